import type { Day } from "../../domain/history/day.ts";
import type { Evidence } from "../../domain/person/evidence.ts";
import type { NamedOrganization } from "../../domain/page/profile.ts";
import type { OwnWays } from "./shared-evidence.ts";

/**
 * One person as a file states them; what the file doesn't say is absent. No file that anybody can write answers for the user, so
 * there is no place for answers here.
 */
export interface IncomingPerson {
  readonly name: string;
  /** Canonical profile addresses. */
  readonly addresses: readonly string[];
  readonly headline?: string;
  readonly title?: string;
  readonly organization?: NamedOrganization;
  readonly location?: string;
  readonly labels?: readonly string[];
  /** The user's own words in the file; taken for people new to the notebook only. */
  readonly note?: string;
  readonly evidence?: readonly Evidence[];
  /** The file says more of them than is kept of one person. */
  readonly isCut?: true;
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
