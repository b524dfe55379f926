import process from "node:process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergePeople } from "../src/domain/person/merge.ts";
import type { Person } from "../src/domain/person/person.ts";
import { keyOf } from "../src/domain/sync/changes.ts";
import type { Plain } from "../src/domain/history/change.ts";
import { personOf, TODAY } from "./domain/people.ts";
import { type File, SimulatedDevice } from "./domain/simulated-device.ts";

const RUNS = Number(process.env["SYNC_HISTORIES"] ?? 1000);
const DAY_MS = 86_400_000;
const LABELS = ["chess", "climbing", "work"];
const ADDRESSES = ["ada", "ben", "cy", "dara"].map((name) => `https://www.linkedin.com/in/${name}`);

// Written down as often as they should happen.
const WHATS = [
  "make make makeAt makeAt note note note append append answer label unlabel path ask remove remake",
  "forget merge address write write write whole read read read read lose",
]
  .join(" ")
  .split(" ");

const step = fc.record({
  device: fc.nat(3),
  what: fc.constantFrom(...WHATS),
  which: fc.nat(1000),
  other: fc.nat(1000),
  minutes: fc.nat(600),
});

const history = fc.record({
  devices: fc.integer({ min: 2, max: 4 }),
  skews: fc.array(fc.constantFrom(0, 0, 1000, DAY_MS, -DAY_MS, 400 * DAY_MS, -400 * DAY_MS), {
    minLength: 4,
    maxLength: 4,
  }),
  steps: fc.array(step, { minLength: 10, maxLength: 80, size: "max" }),
});

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** One history under way: devices, the files they wrote, and of every word in a note whether somebody who saw it took it out. */
class History {
  readonly devices: readonly SimulatedDevice[];
  readonly files: File[] = [];
  readonly removed: Plain[] = [];
  readonly words = new Map<string, string>();
  readonly takenOut = new Set<string>();
  nowMs = Date.UTC(2026, 10, 23);

  constructor(count: number, skews: readonly number[]) {
    this.devices = skews.slice(0, count).map((skew, index) => new SimulatedDevice(`0000000${index}`, skew));
  }

  #wordsIn(note: unknown): readonly string[] {
    return String(note).match(/w\d+w/g) ?? [];
  }

  #writeNote(device: SimulatedDevice, key: string, isAppended: boolean): void {
    const row = device.rows.get(key);
    if (!row) return;
    const word = `w${this.words.size}w`;
    this.words.set(word, key);
    if (!isAppended) for (const old of this.#wordsIn(row.value["note"])) this.takenOut.add(old);
    device.change(
      key,
      (value) => ({ ...value, note: isAppended ? `${String(value["note"])} ${word}` : word }),
      this.nowMs,
    );
  }

  #take(device: SimulatedDevice, key: string): void {
    const value = device.rows.get(key)?.value;
    if (!value) return;
    for (const word of this.#wordsIn(value["note"])) this.takenOut.add(word);
    this.removed.push(value);
  }

  #make(device: SimulatedDevice, addresses: readonly string[]): void {
    const person = personOf("Somebody", { id: device.newId(), addresses });
    device.make("people", person as unknown as Plain, this.nowMs);
  }

  #merge(device: SimulatedDevice, key: string, otherKey: string): void {
    const [kept, other] = [device.rows.get(key)?.value, device.rows.get(otherKey)?.value];
    if (!kept || !other || key === otherKey) return;
    const merged = mergePeople(kept as unknown as Person, other as unknown as Person) as unknown as Plain;
    device.join(key, otherKey, merged, this.nowMs);
  }

  run({ device: which, what, which: one, other, minutes }: Step): void {
    this.nowMs += minutes * 60_000;
    const device = this.devices[which % this.devices.length] as SimulatedDevice;
    const people = device.people();
    const keyAt = (index: number): string =>
      keyOf("people", String(people[index % Math.max(1, people.length)]?.value["id"]));
    const key = keyAt(one);
    const { nowMs } = this;
    const answer = (hirer: string) => (value: Plain) => ({
      ...value,
      answers: { ...(value["answers"] as object), hirer: { value: hirer, on: TODAY } },
    });
    const labels = (value: Plain): readonly string[] => (value["labels"] as readonly string[] | undefined) ?? [];
    const label = LABELS[other % 3] ?? "";
    const address = ADDRESSES[other % ADDRESSES.length] ?? "";
    switch (what) {
      case "make":
        return this.#make(device, []);
      case "makeAt":
        return device.owns(address) ? undefined : this.#make(device, [address]);
      case "note":
      case "append":
        return this.#writeNote(device, key, what === "append");
      case "answer":
        return device.change(key, answer(["yes", "no", "unknown"][other % 3] ?? "yes"), nowMs);
      case "label":
        return device.change(key, (value) => ({ ...value, labels: [...new Set([...labels(value), label])] }), nowMs);
      case "unlabel":
        return device.change(
          key,
          (value) => ({ ...value, labels: labels(value).filter((each) => each !== label) }),
          nowMs,
        );
      case "address":
        if (device.owns(address)) return;
        return device.change(
          key,
          (value) => ({ ...value, addresses: [...(value["addresses"] as string[]), address] }),
          nowMs,
        );
      case "path": {
        const id = device.newId();
        const hirer = { name: "Boss", person: keyAt(other).slice("people ".length) };
        const path = { id, organization: "o", hirer, on: TODAY };
        return device.change(
          key,
          (value) => ({ ...value, paths: { ...(value["paths"] as object), [id]: path } }),
          nowMs,
        );
      }
      case "ask":
        if (people.length === 0) return;
        return device.make(
          other % 2 === 0 ? "asks" : "steps",
          {
            id: device.newId(),
            person: key.slice("people ".length),
            ...(other % 2 === 0 ? { organization: "o", on: TODAY } : { kind: "own", what: "write", on: TODAY }),
          },
          nowMs,
        );
      case "remove":
        this.#take(device, key);
        return device.remove(key, nowMs);
      case "remake": {
        const value = this.removed[one % Math.max(1, this.removed.length)];
        const isTaken = (value?.["addresses"] as readonly string[] | undefined)?.some((each) => device.owns(each));
        if (!value || isTaken || device.rows.has(keyOf("people", String(value["id"])))) return;
        if (device.tombstones.get(keyOf("people", String(value["id"])))?.isForgotten) return;
        return device.make("people", value, nowMs);
      }
      case "forget":
        return other % 4 === 0 ? device.forget(key, nowMs) : undefined;
      case "merge":
        return this.#merge(device, key, keyAt(other));
      case "write":
      case "whole":
        this.files.push(device.write(what === "whole"));
        return;
      case "lose":
        device.write(false);
        return;
      case "read": {
        const file = this.files[one % Math.max(1, this.files.length)];
        if (file) device.read(file, nowMs);
      }
    }
  }

  /** Everybody writes all of their own and reads it all, until nothing changes any more. */
  meet(): void {
    for (let round = 0; round < 12; round += 1) {
      const files = this.devices.map((device) => device.write(true));
      let isChanged = false;
      for (const device of this.devices)
        for (const file of files) {
          this.nowMs += 1000;
          isChanged = device.read(file, this.nowMs) || isChanged;
        }
      if (!isChanged) return;
    }
    throw new Error("the devices go on changing");
  }
}

describe("devices that read each other's files", () => {
  it(`hold the same in the end and have lost no word of a note (${RUNS} histories)`, { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(history, ({ devices, skews, steps }) => {
        const past = new History(devices, skews);
        for (const one of steps) past.run(one);
        past.meet();
        const [first, ...others] = past.devices as [SimulatedDevice, ...SimulatedDevice[]];
        for (const other of others) expect(other.contents()).toEqual(first.contents());
        const text = JSON.stringify(first.contents());
        const isForgotten = (key: string): boolean => {
          const reached = new Set([key]);
          for (const at of reached)
            for (const id of first.tombstones.get(at)?.into ?? []) reached.add(keyOf("people", id));
          return [...reached].some((at) => first.tombstones.get(at)?.isForgotten);
        };
        const owed = [...past.words].filter(([word, key]) => !past.takenOut.has(word) && !isForgotten(key));
        expect(owed.filter(([word]) => !text.includes(word))).toEqual([]);
      }),
      { numRuns: RUNS, endOnFailure: false },
    );
  });
});
