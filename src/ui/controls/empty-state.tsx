import * as style from "./empty-state.module.css";
/** A place with nothing to show: what is so, and what to do. */
export function EmptyState({ heading, hint }: { readonly heading: string; readonly hint?: string }) {
  return (
    <section class={style.empty}>
      <h1>{heading}</h1>
      {hint !== undefined && <p>{hint}</p>}
    </section>
  );
}
