import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

interface Properties {
  readonly class: string | undefined;
  readonly onDrop: (data: DataTransfer | null) => void;
  readonly children: ComponentChildren;
}

/** A place to drop things on; while something is held over it, it is marked `is-over`. */
export function DropPlace({ class: name, onDrop, children }: Properties) {
  const [isOver, setIsOver] = useState(false);
  return (
    <div
      class={isOver ? `${name} is-over` : name}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        onDrop(event.dataTransfer);
      }}
    >
      {children}
    </div>
  );
}
