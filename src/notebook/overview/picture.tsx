import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

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
    <section class="picture" aria-labelledby={id}>
      {myth !== undefined && <p class="picture-myth">{myth}</p>}
      <h2 id={id}>{title}</h2>
      {sentence !== undefined && <p class="picture-sentence">{sentence}</p>}
      {children}
    </section>
  );
}
