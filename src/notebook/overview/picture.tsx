import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import * as style from "./picture.module.css";

interface Properties {
  /** The myth the picture answers, where it answers one. */
  readonly myth?: string;
  readonly title: string;
  /** What the picture shows, in a sentence. */
  readonly sentence?: string;
  readonly children: ComponentChildren;
}

/** One picture of the overview: a myth, a heading, what is so in a sentence, and the numbers. */
export function Picture({ myth, title, sentence, children }: Properties) {
  const id = useId();
  return (
    <section class={style.picture} aria-labelledby={id}>
      {myth !== undefined && <p class={style.pictureMyth}>{myth}</p>}
      <h2 id={id}>{title}</h2>
      {sentence !== undefined && <p class={style.pictureSentence}>{sentence}</p>}
      {children}
    </section>
  );
}
