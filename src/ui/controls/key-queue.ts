import { isTyping, type KeyAction, keyAction, type KeyPress } from "./keys.ts";

/** Does what a key means for whoever is in sight. Says, at once or once it is done, whether they stay; what is pressed until then waits. */
type Act<K> = (key: K) => boolean | Promise<boolean>;

// These take Enter for themselves.
const PRESSED = "a, button, summary";

/** Whether a key is one of those a field takes: a letter, or the Enter that ends what was typed. */
function isForField({ key, ctrlKey, metaKey, altKey, target }: KeyPress): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  return key === "Enter" ? !(target instanceof Element && target.matches(PRESSED)) : key.length === 1;
}

/** Types a key that waited into the field an earlier one led to. */
function type({ key }: KeyPress): void {
  const field = document.activeElement;
  const text = key === "Enter" ? "\n" : key;
  if (text.length > 1 || !(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  field.setRangeText(text, field.value.length, field.value.length, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/** Stands for any field, to ask what a key would mean once one has the focus. */
const FIELD = document.createElement("textarea");

/** The keys of a page, one listener for all of it: each belongs to whoever is current when it is pressed, drawn or not. */
export class KeyQueue<K> {
  readonly #meaning: (press: KeyPress) => K | undefined;
  #waiting: readonly KeyPress[] = [];
  /** What somebody in sight does; nobody is in sight without. */
  #act: Act<K> | undefined;
  /** Whether keys wait: for somebody on the way, or for what is being done. */
  #isWaiting = false;

  constructor(meaning: (press: KeyPress) => K | undefined) {
    this.#meaning = meaning;
  }

  /** Somebody is on the way: what is pressed from now on is about them. */
  expect(): void {
    this.#act = undefined;
    this.#isWaiting = true;
    document.addEventListener("keydown", this.#hear);
  }

  /** Somebody is in sight and takes what waited for them, until what is returned is called. */
  take(act: Act<K>): () => void {
    this.#act = act;
    this.#isWaiting = false;
    document.addEventListener("keydown", this.#hear);
    this.#drain();
    return () => {
      if (this.#act === act) this.drop();
    };
  }

  /** Nobody comes: what waited was about them and is not used. Returns how many keys that were. */
  drop(): number {
    const { length } = this.#waiting;
    this.#waiting = [];
    this.#act = undefined;
    document.removeEventListener("keydown", this.#hear);
    return length;
  }

  readonly #hear = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const { key, code, ctrlKey, metaKey, altKey, shiftKey, repeat, target } = event;
    // While somebody is on the way, what has the focus is of whoever was there before.
    const isOnTheWay = !this.#act && !isTyping({ target });
    const press = {
      key,
      code,
      ctrlKey,
      metaKey,
      altKey,
      shiftKey,
      repeat,
      target: isOnTheWay ? document.body : target,
    };
    if (this.#meaning(press) === undefined && !this.#mayMean(press)) return;
    event.preventDefault();
    this.#waiting = [...this.#waiting, press];
    this.#drain();
  };

  /** Whether a key that waits may mean something once those before it are done: after that for the note it is a letter. */
  #mayMean(press: KeyPress): boolean {
    if (!this.#isWaiting || isTyping(press)) return false;
    return isForField(press) || this.#meaning({ ...press, target: FIELD }) !== undefined;
  }

  #drain(): void {
    while (this.#act && !this.#isWaiting && this.#waiting[0]) {
      const [first, ...rest] = this.#waiting;
      this.#waiting = rest;
      this.#use(first, this.#act);
    }
  }

  #use(pressed: KeyPress, act: Act<K>): void {
    const press = { ...pressed, target: document.activeElement };
    const key = this.#meaning(press);
    if (key === undefined) {
      if (!isTyping(press)) return;
      if (press.key !== "Enter" || !(press.target instanceof HTMLInputElement)) return type(press);
      const { form } = press.target;
      this.#isWaiting = true;
      // What was typed before it has to be drawn: a form keeps what it is drawn with.
      setTimeout(() => {
        form?.requestSubmit();
        this.#settle(act, true);
      });
      return;
    }
    const stays = act(key);
    if (stays === false) return this.expect();
    if (stays === true) return;
    this.#isWaiting = true;
    void stays.then(
      (areStaying) => this.#settle(act, areStaying),
      () => this.#settle(act, true),
    );
  }

  #settle(act: Act<K>, areStaying: boolean): void {
    if (this.#act !== act) return;
    if (!areStaying) return this.expect();
    this.#isWaiting = false;
    this.#drain();
  }
}

/** The keys of whichever person a surface shows. */
export const personKeys = new KeyQueue<KeyAction>(keyAction);
