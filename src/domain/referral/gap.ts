import { type Answers, type Attribute, ATTRIBUTES } from "../person/attributes.ts";
import { SERVED } from "./exchange.ts";

/** What stands first between five answers and a referral: an open question, or a no that takes more than a question. */
export type Gap =
  | { readonly kind: "open"; readonly attribute: Attribute }
  | { readonly kind: "hirer" | "credibility" }
  /** Experience of the user is missing, for these attributes. */
  | { readonly kind: "experience"; readonly missing: readonly Attribute[] };

/** The first gap in PRODUCT's order ("Move"), which every next step with a person follows; `undefined` where all five are yes. */
export function firstGap(answers: Answers): Gap | undefined {
  const valueOf = (attribute: Attribute) => answers[attribute]?.value ?? "unknown";
  const open = ATTRIBUTES.find((attribute) => valueOf(attribute) === "unknown");
  if (open) return { kind: "open", attribute: open };
  const refused = (["hirer", "credibility"] as const).find((attribute) => valueOf(attribute) === "no");
  if (refused) return { kind: refused };
  const missing = SERVED.filter((attribute) => valueOf(attribute) === "no");
  return missing.length > 0 ? { kind: "experience", missing } : undefined;
}
