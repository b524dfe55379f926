/** Stands for `browser.ts` on the developers' page of parts, where there is no extension. Never in a package. */
import german from "../../../_locales/de/messages.json";
import english from "../../../_locales/en/messages.json";
import spanish from "../../../_locales/es/messages.json";

type Messages = Readonly<
  Record<string, { readonly message: string; readonly placeholders?: Readonly<Record<string, { content: string }>> }>
>;

const ALL: Readonly<Record<string, Messages>> = { de: german, en: english, es: spanish };
const language = new URLSearchParams(location.search).get("language") ?? "en";

/** Each message as the browser would say it, in the language of the page's address (`?language=de`). */
function getMessage(key: string, parts: readonly string[] = []): string {
  const word = (ALL[language] ?? english)[key as keyof typeof english] as Messages[string] | undefined;
  return (word?.message ?? "").replaceAll(/\$(\w+)\$/g, (_whole, name: string) => {
    const at = Number(word?.placeholders?.[name.toLowerCase()]?.content.slice(1));
    return parts[at - 1] ?? "";
  });
}

/** What the parts use of the browser: words, and permissions that are always refused. */
export const browser = {
  i18n: { getMessage, getUILanguage: () => language },
  permissions: {
    contains: () => Promise.resolve(false),
    request: () => Promise.resolve(false),
    remove: () => Promise.resolve(true),
  },
};

const STORED: Readonly<Record<string, unknown>> = {
  checkOutcome: { kind: "restored", why: "emptied", people: 412, at: "2026-11-20T09:30:00Z" },
};

/** Values as if stored before. */
export function storedValue(key: string): object {
  return {
    read: () => Promise.resolve(STORED[key]),
    write: () => Promise.resolve(),
    clear: () => Promise.resolve(),
    hear: () => () => undefined,
  };
}

/** Refused, to see what the button says then. */
export function openPanel(): Promise<void> {
  return Promise.reject(new Error("There is no panel here."));
}

/** Opens nothing. */
export function openNotebookPage(): Promise<void> {
  return Promise.resolve();
}
