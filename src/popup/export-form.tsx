import { useState } from "preact/hooks";
import { allPeople } from "../database/stores/people.ts";
import { isTagged, type Person, textOf } from "../domain/person/person.ts";
import { writeCsv } from "../formats/csv/csv.ts";
import { writePeopleJson } from "../formats/json/people-json.ts";
import { type ExportLevel, peopleTable } from "../formats/csv/people-table.ts";
import { today } from "../today.ts";
import { say, sayCount } from "../ui/words/words.ts";

const FORMATS = {
  csv: {
    word: "exportCsv",
    type: "text/csv;charset=utf-8",
    text: (people: readonly Person[], level: ExportLevel) => writeCsv(peopleTable(people, level, today())),
  },
  json: { word: "exportJson", type: "application/json", text: writePeopleJson },
} as const;

type Format = keyof typeof FORMATS;

/** Hands a text to the browser as a download. */
function save(text: string, type: string, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The browser has its own copy by then; a popup that closes frees it anyway.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Takes the tagged people out as a file. Private words go along only when ticked, each time anew. */
export function ExportForm() {
  const [isPrivate, setIsPrivate] = useState(false);
  const [outcome, setOutcome] = useState("");

  async function exportAs(format: Format): Promise<void> {
    const people = (await allPeople())
      .filter(isTagged)
      .toSorted((a, b) => textOf(a, "name").localeCompare(textOf(b, "name")));
    if (people.length === 0) return setOutcome(say("exportNobody"));
    const { text, type } = FORMATS[format];
    save(text(people, isPrivate ? "private" : "answers"), type, `vouchbook-${today()}.${format}`);
    setIsPrivate(false);
    setOutcome(say("exportDone", sayCount("people", people.length)));
  }

  return (
    <section class="export">
      <h2 class="label">{say("exportTitle")}</h2>
      <label class="tick">
        <input type="checkbox" checked={isPrivate} onChange={(event) => setIsPrivate(event.currentTarget.checked)} />
        <span>{say("exportPrivate")}</span>
      </label>
      <div class="buttons">
        {(Object.keys(FORMATS) as Format[]).map((format) => (
          <button key={format} type="button" onClick={() => void exportAs(format)}>
            {say(FORMATS[format].word)}
          </button>
        ))}
      </div>
      <p class="hint" role="status">
        {outcome}
      </p>
    </section>
  );
}
