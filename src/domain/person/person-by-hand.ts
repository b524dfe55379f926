import type { Day } from "../history/day.ts";
import { cut, NOTE_CAP, oneLine } from "../text/text.ts";
import type { Fact, Person } from "./person.ts";

/** What the user says of somebody they know from elsewhere than a page or a file; only a name is needed. */
export interface ByHand {
  readonly name: string;
  readonly headline?: string;
  readonly organization?: string;
  /** A canonical profile address. */
  readonly url?: string | undefined;
}

/** A new person as the user describes them. */
export function personByHand({ name, headline = "", organization = "", url }: ByHand, id: string, on: Day): Person {
  const fact = <T>(value: T): Fact<T> => ({ on, source: "user", value });
  const line = (text: string): string => cut(oneLine(text), NOTE_CAP);
  return {
    id,
    addresses: url === undefined ? [] : [url],
    facts: {
      name: fact(line(name)),
      ...(line(headline) !== "" && { headline: fact(line(headline)) }),
      ...(line(organization) !== "" && { organization: fact({ name: line(organization) }) }),
    },
    corrections: {},
    answers: {},
    note: "",
    addedOn: on,
  };
}
