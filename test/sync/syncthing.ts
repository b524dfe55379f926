import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { temporaryFolder } from "../../scripts/extension-browser.mjs";

const FOLDER_ID = "vouchbook";

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return typeof address === "object" && address ? address.port : 0;
}

/** A real Syncthing that talks to nobody but its peer on this machine. */
export class SyncthingNode {
  readonly folder = temporaryFolder("syncthing-folder");
  readonly #home = temporaryFolder("syncthing-home");
  #gui = 0;
  #tcp = 0;
  #key = "";
  #process: ChildProcess | undefined;
  id = "";

  async make(): Promise<this> {
    [this.#gui, this.#tcp] = [await freePort(), await freePort()];
    spawnSync("syncthing", ["generate", `--home=${this.#home}`, "--no-default-folder", "--skip-port-probing"]);
    this.#key = /<apikey>([^<]+)/.exec(readFileSync(join(this.#home, "config.xml"), "utf8"))?.[1] ?? "";
    this.id = spawnSync("syncthing", [`--home=${this.#home}`, "--device-id"], { encoding: "utf8" }).stdout.trim();
    await this.start();
    await this.#ask("PATCH", "/rest/config/options", {
      listenAddresses: [`tcp://127.0.0.1:${this.#tcp}`],
      globalAnnounceEnabled: false,
      localAnnounceEnabled: false,
      relaysEnabled: false,
      natEnabled: false,
      crashReportingEnabled: false,
      urAccepted: -1,
      autoUpgradeIntervalH: 0,
      reconnectionIntervalS: 1,
    });
    return this;
  }

  /** Shares the folder with a peer. */
  async shareWith(peer: SyncthingNode): Promise<void> {
    const device = { deviceID: peer.id, addresses: [`tcp://127.0.0.1:${peer.#tcp}`] };
    await this.#ask("POST", "/rest/config/devices", device);
    await this.#ask("POST", "/rest/config/folders", {
      id: FOLDER_ID,
      path: this.folder,
      devices: [{ deviceID: this.id }, { deviceID: peer.id }],
      fsWatcherDelayS: 1,
      rescanIntervalS: 3,
    });
  }

  async start(): Promise<void> {
    const args = [`--home=${this.#home}`, `--gui-address=127.0.0.1:${this.#gui}`, "--no-browser", "--no-restart"];
    this.#process = spawn("syncthing", args, {
      stdio: "ignore",
      // Without its monitor it is one process, which can be killed.
      env: { ...process.env, STMONITORED: "yes" },
    });
    for (let left = 100; left > 0; left -= 1) {
      if (await this.#ask("GET", "/rest/system/ping").catch(() => undefined)) return;
      await pause(200);
    }
    throw new Error("Syncthing didn't start");
  }

  /** The power goes; resolves once it is gone. */
  async kill(): Promise<void> {
    const running = this.#process;
    this.#process = undefined;
    if (!running || running.exitCode !== null) return;
    const gone = new Promise((exited) => running.once("exit", exited));
    running.kill("SIGKILL");
    await gone;
  }

  async #ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`http://127.0.0.1:${this.#gui}${path}`, {
      method,
      headers: { "X-API-Key": this.#key, "Content-Type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`Syncthing says ${response.status} to ${path}`);
    const text = await response.text();
    return text === "" ? {} : JSON.parse(text);
  }
}
