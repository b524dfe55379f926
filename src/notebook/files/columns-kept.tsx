import type { Becomes, FileColumns } from "../../formats/import/columns.ts";
import { say, sayList } from "../../ui/words/words.ts";
import * as style from "./columns-kept.module.css";

/** So few columns of one file are shown at once; more are folded away. */
const FEW = 12;

/** Of a file made to harm so many files and names are shown; no real one has as many. */
const [MOST_FILES, MOST_NAMES] = [40, 60];

/** The columns of a file by what they become, in the file's order; what is left out comes last. */
function byFate({ columns }: FileColumns): readonly (readonly [Becomes | "leftOut", readonly string[]])[] {
  const found = new Map<Becomes | "leftOut", string[]>();
  for (const [place, { name, becomes = "leftOut" }] of columns.entries()) {
    const words = name.trim() || String(place + 1);
    const known = found.get(becomes);
    if (known) known.push(words);
    else found.set(becomes, [words]);
  }
  return [...found].toSorted(([one], [other]) => Number(one === "leftOut") - Number(other === "leftOut"));
}

/** What is kept of each file, column by column, and what is left out. */
export function ColumnsKept({ files }: { readonly files: readonly FileColumns[] }) {
  const [first] = files;
  if (!first) return null;
  return (
    <li>
      <details open={files.length === 1 && first.columns.length <= FEW}>
        <summary>{say("files_columns")}</summary>
        {files.slice(0, MOST_FILES).map((one) => (
          <table key={one.file} class={style.columnsKept}>
            <caption>
              <bdi>{one.file}</bdi>
            </caption>
            <tbody>
              {byFate(one).map(([fate, names]) => (
                <tr key={fate} class={fate === "leftOut" ? "hint" : undefined}>
                  <th scope="row">{say(`files_becomes_${fate}`)}</th>
                  <td dir="auto">
                    {sayList(names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), "…"] : names)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
        <p class="hint">{say("files_neverKept")}</p>
      </details>
    </li>
  );
}
