import { type Counted, type FunnelStep, type Overview, stopsMost } from "../../domain/referral/overview.ts";
import { say, sayNumber, type Word } from "../../ui/words/words.ts";
import { hashOf, peopleFoundBy } from "../address.ts";
import { BarHead } from "./count-table.tsx";
import { Picture } from "./picture.tsx";
import * as barStyle from "./bar.module.css";
import * as countTableStyle from "./count-table.module.css";

const COLUMNS = [
  { key: "yes", label: "overview_funnel_yes", look: "filled" },
  { key: "unknown", label: "overview_funnel_unknown", look: "dotted" },
  { key: "no", label: "overview_funnel_no", look: "hatched" },
] as const;

function sentence({ tagged, funnel }: Overview): string {
  const most = stopsMost(funnel);
  if (!most) return say("overview_funnel_all", tagged);
  const ready = funnel.at(-1)?.yes.count ?? 0;
  const attribute = say(`attribute_${most.attribute}`);
  return say("overview_funnel_stops", tagged, ready, attribute, most.no.count, most.unknown.count);
}

function Cell({
  counted: { count, query },
  label,
  attribute,
}: {
  readonly counted: Counted;
  readonly label: Word;
  readonly attribute: string;
}) {
  if (count === 0) return <td class={countTableStyle.countsNumber}>{sayNumber(0)}</td>;
  return (
    <td class={countTableStyle.countsNumber}>
      <a href={peopleFoundBy(query)} aria-label={say("overview_funnel_cell", count, say(label), attribute)}>
        {sayNumber(count)}
      </a>
    </td>
  );
}

function Row({ step, whole, isMost }: { readonly step: FunnelStep; readonly whole: number; readonly isMost: boolean }) {
  const attribute = say(`attribute_${step.attribute}`);
  return (
    <tr class={isMost ? "is-most" : undefined}>
      <BarHead pieces={COLUMNS.map(({ key, look }) => ({ count: step[key].count, look }))} whole={whole}>
        {attribute}
        {isMost && <span class={countTableStyle.countsMost}> · {say("overview_funnel_most")}</span>}
      </BarHead>
      {COLUMNS.map(({ key, label }) => (
        <Cell key={key} counted={step[key]} label={label} attribute={attribute} />
      ))}
    </tr>
  );
}

/** Myth 2 held against the network: how many of those with an answer come through each of the five attributes, and where most stop. */
export function FunnelPicture({ overview }: { readonly overview: Overview }) {
  const { tagged, funnel } = overview;
  const most = stopsMost(funnel);
  if (tagged === 0) {
    return (
      <Picture myth={say("overview_funnel_myth")} title={say("overview_funnel_title")}>
        <p class="hint">
          {say("overview_funnel_none")} <a href={hashOf("people/sort")}>{say("overview_toSort")}</a>
        </p>
      </Picture>
    );
  }
  return (
    <Picture myth={say("overview_funnel_myth")} title={say("overview_funnel_title")} sentence={sentence(overview)}>
      <table class={`${countTableStyle.counts} is-funnel`}>
        <caption class="for-screen-readers">{say("overview_funnel_title")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("overview_funnel_attribute")}</th>
            {COLUMNS.map(({ key, label, look }) => (
              <th key={key} scope="col" class={countTableStyle.countsNumber}>
                <svg class={barStyle.swatch} width="12" height="12" aria-hidden="true">
                  <rect
                    class={`${barStyle.barPiece} is-${look}`}
                    x="0.5"
                    y="0.5"
                    width="11"
                    height="11"
                    {...(look !== "filled" && { fill: `url(#bar-${look})` })}
                  />
                </svg>{" "}
                {say(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {funnel.map((step) => (
            <Row key={step.attribute} step={step} whole={tagged} isMost={step === most} />
          ))}
        </tbody>
      </table>
    </Picture>
  );
}
