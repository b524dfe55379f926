import { describe, expect, it } from "vitest";
import type { Person } from "../../../src/domain/person/person.ts";
import { keyOf } from "../../../src/domain/sync/changes.ts";
import type { Plain } from "../../../src/domain/history/change.ts";
import { BETWEEN, hasTwoVersions } from "../../../src/domain/history/note-versions.ts";
import { personOf, TODAY } from "../people.ts";
import { SimulatedDevice } from "../simulated-device.ts";

const DAY_MS = 86_400_000;

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
    const [ada, ben] = ["https://www.linkedin.com/in/ada", "https://www.linkedin.com/in/ben"];
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
});
