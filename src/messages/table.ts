import type { Page } from "../domain/page/page.ts";
import type { NamedOrganization, Profile } from "../domain/page/profile.ts";
import type { Marked, Reach } from "../domain/person/sign.ts";
import type { MarkKind } from "../domain/page/markable-sites.ts";

/** What a content script learns for its marks: which kinds are on for its site, and pips and verdict of those it asked about whom the user tagged. */
interface Marks {
  /** Empty where marks are off. */
  readonly kinds: readonly MarkKind[];
  /** Address and mark; an address nobody tagged has is absent. */
  readonly people: readonly (readonly [string, Marked])[];
}

/**
 * What a page's content script may say to the background (law 5): ask for marks, hand over the one profile it shows, say that its
 * page changed (settled: two readings agreed) or that the user pressed a mark (beside whom, in a list).
 */
export interface ToBackground {
  readonly "marks/ask": { readonly request: { readonly addresses: readonly string[] }; readonly response: Marks };
  /** The page's address may carry marks: the script that draws them is wanted in its tab. */
  readonly "marks/start": { readonly request: null; readonly response: null };
  /** How far the user's people reach into the organization a job or organization page is about; `null` where such marks are off. */
  readonly "reach/ask": {
    readonly request: { readonly organization: NamedOrganization };
    readonly response: Reach | null;
  };
  readonly "profile/seen": { readonly request: { readonly profile: Profile }; readonly response: null };
  readonly "page/changed": { readonly request: { readonly isSettled: boolean }; readonly response: null };
  readonly "panel/open": { readonly request: { readonly address: string | null }; readonly response: null };
}

/** What we may say to a script in a tab: read the page now (the popup was opened on it), describe it without its words, look again at your marks. */
export interface ToPage {
  readonly "page/read": {
    readonly request: null;
    readonly response: { readonly address: string; readonly page: Page | null };
  };
  readonly "page/report": { readonly request: null; readonly response: object };
  readonly "marks/refresh": { readonly request: null; readonly response: null };
}

/** A message on the wire. */
export interface Message<Table, Name extends keyof Table = keyof Table> {
  readonly name: Name;
  readonly request: Table[Name] extends { readonly request: infer Request } ? Request : never;
}

/** The answer a message of this name gets. */
export type Response<Table, Name extends keyof Table> = Table[Name] extends { readonly response: infer Value }
  ? Value
  : never;

/** The request a message of this name carries. */
export type Request<Table, Name extends keyof Table> = Table[Name] extends { readonly request: infer Value }
  ? Value
  : never;
