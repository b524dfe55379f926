import { useState } from "preact/hooks";
import { CSV_FIELDS, type CsvField, type CsvMapping } from "../../formats/csv/column-mapping.ts";
import { say } from "../../ui/words/words.ts";
import { rememberedMapping, rememberMapping } from "./mapping-memory.ts";
import type { Report } from "./protocol.ts";
import * as style from "./files-page.module.css";

interface Properties {
  readonly columns: Extract<Report, { readonly kind: "columns" }>;
  readonly onMap: (mapping: CsvMapping) => void;
  readonly onCancel: () => void;
}

const NO_COLUMN = -1;
const SAMPLE_LENGTH = 60;

/** Which column is what, in a CSV that isn't the archive's; the choice is remembered for files with the same header. */
export function ColumnMapper({ columns, onMap, onCancel }: Properties) {
  const { header, rows } = columns;
  const [mapping, setMapping] = useState<CsvMapping>(() => rememberedMapping(header) ?? columns.mapping);
  const hasName = mapping.name !== undefined || mapping.firstName !== undefined || mapping.lastName !== undefined;

  function choose(field: CsvField, at: number): void {
    const { [field]: _before, ...rest } = mapping;
    setMapping(at === NO_COLUMN ? rest : { ...rest, [field]: at });
  }

  return (
    <form
      class={style.preview}
      onSubmit={(event) => {
        event.preventDefault();
        rememberMapping(header, mapping);
        onMap(mapping);
      }}
    >
      <h3>{say("files_columnsTitle")}</h3>
      <p class="hint">{say("files_columnsHint")}</p>
      <div class={style.columns}>
        {CSV_FIELDS.map((field) => {
          const at = mapping[field];
          const sample =
            at === undefined ? "" : (rows.map((row) => row[at] ?? "").find((text) => text.trim() !== "") ?? "");
          return (
            <div key={field} class={style.field}>
              <label for={`column-${field}`}>{say(`files_field_${field}`)}</label>
              <select
                id={`column-${field}`}
                value={String(at ?? NO_COLUMN)}
                onChange={(event) => choose(field, Number(event.currentTarget.value))}
              >
                <option value={String(NO_COLUMN)}>{say("files_noColumn")}</option>
                {header.map((name, index) => (
                  // oxlint-disable-next-line react/no-array-index-key -- two columns may share a name
                  <option key={index} value={String(index)}>
                    {name || String(index + 1)}
                  </option>
                ))}
              </select>
              <bdi class="hint">{sample.slice(0, SAMPLE_LENGTH)}</bdi>
            </div>
          );
        })}
      </div>
      <div class="buttons">
        <button type="submit" class="primary" disabled={!hasName}>
          {say("files_continue")}
        </button>
        <button type="button" onClick={onCancel}>
          {say("files_cancel")}
        </button>
      </div>
    </form>
  );
}
