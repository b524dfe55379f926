import { ASK_PATIENCE_DAYS } from "../../domain/referral/ask.ts";
import { CONFIRMED_MONTHS } from "../../domain/referral/due.ts";
import { EVIDENCE_DAYS } from "../../domain/organization/organization.ts";
import * as marks from "../../messages/marked-sites.ts";
import { MarksSites } from "../../ui/controls/marks-switch.tsx";
import { pageLanguage } from "../../ui/words/page-language.ts";
import { ReminderSwitch } from "../../ui/controls/reminder-switch.tsx";
import { say } from "../../ui/words/words.ts";
import { DataPart } from "./data-part.tsx";
import { DeletePart } from "./delete-part.tsx";
import { SettingsPart } from "./settings-part.tsx";
import { FailingPart } from "../../ui/controls/failing-part.tsx";
import * as style from "./settings-page.module.css";

function languageName(): string {
  const { tag } = pageLanguage();
  return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
}

/** What can be chosen, how long things count, and where everything is. */
export function SettingsPage() {
  return (
    <div class={style.settings}>
      <h1>{say("settings_title")}</h1>
      <SettingsPart id="marks" title={say("settings_marks")}>
        <FailingPart name={say("settings_marks")}>
          <MarksSites power={marks} />
        </FailingPart>
      </SettingsPart>
      <SettingsPart id="reminders" title={say("settings_reminders")}>
        <FailingPart name={say("settings_reminders")}>
          <ReminderSwitch />
        </FailingPart>
      </SettingsPart>
      <SettingsPart id="language" title={say("settings_language")}>
        <p>{say("settings_languageNow", languageName())}</p>
        <p class="hint">{say("settings_languageHow")}</p>
      </SettingsPart>
      <SettingsPart id="ages" title={say("settings_ages")}>
        <ul class={style.settingsAges}>
          <li>{say("settings_ageAnswers", CONFIRMED_MONTHS)}</li>
          <li>{say("settings_ageHiring", EVIDENCE_DAYS)}</li>
          <li>{say("settings_ageAsks", ASK_PATIENCE_DAYS)}</li>
        </ul>
        <p class="hint">{say("settings_agesWhy")}</p>
      </SettingsPart>
      <FailingPart name={say("settings_title")}>
        <DataPart />
      </FailingPart>
      <FailingPart name={say("settings_title")}>
        <DeletePart />
      </FailingPart>
    </div>
  );
}
