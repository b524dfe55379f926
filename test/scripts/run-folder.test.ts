import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../scripts/run-folder.mjs";

const MODULE = JSON.stringify(resolve("scripts/run-folder.mjs"));

/** A program of its own, begun outside of any run; `does` sees `folder`, a temporary one, and `spawn`. */
function program(does: string, home: string) {
  const { VOUCHBOOK_RUN: _ours, ...env } = process.env;
  const code = `
    import { spawn } from "node:child_process";
    import { temporaryFolder } from ${MODULE};
    const folder = temporaryFolder("some");
    console.log(folder);
    ${does}`;
  return spawn(process.execPath, ["--input-type=module", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...env, TMPDIR: home, TEMP: home, TMP: home },
  });
}

/** Somewhere with a space in its name. */
function somewhere(): string {
  const home = join(temporaryFolder("run"), "with a space");
  mkdirSync(home);
  return home;
}

function isRunning(pid: number): boolean {
  try {
    // Whoever is dead and not yet buried has no line.
    return process.platform === "linux" ? readFileSync(`/proc/${pid}/cmdline`, "utf8") !== "" : process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe("a temporary folder", () => {
  it.each(["", "process.exit(3);", "throw new Error('on purpose');"])(
    "is gone when its program has ended: %s",
    async (ending) => {
      const home = somewhere();
      const child = program(`process.stderr.write = () => true; ${ending}`, home);
      const [said] = (await once(child.stdout, "data")) as [Buffer];
      expect(said.toString()).toContain(home);
      await once(child, "close");
      expect(readdirSync(home)).toEqual([]);
    },
  );

  // Windows has no signals that a program hears.
  it.skipIf(process.platform === "win32").each(["SIGINT", "SIGTERM"] as const)(
    "is gone when its program is interrupted, with whatever was started on it: %s",
    async (signal) => {
      const home = somewhere();
      const waits = `
        const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)", folder], { detached: true, stdio: "ignore" });
        console.log(other.pid);
        setInterval(() => {}, 1000);`;
      const child = program(waits, home);
      let said = "";
      child.stdout.on("data", (piece: Buffer) => (said += piece.toString()));
      await expect.poll(() => said.split("\n").length, { timeout: 15_000 }).toBe(3);
      const [folder = "", pid] = said.split("\n");
      expect([existsSync(folder), isRunning(Number(pid))]).toEqual([true, true]);
      child.kill(signal);
      await once(child, "close");
      expect([readdirSync(home), isRunning(Number(pid))]).toEqual([[], false]);
    },
    30_000,
  );

  it("is made in one place only", () => {
    const files = ["scripts", "test", "bench"].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((path) => /\.(?:ts|mjs)$/.test(path))
        .map((path) => join(folder, path)),
    );
    const makers = files.filter((path) => /\bmkdtemp|\btmpdir\(/.test(readFileSync(path, "utf8")));
    expect(makers).toEqual([join("scripts", "run-folder.mjs")]);
  });
});
