import type { ComponentChildren } from "preact";
import { faultWords } from "./refused-line.tsx";
import { say, sayCount, sayDay } from "../../ui/words/words.ts";
import { ColumnsKept } from "./columns-kept.tsx";
import type { NetworkPreview } from "./protocol.ts";
import * as style from "./network-preview.module.css";

interface ListProperties {
  readonly title: string;
  readonly hint?: string;
  readonly count: number;
  readonly children: ComponentChildren;
}

/** One kind of thing the import found: the count is in the line, the names are folded away. */
function Found({ title, hint, count, children }: ListProperties) {
  if (count === 0) return null;
  return (
    <li>
      <details>
        <summary>{title}</summary>
        {hint !== undefined && <p class="hint">{hint}</p>}
        <ul class={style.names}>{children}</ul>
      </details>
    </li>
  );
}

/** How many more there are than are shown. */
export function More({ count, shown }: { readonly count: number; readonly shown: number }) {
  if (count <= shown) return null;
  return <li class="hint">{say("files_andMore", count - shown)}</li>;
}

function Names({ names, count }: { readonly names: readonly string[]; readonly count: number }) {
  return (
    <>
      {names.map((name, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- two people may share a name, and the list never changes
        <li key={index}>
          <bdi>{name}</bdi>
        </li>
      ))}
      <More count={count} shown={names.length} />
    </>
  );
}

/** What an import would do, before anything is written. */
export function NetworkPreviewPart({ preview }: { readonly preview: NetworkPreview }) {
  const { made, moved, missing, duplicates, cut, faults } = preview;
  return (
    <>
      <h2>{say("files_previewTitle", sayDay(preview.on))}</h2>
      <ul class={style.found}>
        <Found title={sayCount("files_new", made.count)} count={made.count}>
          <Names names={made.first} count={made.count} />
        </Found>
        {preview.same + preview.changed > 0 && <li>{sayCount("files_known", preview.same + preview.changed)}</li>}
        <Found title={sayCount("files_moved", moved.count)} count={moved.count}>
          {moved.first.map(({ name, from, to }) => (
            <li key={`${name} ${from} ${to}`}>
              <bdi>{name}</bdi>: <bdi>{from}</bdi> → <bdi>{to}</bdi>
            </li>
          ))}
          <More count={moved.count} shown={moved.first.length} />
        </Found>
        {preview.withEvidence > 0 && <li>{sayCount("files_withEvidence", preview.withEvidence)}</li>}
        <Found
          title={sayCount("files_duplicates", duplicates.count)}
          hint={say("files_duplicatesHint")}
          count={duplicates.count}
        >
          {duplicates.first.map(([one, other]) => (
            <li key={`${one} ${other}`}>
              <bdi>{one}</bdi> · <bdi>{other}</bdi>
            </li>
          ))}
          <More count={duplicates.count} shown={duplicates.first.length} />
        </Found>
        <Found title={sayCount("files_missing", missing.count)} hint={say("files_missingHint")} count={missing.count}>
          <Names names={missing.first} count={missing.count} />
        </Found>
        {preview.organizations > 0 && <li>{sayCount("files_organizations", preview.organizations)}</li>}
        {preview.hidden > 0 && <li>{sayCount("files_hidden", preview.hidden)}</li>}
        <Found title={sayCount("files_cut", cut.count)} hint={say("files_cutHint")} count={cut.count}>
          <Names names={cut.first} count={cut.count} />
        </Found>
        <ColumnsKept files={preview.columns} />
        <Found
          title={sayCount("files_unread", preview.unread.count)}
          hint={say("files_unreadHint")}
          count={preview.unread.count}
        >
          <Names names={preview.unread.first} count={preview.unread.count} />
        </Found>
        <Found title={sayCount("files_faults", faults.count)} count={faults.count}>
          <Names names={faultWords(faults.first)} count={faults.count} />
        </Found>
      </ul>
    </>
  );
}
