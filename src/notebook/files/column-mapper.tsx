import { useState } from "preact/hooks";
import { CSV_FIELDS, type CsvField, type CsvMapping } from "../../formats/csv/column-mapping.ts";
import { GuardedButton } from "../../ui/controls/guarded-button.tsx";
import { say } from "../../ui/words/words.ts";
import type { Report } from "./protocol.ts";
import { columnKey } from "../../formats/csv/table.ts";
import * as style from "./files-page.module.css";

const KEY = "csv-mappings";
/** So many headers are remembered; older ones are dropped. */
const MOST = 10;

type Memory = readonly (readonly [header: string, mapping: CsvMapping])[];

/** Our pages' own storage, which no site and no content script can read. */
function memory(): Memory {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(value) ? (value as Memory) : [];
  } catch {
    return [];
  }
}

function keyOf(header: readonly string[]): string {
  return JSON.stringify(header.map(columnKey));
}

/** The mapping chosen before for a file with this header. */
function rememberedMapping(header: readonly string[]): CsvMapping | undefined {
  const found = memory().find(([key]) => key === keyOf(header))?.[1];
  if (!found) return undefined;
  const pairs = CSV_FIELDS.flatMap((field) => {
    const at = found[field];
    return typeof at === "number" && at >= 0 && at < header.length ? [[field, at] as const] : [];
  });
  return Object.fromEntries(pairs);
}

/** Remembers a mapping for files with this header. */
function rememberMapping(header: readonly string[], mapping: CsvMapping): void {
  const others = memory().filter(([key]) => key !== keyOf(header));
  localStorage.setItem(KEY, JSON.stringify([[keyOf(header), mapping], ...others].slice(0, MOST)));
}

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
      <h2>{say("files_columnsTitle")}</h2>
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
        <GuardedButton class="primary" missing={hasName ? undefined : say("files_nameMissing")} goesTo="column-name">
          {say("files_continue")}
        </GuardedButton>
        <button type="button" onClick={onCancel}>
          {say("files_cancel")}
        </button>
      </div>
    </form>
  );
}
