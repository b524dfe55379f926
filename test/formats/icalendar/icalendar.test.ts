import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { isDay } from "../../../src/domain/history/day.ts";
import { type CalendarContents, writeCalendar } from "../../../src/formats/icalendar/icalendar.ts";
import { anyRecordText, anyText } from "../arbitrary-person.ts";

const WORDS = {
  exchange: (kind: string, person: string, organization: string) => `${kind} with ${person} at ${organization}`,
  ask: (person: string, organization: string) => `Asked ${person} for ${organization}`,
  own: (what: string, person: string) => `${what} with ${person}`,
  putOff: (person: string, organization: string) => `Again ${person} ${organization}`,
};

function calendar(what: string): CalendarContents {
  return {
    exchanges: [
      {
        id: "e",
        kind: "trial",
        state: "planned",
        person: "p",
        organization: "o",
        what,
        from: "2026-02-28",
        until: "2026-03-29",
      },
    ],
    asks: [{ id: "a", person: "p", organization: "o", on: "2026-01-31", outcome: what }],
    steps: [
      { id: "s", kind: "own", what, on: "2026-04-01", person: "p" },
      { id: "t", kind: "own", what, on: "2026-04-01", doneOn: "2026-04-02" },
      { id: "u", kind: "putOff", step: "ask", person: "p", organization: "o", until: "2026-05-01" },
      { id: "v", kind: "putOff", step: "ask" },
    ],
    people: new Map([["p", what]]),
    organizations: new Map([["o", "Acme"]]),
  };
}

describe("iCalendar", () => {
  it("has exactly the events and properties written, as another parser sees them", () => {
    fc.assert(
      fc.property(anyText, (what) => {
        const component = new ICAL.Component(ICAL.parse(writeCalendar(calendar(what), "private", WORDS)) as never);
        const events = component.getAllSubcomponents().map((event) => new ICAL.Event(event));
        expect(events.map(({ uid }) => uid)).toEqual([
          "ask-a@vouchbook.invalid",
          "exchange-e@vouchbook.invalid",
          "step-s@vouchbook.invalid",
          "step-u@vouchbook.invalid",
        ]);
        expect(events.map(({ startDate, endDate }) => [startDate.toString(), endDate.toString()])).toEqual([
          ["2026-01-31", "2026-02-01"],
          ["2026-02-28", "2026-03-30"],
          ["2026-04-01", "2026-04-02"],
          ["2026-05-01", "2026-05-02"],
        ]);
        expect(component.getAllProperties().map(({ name }) => name)).toEqual(["version", "prodid"]);
        const allowed = ["uid", "dtstamp", "dtstart", "dtend", "summary", "description", "transp"];
        for (const event of component.getAllSubcomponents())
          expect(allowed).toEqual(expect.arrayContaining(event.getAllProperties().map(({ name }) => name)));
      }),
      { numRuns: 300 },
    );
  });

  it("has the events on days of the calendar and no other line, whatever the records hold", () => {
    const any = anyRecordText;
    const day = fc.oneof(fc.constant("2026-02-28"), any);
    const exchange = fc.record({
      id: any,
      person: any,
      organization: any,
      what: any,
      outcome: any,
      from: day,
      until: day,
    });
    const step = fc.record({ id: any, kind: fc.constant("own"), person: any, what: any, on: day });
    const ask = fc.record({ id: any, person: any, organization: any, on: day, outcome: any });
    fc.assert(
      fc.property(
        fc.array(exchange, { maxLength: 3 }),
        fc.array(ask, { maxLength: 3 }),
        fc.array(step, { maxLength: 3 }),
        any,
        (exchanges, asks, steps, name) => {
          const ids = [...exchanges, ...asks, ...steps].map(({ person }) => [person, name] as const);
          const contents = {
            exchanges,
            asks,
            steps,
            people: new Map(ids),
            organizations: new Map(),
          } as unknown as CalendarContents;
          const lines = writeCalendar(contents, "private", WORDS).split(/\r\n|[\r\n\u0085\u2028\u2029]/);
          const events = [
            ...exchanges.map(({ from }) => from),
            ...asks.map(({ on }) => on),
            ...steps.map(({ on }) => on),
          ].filter((on) => isDay(on));
          expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(events.length);
          expect(lines.filter((line) => line === "END:VEVENT")).toHaveLength(events.length);
          const known =
            /^(?: |$|(?:BEGIN|END|VERSION|PRODID|UID|SUMMARY|DESCRIPTION|TRANSP):|DTSTAMP:\d{8}T000000Z$|DT(?:START|END);VALUE=DATE:\d{8}$)/;
          expect(lines.filter((line) => !known.test(line))).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("keeps what was written about them at home unless asked", () => {
    expect(writeCalendar({ ...calendar("SECRET"), people: new Map() }, "answers", WORDS)).not.toContain("SECRET");
  });
});
