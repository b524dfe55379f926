import { bare, employerNamed } from "../../domain/page/employer.ts";
import type { Job, JobPage } from "../../domain/page/page.ts";
import type { NamedOrganization } from "../../domain/page/profile.ts";
import type { Day } from "../../domain/history/day.ts";
import { agree } from "../structured/facts.ts";

/** What one witness on a page says about the one advert the page is about; several of them make a job. */
export interface JobFacts {
  readonly title?: string | undefined;
  /** As the witness names it; who that is decides `employerNamed`. */
  readonly organization?: NamedOrganization | undefined;
  readonly location?: string | undefined;
  readonly isRemote?: boolean | undefined;
  readonly postedOn?: Day | undefined;
  readonly closesOn?: Day | undefined;
  readonly isClosed?: boolean | undefined;
  readonly id?: string | undefined;
  /** The address the witness gives the advert. */
  readonly at?: string | undefined;
  /** The advert's own text, in which an agency says that it looks for a client. */
  readonly about?: string | undefined;
}

/** Whether two texts say the same, as far as they go; an address's slug has no spaces. */
function isSame(one: string, other: string): boolean {
  if (agree(one, other)) return true;
  const [few = "", many = ""] = [bare(one), bare(other)].toSorted((left, right) => left.length - right.length);
  return few.length > 2 && many.includes(few);
}

/** The first value, if every other one agrees with it. */
function agreed<Value>(
  values: readonly (Value | undefined)[],
  isAlike: (one: Value, other: Value) => boolean = (one, other) => one === other,
): Value | undefined {
  const [first, ...others] = values.filter((value) => value !== undefined);
  return first !== undefined && others.every((other) => isAlike(first, other)) ? first : undefined;
}

/**
 * The advert that witnesses, most trusted first, agree on; a field two of them contradict is left out, and without a title beyond
 * doubt there is none. `address` is a name only told by the page's address: it speaks where nobody else does.
 */
export function jobPage(url: string, all: readonly (JobFacts | undefined)[], address?: string): JobPage | undefined {
  const facts = all.filter((one) => one !== undefined);
  const title = agreed(
    facts.map((one) => one.title),
    isSame,
  );
  if (!title) return undefined;
  const about = facts.map((one) => one.about ?? "").join("\n");
  const said = facts.flatMap(({ organization }) =>
    organization ? [{ ...employerNamed(organization.name, about), url: organization.url }] : [],
  );
  const nobody = said.length === 0 && address ? [{ ...employerNamed(address, about), url: undefined }] : [];
  const named = [...said, ...nobody];
  const name = agreed(
    named.map((one) => one.name),
    isSame,
  );
  const through = agreed(
    named.map((one) => one.through),
    isSame,
  );
  const page = named.find((one) => one.name && one.url)?.url;
  const location = agreed(
    facts.map((one) => one.location),
    isSame,
  );
  const [isRemote, postedOn, closesOn, id] = [
    agreed(facts.map((one) => one.isRemote)),
    agreed(facts.map((one) => one.postedOn)),
    agreed(facts.map((one) => one.closesOn)),
    facts.find((one) => one.id)?.id,
  ];
  const isClosed = facts.some((one) => one.isClosed);
  const job: Job = {
    title,
    // An agency that one witness tells of hires for whomever the others name only if that is somebody else.
    ...(name && name !== through && { organization: page ? { name, url: page } : { name } }),
    ...(through && { through }),
    ...(location && { location }),
    ...(isRemote !== undefined && { isRemote }),
    ...(postedOn && { postedOn }),
    ...(closesOn && { closesOn }),
    ...(isClosed && { isClosed }),
    ...(id && { id }),
    url,
    hiringTeam: [],
  };
  return { kind: "job", job };
}
