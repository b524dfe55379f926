import { Component, type ComponentChildren } from "preact";
import { hear } from "../../news.ts";
import { say } from "../words/words.ts";

interface Properties {
  /** What the part is called on the page. */
  readonly name: string;
  /** What stands in its place: a section of the page, an item of a list, or a cell of the table. */
  readonly as?: "section" | "item" | "cell";
  readonly children: ComponentChildren;
}

interface State {
  readonly error?: Error | undefined;
  readonly isCopied?: boolean;
}

/** What went wrong, for whoever mends it: names of errors and places in the code, nothing of what is kept. */
function report({ name, stack = "" }: Error): string {
  // The sentence of an error may quote what it stumbled over; the lines of the code don't.
  const places = stack.split("\n").filter((line) => /^\s*at |@/.test(line));
  return [name, ...places].join("\n");
}

/**
 * A part of a page that fails alone: where it can't be drawn it says so, and the rest of the page works on. It is tried again whenever
 * the page is drawn anew or something in the notebook changed.
 */
export class FailingPart extends Component<Properties, State> {
  #stopHearing: (() => void) | undefined;

  override componentDidCatch(thrown: unknown): void {
    console.error(thrown);
    this.setState({ error: thrown instanceof Error ? thrown : new Error("not an error"), isCopied: false });
    this.#stopHearing ??= hear(() => this.#again());
  }

  override componentWillReceiveProps(): void {
    if (this.state.error) this.#again();
  }

  override componentWillUnmount(): void {
    this.#stopHearing?.();
    this.#stopHearing = undefined;
  }

  #again(): void {
    this.setState({ error: undefined });
  }

  override render({ name, as = "section", children }: Properties, { error, isCopied }: State) {
    if (!error) return children;
    const what = say("failing_what", name);
    if (as === "cell")
      return (
        <div role="gridcell" class="people-cell hint">
          {what}
        </div>
      );
    const copy = (): void =>
      void navigator.clipboard.writeText(report(error)).then(
        () => this.setState({ isCopied: true }),
        () => undefined,
      );
    const said = (
      <>
        <p class="is-refused" role="alert">
          {what}
        </p>
        <p class="hint">{say("failing_do")}</p>
        <p class="buttons">
          <button type="button" onClick={() => this.#again()}>
            {say("failing_again")}
          </button>
          <button type="button" class="quiet" onClick={copy}>
            {say(isCopied ? "failing_copied" : "failing_copy")}
          </button>
        </p>
      </>
    );
    return as === "item" ? <li class="failing">{said}</li> : <section class="failing">{said}</section>;
  }
}
