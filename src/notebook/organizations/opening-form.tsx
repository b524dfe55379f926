import { useState } from "preact/hooks";
import type { Day } from "../../domain/history/day.ts";
import type { Opening } from "../../domain/organization/organization.ts";
import { DateField } from "../../ui/controls/date-field.tsx";
import { EntryForm } from "../../ui/controls/entry-form.tsx";
import { TextField } from "../../ui/controls/text-field.tsx";
import { say } from "../../ui/words/words.ts";

interface Properties {
  /** The opening to edit; without one a new one is made. */
  readonly opening?: Opening;
  readonly today: Day;
  readonly onKeep: (opening: Opening) => void;
  readonly onCancel?: () => void;
}

/** An opening's title, the day it was seen open, and the advert's address. */
export function OpeningForm({ opening, today, onKeep, onCancel }: Properties) {
  const [title, setTitle] = useState(opening?.title ?? "");
  const [on, setOn] = useState(opening?.on ?? today);
  const [url, setUrl] = useState(opening?.url ?? "");
  // There before the press: pressed twice it is one opening.
  const [id] = useState<string>(() => crypto.randomUUID());

  function keep(): void {
    const { url: _before, ...kept } = opening ?? { id, source: "user" };
    const [text, address] = [title.replace(/\s+/g, " ").trim(), url.trim()];
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
