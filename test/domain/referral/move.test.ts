import { describe, expect, it } from "vitest";
import type { Ask } from "../../../src/domain/referral/ask.ts";
import type { Exchange } from "../../../src/domain/referral/exchange.ts";
import { moveFor } from "../../../src/domain/referral/move.ts";
import type { Person } from "../../../src/domain/person/person.ts";
import { answersOf, byId, organizationOf, personOf, TODAY } from "../people.ts";

const hiring = organizationOf("Acme", { isTarget: true, outlook: { value: "growing", on: TODAY, source: "user" } });
const quiet = organizationOf("Acme", { isTarget: true });
const credible = {
  p: {
    id: "p",
    organization: "id of Acme",
    hirer: { name: "Hana Lund" },
    on: TODAY,
    credible: { value: "yes", on: TODAY },
  },
} as const;
const trial: Exchange = { id: "e", kind: "trial", state: "running", person: "id of Ada Quill", what: "", from: TODAY };
const asked: Ask = { id: "a", person: "id of Ada Quill", organization: "id of Acme", on: TODAY };

interface Given {
  readonly organization?: typeof hiring;
  readonly more?: Partial<Person>;
  readonly exchanges?: readonly Exchange[];
  readonly asks?: readonly Ask[];
}

// PRODUCT, "Move", first that applies.
describe("move", () => {
  it.each<[string, string, Given, object | undefined]>([
    ["nobody answered anything: the first question", "-----", {}, { kind: "settle", attribute: "hirer" }],
    ["an unknown: the question that settles it", "yuyyy", {}, { kind: "settle", attribute: "credibility" }],
    ["an unknown comes before a no", "nyyyu", {}, { kind: "settle", attribute: "conduct" }],
    [
      "no hirer: ask whom they know at a target",
      "nyyyy",
      { organization: quiet },
      { kind: "askWhomTheyKnow", targets: ["id of Acme"] },
    ],
    ["no hirer and no target: set aside", "nyyyy", {}, { kind: "setAside" }],
    ["not credible: find another hirer", "ynyyy", {}, { kind: "findAnotherHirer" }],
    ["no hirer comes before not credible", "nnyyy", {}, { kind: "setAside" }],
    [
      "can't pledge ability: an exchange",
      "yynyy",
      {},
      { kind: "exchange", missing: ["ability"], fits: ["trial", "contract"] },
    ],
    ["doesn't know me: an exchange", "yyyny", {}, { kind: "exchange", missing: ["familiarity"] }],
    ["doesn't trust my conduct: an exchange", "yyyyn", {}, { kind: "exchange", missing: ["conduct"] }],
    [
      "they volunteer: volunteer there",
      "yynyn",
      { more: { volunteersAt: "the library" } },
      { kind: "exchange", fits: ["volunteering"] },
    ],
    ["an exchange under way goes with it", "yynyy", { exchanges: [trial] }, { kind: "exchange", running: trial }],
    [
      "ready but nowhere hiring: watch",
      "yyyyy",
      { organization: quiet, more: { paths: credible } },
      { kind: "watch", organizations: ["id of Acme"] },
    ],
    [
      "ready and hiring: ask",
      "yyyyy",
      { organization: hiring, more: { paths: credible } },
      { kind: "ask", organizations: ["id of Acme"] },
    ],
    [
      "asked: close the loop",
      "yyyyy",
      { organization: hiring, more: { paths: credible }, asks: [asked] },
      { kind: "closeTheLoop", ask: asked },
    ],
    [
      "the loop closed: ask again",
      "yyyyy",
      { organization: hiring, more: { paths: credible }, asks: [{ ...asked, closedOn: TODAY }] },
      { kind: "ask" },
    ],
    ["set aside: none", "nyyyy", { more: { isSetAside: true } }, undefined],
  ])("%s", (_what, letters, { organization, more, exchanges = [], asks = [] }, move) => {
    const ada = personOf("Ada Quill", { answers: answersOf(letters), ...more });
    const organizations = organization ? byId(organization) : byId<typeof hiring>();
    const found = moveFor(ada, { organizations, exchanges, asks }, TODAY);
    expect({ found }).toMatchObject({ found: move });
  });
});
