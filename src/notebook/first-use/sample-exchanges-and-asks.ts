import type { AskResult } from "../../domain/referral/ask.ts";
import type { ExchangeKind, ExchangeState } from "../../domain/referral/exchange.ts";
import type { Word } from "../../ui/words/words.ts";

export const EXCHANGE_ROWS: readonly {
  readonly key: string;
  readonly kind: ExchangeKind;
  readonly state: ExchangeState;
  readonly person?: string;
  readonly organization?: string;
  readonly what: Word;
  readonly from: number;
  readonly until?: number;
  readonly outcome?: Word;
}[] = [
  {
    key: "ilse",
    kind: "trial",
    state: "running",
    person: "ilse",
    organization: "quillfern",
    what: "sample_trial",
    from: 11,
    until: -18,
  },
  { key: "hana", kind: "volunteering", state: "running", person: "hana", what: "sample_volunteering", from: 24 },
  {
    key: "idris",
    kind: "contract",
    state: "done",
    person: "idris",
    organization: "fenmoor",
    what: "sample_contract",
    from: 110,
    until: 96,
    outcome: "sample_contractDone",
  },
  {
    key: "jonas",
    kind: "trial",
    state: "planned",
    person: "jonas",
    organization: "pellhurst",
    what: "sample_trial",
    from: -5,
    until: -34,
  },
  { key: "ad", kind: "ad", state: "running", what: "sample_ad", from: 32 },
];

export const ASK_ROWS: readonly {
  readonly person: string;
  readonly organization: string;
  readonly opening?: string;
  readonly on: number;
  readonly result?: AskResult;
  readonly outcome?: Word;
  readonly closed?: number;
}[] = [
  {
    person: "maren",
    organization: "brackenhall",
    opening: "Technical Writer",
    on: 13,
    result: "referred",
    outcome: "sample_askReferred",
  },
  { person: "robert", organization: "tidewright", on: 22 },
  { person: "nadia", organization: "pellhurst", opening: "Platform Engineer", on: 3 },
  { person: "sanna", organization: "fenmoor", on: 70, result: "declined", outcome: "sample_askDeclined", closed: 58 },
  { person: "odalys", organization: "quillfern", on: 260, result: "silence", closed: 230 },
];
