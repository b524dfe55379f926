// The processes of this machine and how they were started. Plain Node, on each system by what it has for it.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import process from "node:process";

/** @typedef {{ readonly pid: number, readonly command: string, readonly isOurs: boolean }} Process */

/** @param {string} path */
function words(path) {
  try {
    return readFileSync(path, "utf8").split("\0");
  } catch {
    return []; // it has ended meanwhile, or is somebody else's
  }
}

/** @param {string} command @param {string[]} args */
function linesOf(command, args) {
  return (spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 26 }).stdout ?? "").split("\n");
}

/**
 * Every process that can be seen, by the line it was started with; `isOurs` says whether it was started with a variable (`NAME=value`)
 * in its environment. Windows doesn't tell of the environment.
 * @param {string} [variable] @returns {Process[]}
 */
export function processes(variable) {
  if (process.platform === "linux")
    return (
      readdirSync("/proc")
        .filter((name) => /^\d+$/.test(name))
        .map((name) => ({
          pid: Number(name),
          command: words(`/proc/${name}/cmdline`).join(" ").trim(),
          isOurs: variable !== undefined && words(`/proc/${name}/environ`).includes(variable),
        }))
        // Without a line it is the kernel's, or dead and not yet buried.
        .filter(({ command }) => command !== "")
    );
  const lines =
    process.platform === "win32"
      ? linesOf("powershell", [
          "-NoProfile",
          "-Command",
          'Get-CimInstance Win32_Process | ForEach-Object { "$($_.ProcessId) $($_.CommandLine)" }',
        ])
      : linesOf("ps", [variable === undefined ? "-axww" : "-axwwE", "-o", "pid=,command="]);
  return lines.flatMap((line) => {
    const [, pid, command] = /^\s*(\d+)\s+(.+?)\s*$/.exec(line) ?? [];
    if (pid === undefined || command === undefined) return [];
    return [{ pid: Number(pid), command, isOurs: variable !== undefined && command.includes(` ${variable}`) }];
  });
}
