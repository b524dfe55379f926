// WebDriver BiDi over a web socket: what Firefox is driven by. Commands, their answers, and events.
import { WebSocket } from "ws";

/** A command that gets no answer for so many milliseconds never will. */
const PATIENCE_MS = 60_000;

/** One session with a browser that listens at an address. */
export class Bidi {
  #socket;
  #lastId = 0;
  /** @type {Map<number, { done: (result: any) => void, failed: (error: Error) => void, timer: NodeJS.Timeout }>} */
  #waiting = new Map();
  /** @type {Map<string, Set<(about: any) => void>>} */
  #listeners = new Map();

  /** @param {WebSocket} socket */
  constructor(socket) {
    this.#socket = socket;
    socket.on("message", (text) => this.#hear(JSON.parse(/** @type {Buffer} */ (text).toString("utf8"))));
    socket.on("close", () => {
      for (const { failed, timer } of this.#waiting.values()) {
        clearTimeout(timer);
        failed(new Error("The browser is gone."));
      }
      this.#waiting.clear();
    });
    // A killed browser resets the connection; `close` follows and tells everybody.
    socket.on("error", () => undefined);
  }

  /** Opens a session. @param {string} address `ws://…` as the browser says it at its start */
  static async connect(address) {
    const socket = new WebSocket(`${address}/session`);
    await new Promise((done, failed) => socket.once("open", done).once("error", failed));
    const bidi = new Bidi(socket);
    await bidi.send("session.new", { capabilities: {} });
    return bidi;
  }

  /** @param {any} said */
  #hear(said) {
    if (said.id === undefined || said.id === null) {
      for (const listener of this.#listeners.get(said.method) ?? []) listener(said.params);
      return;
    }
    const waiting = this.#waiting.get(said.id);
    if (!waiting) return;
    this.#waiting.delete(said.id);
    clearTimeout(waiting.timer);
    if (said.type === "error") waiting.failed(new Error(`${said.error}: ${said.message}`));
    else waiting.done(said.result);
  }

  /** @param {string} method @param {object} [params] @returns {Promise<any>} */
  send(method, params = {}) {
    const id = ++this.#lastId;
    return new Promise((done, failed) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        failed(new Error(`${method} got no answer.`));
      }, PATIENCE_MS);
      this.#waiting.set(id, { done, failed, timer });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /** Hears an event until the returned function is called. @param {string} event @param {(about: any) => void} listener */
  async on(event, listener) {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener));
    await this.send("session.subscribe", { events: [event] });
    return () => void listeners.delete(listener);
  }
}
