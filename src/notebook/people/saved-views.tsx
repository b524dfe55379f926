import { useEffect, useState } from "preact/hooks";
import { dropView, hearViews, type SavedView, savedViews, saveView } from "../../database/local/saved-views.ts";
import { TextField } from "../../ui/controls/text-field.tsx";
import { say } from "../../ui/words/words.ts";
import * as style from "./saved-views.module.css";
import * as toolsStyle from "./tools.module.css";

/** The saved views, kept up with other pages, and ways to change them. */
export function useSavedViews() {
  const [views, setViews] = useState(savedViews);
  useEffect(() => hearViews(() => setViews(savedViews())), []);
  return {
    views,
    save: (view: SavedView) => setViews(saveView(view)),
    drop: (name: string) => setViews(dropView(name)),
  };
}

/** The saved views to go to. */
export function ViewLinks({ views, hash }: { readonly views: readonly SavedView[]; readonly hash: string }) {
  if (views.length === 0) return null;
  return (
    <nav class={style.peopleViews} aria-label={say("people_views")}>
      {views.map((view) => (
        <a key={view.name} href={view.hash} aria-current={view.hash === hash ? "true" : undefined}>
          <bdi>{view.name}</bdi>
        </a>
      ))}
    </nav>
  );
}

interface Properties {
  readonly views: readonly SavedView[];
  /** The address of the view on show. */
  readonly hash: string;
  readonly onSave: (view: SavedView) => void;
  readonly onDrop: (name: string) => void;
}

/** Saves the view on show under a name, and takes saved ones away. */
export function SavedViews({ views, hash, onSave, onDrop }: Properties) {
  const [name, setName] = useState("");
  return (
    <section class={toolsStyle.peopleTool} aria-label={say("people_views")}>
      <form
        class={style.peopleSaveView}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === "") return;
          onSave({ name: name.trim(), hash });
          setName("");
        }}
      >
        <TextField label={say("people_viewName")} text={name} onText={setName} />
        <button type="submit">{say("people_viewSave")}</button>
      </form>
      {views.length > 0 && (
        <ul class="lines">
          {views.map((view) => (
            <li key={view.name} class="line">
              <bdi class="line-text">{view.name}</bdi>
              <button type="button" aria-label={say("people_viewDrop", view.name)} onClick={() => onDrop(view.name)}>
                {say("remove")}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="hint">{say("people_viewsHint")}</p>
    </section>
  );
}
