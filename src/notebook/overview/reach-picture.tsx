import { type Overview, type Place, PLACES, type TargetReach } from "../../domain/referral/overview.ts";
import { say, sayNumber } from "../../ui/words/words.ts";
import { hashOf, organizationAddress, peopleFoundBy } from "../address.ts";
import type { Look } from "./bar.tsx";
import { BarHead, CountTable } from "./count-table.tsx";
import { Picture } from "./picture.tsx";
import * as countTableStyle from "./count-table.module.css";
import * as style from "./reach-picture.module.css";

const LOOKS: Readonly<Record<Place, Look>> = {
  growing: "filled",
  hiring: "striped",
  steady: "outlined",
  shrinking: "hatched",
  unknown: "dotted",
};

/** Of the targets in one row so many are named. */
const MOST_NAMES = 6;

const REACHES = [
  { label: "overview_targets_nobody", look: "dotted", show: undefined, has: (ready: number) => ready === 0 },
  { label: "overview_targets_single", look: "striped", show: "reached", has: (ready: number) => ready === 1 },
  { label: "overview_targets_more", look: "filled", show: "reached", has: (ready: number) => ready > 1 },
] as const;

function Names({ targets }: { readonly targets: readonly TargetReach[] }) {
  const more = targets.length - MOST_NAMES;
  return (
    <ul class={style.targetNames}>
      {targets.slice(0, MOST_NAMES).map(({ organization }) => (
        <li key={organization.id}>
          <a href={organizationAddress(organization.id)}>
            <bdi>{organization.name}</bdi>
          </a>
        </li>
      ))}
      {more > 0 && (
        <li>
          <a href={hashOf("organizations")}>{say("overview_targets_moreNames", more)}</a>
        </li>
      )}
    </ul>
  );
}

function TargetsTable({ targets }: { readonly targets: readonly TargetReach[] }) {
  return (
    <table class={countTableStyle.counts}>
      <caption>{say("overview_targets_title")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("overview_targets_who")}</th>
          <th scope="col" class={countTableStyle.countsNumber}>
            {say("overview_targets_count")}
          </th>
          <th scope="col">{say("overview_targets_which")}</th>
        </tr>
      </thead>
      <tbody>
        {REACHES.map(({ label, look, show, has }) => {
          const these = targets.filter(({ ready }) => has(ready));
          return (
            <tr key={label}>
              <BarHead pieces={[{ count: these.length, look }]} whole={targets.length}>
                {these.length === 0 ? say(label) : <a href={hashOf("organizations", { show })}>{say(label)}</a>}
              </BarHead>
              <td class={countTableStyle.countsNumber}>{sayNumber(these.length)}</td>
              <td class={countTableStyle.countsNames}>{these.length > 0 && <Names targets={these} />}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Myth 1 held against the network: where its people work, and at which targets somebody can refer the user. */
export function ReachPicture({ overview: { places, people, targets } }: { readonly overview: Overview }) {
  const hiring = places.growing.count + places.hiring.count;
  return (
    <Picture
      myth={say("overview_reach_myth")}
      title={say("overview_reach_title")}
      sentence={hiring > 0 ? say("overview_reach_some", hiring, people) : say("overview_reach_none", people)}
    >
      <CountTable
        caption={say("overview_reach_title")}
        head="overview_place"
        whole={people}
        rows={PLACES.map((place) => ({
          label: say(`overview_place_${place}`),
          count: places[place].count,
          look: LOOKS[place],
          address: peopleFoundBy(places[place].query),
        }))}
      />
      {targets.length > 0 ? (
        <TargetsTable targets={targets} />
      ) : (
        <p class="hint">
          {say("overview_targets_none")} <a href={hashOf("organizations")}>{say("overview_toOrganizations")}</a>
        </p>
      )}
    </Picture>
  );
}
