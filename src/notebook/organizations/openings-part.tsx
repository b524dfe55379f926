import { useState } from "preact/hooks";
import { addDays, type Day } from "../../domain/history/day.ts";
import { EVIDENCE_DAYS, isCurrent, type Opening, type Organization } from "../../domain/organization/organization.ts";
import { closed, withOpening, withoutOpening } from "../../domain/organization/edit.ts";
import { say, sayDay } from "../../ui/words/words.ts";
import type { Change } from "./change.ts";
import { sourceWords } from "./outlook-words.ts";
import { DateField } from "../../ui/controls/date-field.tsx";
import { EntryForm } from "../../ui/controls/entry-form.tsx";
import { TextField } from "../../ui/controls/text-field.tsx";
import * as style from "../../ui/controls/part.module.css";
import { oneLine } from "../../domain/text/text.ts";

interface OpeningFormProperties {
  /** The opening to edit; without one a new one is made. */
  readonly opening?: Opening;
  readonly today: Day;
  readonly onKeep: (opening: Opening) => void;
  readonly onCancel?: () => void;
}

/** An opening's title, the day it was seen open, and the advert's address. */
function OpeningForm({ opening, today, onKeep, onCancel }: OpeningFormProperties) {
  const [title, setTitle] = useState(opening?.title ?? "");
  const [on, setOn] = useState(opening?.on ?? today);
  const [url, setUrl] = useState(opening?.url ?? "");
  // There before the press: pressed twice it is one opening.
  const [id] = useState<string>(() => crypto.randomUUID());

  function keep(): void {
    const { url: _before, ...kept } = opening ?? { id, source: "user" };
    const [text, address] = [oneLine(title), url.trim()];
    if (text !== "") onKeep({ ...kept, title: text, on, ...(address !== "" && { url: address }) });
  }

  return (
    <EntryForm keep={say(opening ? "orgs_keep" : "add")} onKeep={keep} onCancel={onCancel}>
      <TextField label={say("orgs_openingTitle")} isWide isRequired maxLength={300} text={title} onText={setTitle} />
      <DateField label={say("orgs_openingOn")} day={on} onDay={setOn} />
      <TextField label={say("orgs_openingUrl")} dir="ltr" text={url} onText={setUrl} />
    </EntryForm>
  );
}

interface Properties {
  readonly organization: Organization;
  readonly today: Day;
  readonly change: Change;
}

/** How an opening stands today, in a sentence. */
function openingWords({ on, closedOn, source, url }: Opening, today: Day): string {
  if (closedOn !== undefined) return say("orgs_openingClosed", sayDay(closedOn));
  // The advert's own address stands beside it as a link.
  const where = source === url ? "" : sourceWords(source);
  const seen = where === "" ? say("orgs_openingSeen", sayDay(on)) : say("orgs_openingSeenAt", sayDay(on), where);
  return isCurrent(on, today) ? seen : `${seen} ${say("orgs_fadedSince", sayDay(addDays(on, EVIDENCE_DAYS + 1)))}`;
}

function OpeningRow({ opening, today, change }: Omit<Properties, "organization"> & { readonly opening: Opening }) {
  const [isEditing, setIsEditing] = useState(false);
  const { id, title, url, closedOn } = opening;
  const put = (word: "orgs_didOpening" | "orgs_didClose" | "orgs_didReopen", after: Opening): void =>
    void change(say(word, title), (kept) => withOpening(kept, after));
  if (isEditing)
    return (
      <li>
        <OpeningForm
          opening={opening}
          today={today}
          onCancel={() => setIsEditing(false)}
          onKeep={(after) => {
            put("orgs_didOpening", after);
            setIsEditing(false);
          }}
        />
      </li>
    );
  return (
    <li class="line">
      <span class="line-text">
        {url !== undefined && URL.canParse(url) && /^https?:/.test(url) ? (
          <a href={url} target="_blank" rel="noreferrer">
            <bdi>{title}</bdi>
          </a>
        ) : (
          <bdi>{title}</bdi>
        )}
        <span class="hint"> {openingWords(opening, today)}</span>
      </span>
      {closedOn === undefined && (
        <button
          type="button"
          class="quiet"
          aria-label={say("orgs_seenAgainOf", title)}
          onClick={() => put("orgs_didOpening", { ...opening, on: today })}
        >
          {say("orgs_seenAgain")}
        </button>
      )}
      <button
        type="button"
        class="quiet"
        aria-label={say(closedOn === undefined ? "orgs_closeOf" : "orgs_reopenOf", title)}
        onClick={() =>
          closedOn === undefined
            ? put("orgs_didClose", closed(opening, today))
            : put("orgs_didReopen", closed({ ...opening, on: today }, undefined))
        }
      >
        {say(closedOn === undefined ? "orgs_close" : "orgs_reopen")}
      </button>
      <button type="button" class="quiet" aria-label={say("orgs_editOf", title)} onClick={() => setIsEditing(true)}>
        {say("orgs_edit")}
      </button>
      <button
        type="button"
        class="quiet"
        aria-label={say("orgs_removeOf", title)}
        onClick={() => void change(say("orgs_didRemoveOpening", title), (kept) => withoutOpening(kept, id))}
      >
        {say("remove")}
      </button>
    </li>
  );
}

/** The organization's openings, the ones still open first: noted, seen again, closed, edited. */
export function OpeningsPart({ organization, today, change }: Properties) {
  const openings = Object.values(organization.openings).toSorted(
    (a, b) => Number(a.closedOn !== undefined) - Number(b.closedOn !== undefined) || (a.on < b.on ? 1 : -1),
  );
  return (
    <section>
      <h3 class="label">{say("orgs_openingsTitle")}</h3>
      {openings.length === 0 && <p class="hint">{say("orgs_noOpenings")}</p>}
      <ul class="lines">
        {openings.map((opening) => (
          <OpeningRow key={opening.id} opening={opening} today={today} change={change} />
        ))}
      </ul>
      <details class={style.part}>
        <summary>{say("orgs_addOpening")}</summary>
        <OpeningForm
          key={openings.length}
          today={today}
          onKeep={(opening) => void change(say("orgs_didOpening", opening.title), (kept) => withOpening(kept, opening))}
        />
      </details>
    </section>
  );
}
