import { useLayoutEffect, useState } from "preact/hooks";
import { say } from "../ui/words/words.ts";
import { bringIn, droppedIn } from "./files/brought-files.ts";
import * as style from "./drop-anywhere.module.css";

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}

/** A field that takes files by itself, which the browser fills. */
function isFileField({ target }: DragEvent): boolean {
  return target instanceof HTMLInputElement && target.type === "file";
}

/**
 * Takes files dropped anywhere in the notebook to the import, and says so while they are held over it. A nearer place to drop things
 * goes first. Without it the browser would leave the notebook and show the file.
 */
export function DropAnywhere() {
  const [isOver, setIsOver] = useState(false);
  useLayoutEffect(() => {
    const over = (event: DragEvent): void => {
      const isNearer = event.defaultPrevented || isFileField(event);
      setIsOver(!isNearer && holdsFiles(event));
      if (isNearer || !holdsFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
    };
    const drop = (event: DragEvent): void => {
      setIsOver(false);
      if (event.defaultPrevented || isFileField(event) || !holdsFiles(event)) return;
      event.preventDefault();
      const brought = droppedIn(event.dataTransfer);
      if (brought) bringIn(brought);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    // While something is held no pointer moves: it was let go outside.
    const end = (): void => setIsOver(false);
    addEventListener("dragover", over);
    addEventListener("drop", drop);
    addEventListener("dragleave", leave);
    addEventListener("pointermove", end);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("drop", drop);
      removeEventListener("dragleave", leave);
      removeEventListener("pointermove", end);
    };
  }, []);
  if (!isOver) return null;
  return (
    <div class={style.dropAnywhere} aria-hidden="true">
      <p>{say("files_dropAnywhere")}</p>
    </div>
  );
}
