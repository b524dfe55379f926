import process from "node:process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergePeople } from "../../../src/domain/person/merge.ts";
import type { Person } from "../../../src/domain/person/person.ts";
import { keyOf } from "../../../src/domain/sync/changes.ts";
import type { Plain } from "../../../src/domain/history/change.ts";
import { BETWEEN, hasTwoVersions } from "../../../src/domain/history/note-versions.ts";
import { personOf, TODAY } from "../people.ts";
import { type File, SimulatedDevice } from "../simulated-device.ts";

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
          "asks",
          { id: device.newId(), person: key.slice("people ".length), organization: "o", on: TODAY },
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

type Three = [SimulatedDevice, SimulatedDevice, SimulatedDevice];

const NOON = Date.UTC(2026, 10, 23, 12);
const ADA = keyOf("people", "id of Ada Quill");

/** Two devices that both hold Ada, and have read each other. */
function pair(): readonly [SimulatedDevice, SimulatedDevice] {
  const [home, work] = [new SimulatedDevice("00000000", 0), new SimulatedDevice("00000001", 0)];
  home.make("people", personOf("Ada Quill") as unknown as Plain, NOON);
  work.read(home.write(true), NOON);
  return [home, work];
}

function exchange(...devices: readonly SimulatedDevice[]): void {
  for (let round = 0; round < 3; round += 1) {
    const files = devices.map((device) => device.write(true));
    for (const device of devices) for (const file of files) device.read(file, NOON + 3000);
  }
}

function noted(note: string): (value: Plain) => Plain {
  return (value) => ({ ...value, note });
}

describe("two devices", () => {
  it("keep both of two edits of one note, and know it until the note is written anew", () => {
    const [home, work] = pair();
    home.change(ADA, noted("met at the fair"), NOON);
    work.change(ADA, noted("knows Ben"), NOON + 1000);
    exchange(home, work);
    const row = work.rows.get(ADA);
    expect(row?.value["note"]).toBe(`met at the fair${BETWEEN}knows Ben`);
    expect(row && hasTwoVersions(row.stamp)).toBe(true);
    work.change(ADA, noted("met at the fair, knows Ben"), NOON + 2000);
    exchange(home, work);
    const after = home.rows.get(ADA);
    expect(after?.value["note"]).toBe("met at the fair, knows Ben");
    expect(after && hasTwoVersions(after.stamp)).toBe(false);
  });

  it("replace a note that was read before it was rewritten, though the clock of who rewrote it is a day behind", () => {
    const [home, work] = pair();
    home.change(ADA, noted("old"), NOON);
    exchange(home, work);
    work.skewMs = -DAY_MS;
    work.change(ADA, noted("new"), NOON);
    exchange(home, work);
    expect([home, work].map((device) => device.rows.get(ADA)?.value["note"])).toEqual(["new", "new"]);
  });

  it("let forgetting win over whatever was written meanwhile", () => {
    const [home, work] = pair();
    home.forget(ADA, NOON);
    work.change(ADA, noted("much later"), NOON + DAY_MS);
    exchange(home, work);
    expect([home.rows.size, work.rows.size]).toEqual([0, 0]);
  });

  it("keep somebody deleted elsewhere when a note was written that the other hadn't seen", () => {
    const [home, work] = pair();
    work.change(ADA, noted("don't lose this"), NOON);
    home.remove(ADA, NOON + 1000);
    exchange(home, work);
    expect(home.rows.get(ADA)?.value["note"]).toBe("don't lose this");
  });

  it("take both's labels, and take one off where it was taken off", () => {
    const [home, work] = pair();
    home.change(ADA, (value) => ({ ...value, labels: ["chess", "work"] }), NOON);
    exchange(home, work);
    home.change(ADA, (value) => ({ ...value, labels: ["work"] }), NOON);
    work.change(ADA, (value) => ({ ...value, labels: ["chess", "work", "climbing"] }), NOON);
    exchange(home, work);
    expect(home.rows.get(ADA)?.value["labels"]).toEqual(["work", "climbing"]);
  });

  it("make one of somebody both met, under the id of the smaller, and asks follow", () => {
    const [home, work] = [new SimulatedDevice("00000000", 0), new SimulatedDevice("00000001", 0)];
    home.make("people", personOf("Ada Quill", { id: "a", note: "from home" }) as unknown as Plain, NOON);
    work.make("people", personOf("Ada Quill", { id: "b", note: "from work" }) as unknown as Plain, NOON + 1000);
    work.make("asks", { id: "ask", person: "b", organization: "o", on: TODAY }, NOON + 1000);
    exchange(home, work);
    expect(home.people().map(({ value }) => [value["id"], value["note"], value["mergedFrom"]])).toEqual([
      ["a", `from home${BETWEEN}from work`, ["b"]],
    ]);
    expect(home.rows.get(keyOf("asks", "ask"))?.value["person"]).toBe("a");
  });
});

describe("devices that read each other's files", () => {
  it("forget whoever was joined to the forgotten, though another device joined them to somebody else", () => {
    const [home, work, away] = [0, 1, 2].map((index) => new SimulatedDevice(`0000000${index}`, 0)) as Three;
    const make = (device: SimulatedDevice, id: string, more: Partial<Person>): void =>
      device.make("people", personOf("Somebody", { id, addresses: [], ...more }) as unknown as Plain, NOON);
    const [ada, ben] = ADDRESSES as [string, string];
    make(away, "forgotten", { addresses: [ada] });
    const early = away.write(false);
    away.forget(keyOf("people", "forgotten"), NOON);
    make(away, "a", { addresses: [ben] });
    make(home, "b", { addresses: [ada, ben] });
    home.read(early, NOON);
    make(work, "hirer", { addresses: [ben] });
    const hirer = { name: "Boss", person: "hirer" };
    make(work, "seeker", { paths: { path: { id: "path", organization: "o", hirer, on: TODAY } } });
    exchange(home, work, away);
    for (const device of [home, work, away])
      expect(device.people().map(({ value }) => [value["id"], value["paths"]])).toEqual([["seeker", undefined]]);
  });

  it("agree whom an ask is about when somebody merged away on one device was made anew on another", () => {
    const [home, work, away] = [0, 1, 2].map((index) => new SimulatedDevice(`0000000${index}`, 0)) as Three;
    const [gone, kept] = ["gone", "kept"].map(
      (id) => personOf("Somebody", { id, addresses: [] }) as unknown as Plain,
    ) as [Plain, Plain];
    const [goneKey, keptKey] = [keyOf("people", "gone"), keyOf("people", "kept")];
    home.make("people", gone, NOON);
    home.make("asks", { id: "ask", person: "gone", organization: "o", on: TODAY }, NOON);
    away.make("people", gone, NOON);
    away.make("people", kept, NOON);
    away.join(keptKey, goneKey, { ...kept, mergedFrom: ["gone"] }, NOON);
    work.make("people", gone, NOON + 1000);
    exchange(home, work, away);
    const about = [home, work, away].map((device) => device.rows.get(keyOf("asks", "ask"))?.value["person"]);
    expect(about).toEqual(["kept", "kept", "kept"]);
    expect(home.rows.has(goneKey)).toBe(true);
  });

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
