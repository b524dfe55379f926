import type { Day } from "../../domain/history/day.ts";
import { type Organization, outlookOn, type OutlookValue } from "../../domain/organization/organization.ts";
import { withOutlook } from "../../domain/organization/edit.ts";
import { DateField } from "../../ui/controls/date-field.tsx";
import { say } from "../../ui/words/words.ts";
import type { Change } from "./change.ts";
import { outlookSentence } from "./outlook-words.ts";
import * as style from "../../ui/controls/segments.module.css";
import * as outlookPartStyle from "./outlook-part.module.css";

const OUTLOOKS: readonly OutlookValue[] = ["growing", "steady", "shrinking", "unknown"];

interface Properties {
  readonly organization: Organization;
  readonly today: Day;
  readonly change: Change;
}

/** How the organization does, the day that was learned and where; what is older than 30 days is said to count no longer. */
export function OutlookPart({ organization, today, change }: Properties) {
  const { outlook } = organization;
  const known = outlookOn(organization, today);
  const keep = (value: OutlookValue, on: Day, from: string): void =>
    void change(say("orgs_didOutlook", organization.name), (one) => withOutlook(one, value, on, from));

  return (
    <fieldset class={style.segmented}>
      <legend class="label">{say("outlookQuestion")}</legend>
      <div class={style.segments}>
        {OUTLOOKS.map((each) => (
          <label key={each} class={style.segment}>
            <input
              class="unseen-radio"
              type="radio"
              name="outlook"
              checked={known.value === each}
              onClick={() => keep(each, today, "user")}
            />
            <span>{say(`outlook_${each}`)}</span>
          </label>
        ))}
      </div>
      <p class={"since" in known ? "hint is-refused" : "hint"}>{outlookSentence(organization, today)}</p>
      {outlook && (
        <div class={outlookPartStyle.orgOutlook}>
          <DateField
            label={say("orgs_learnedOn")}
            day={outlook.on}
            onDay={(on) => keep(outlook.value, on, outlook.source)}
          />
          <label>
            <span class="label">{say("orgs_learnedAt")}</span>
            <input
              key={outlook.source}
              type="text"
              dir="auto"
              maxLength={1000}
              defaultValue={outlook.source === "user" ? "" : outlook.source}
              onChange={({ currentTarget: { value } }) =>
                keep(outlook.value, outlook.on, value.trim() === "" ? "user" : value.trim())
              }
            />
          </label>
        </div>
      )}
    </fieldset>
  );
}
