import type { Answers, Day } from "../domain/attributes.ts";
import type { Evidence } from "../domain/evidence.ts";
import type { NamedOrganization } from "../domain/profile.ts";
import type { OwnWays } from "./shared-evidence.ts";

/** One person as a file states them; what the file doesn't say is absent. */
export interface IncomingPerson {
  readonly name: string;
  /** Canonical profile addresses. */
  readonly addresses: readonly string[];
  readonly headline?: string;
  readonly title?: string;
  readonly organization?: NamedOrganization;
  readonly location?: string;
  readonly labels?: readonly string[];
  /** Only out of files we wrote ourselves; a file never overwrites an answer that is there. */
  readonly answers?: Answers;
  /** The user's own words in the file; taken for people new to the notebook only. */
  readonly note?: string;
  readonly evidence?: readonly Evidence[];
}

/** What a file brings, before it is held against the notebook. */
export interface Incoming extends OwnWays {
  /** The file's kind, as facts name their source. */
  readonly source: string;
  /** The day the file speaks of: its export, else its own date. */
  readonly on: Day;
  readonly people: readonly IncomingPerson[];
  /** Whether it lists the user's whole network, so that whoever is missing is worth telling. */
  readonly isWholeNetwork: boolean;
}
