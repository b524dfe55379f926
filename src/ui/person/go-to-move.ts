import { browser } from "../../browser.ts";
import { ATTRIBUTES, type Attribute } from "../../domain/person/attributes.ts";
import type { Move } from "../../domain/referral/move.ts";

/** So many frames a part that comes later is waited for. */
const PATIENCE = 120;

function fieldOf(attribute: Attribute, person: ParentNode): HTMLElement | undefined {
  const radios = [...person.querySelectorAll<HTMLInputElement>(`input[name=${attribute}]`)];
  return radios.find(({ checked }) => checked) ?? radios[0];
}

/** The first question without an answer, or the first of all. */
function openQuestion(person: ParentNode): HTMLElement | undefined {
  const isOpen = (attribute: Attribute): boolean => !person.querySelector(`input[name=${attribute}]:checked`);
  return fieldOf(ATTRIBUTES.find(isOpen) ?? "hirer", person);
}

/** The first field found in a part of the person that is folded away; it is unfolded. */
function inPart(name: string, fields: readonly string[], person: ParentNode): HTMLElement | undefined {
  const part = person.querySelector<HTMLDetailsElement>(`[data-part=${name}]`);
  if (part) part.open = true;
  for (const field of fields) {
    const found = part?.querySelector<HTMLElement>(field);
    if (found) return found;
  }
  return undefined;
}

const FORM = ["form input:not([type=date])", "button"];

/** What a move is done by; `undefined` as long as it isn't drawn. */
function fieldFor(move: Exclude<Move, { readonly kind: "watch" }> | undefined, person: ParentNode) {
  switch (move?.kind) {
    case undefined:
      return openQuestion(person);
    case "settle":
      return fieldOf(move.attribute, person);
    case "nameHirer":
      return person.querySelector<HTMLElement>("#whom input") ?? inPart("paths", FORM, person);
    case "askWhomTheyKnow":
    case "findAnotherHirer":
      return inPart("paths", FORM, person);
    case "exchange":
      return inPart(
        "exchanges",
        move.running ? [`[data-record="${CSS.escape(move.running.id)}"] select`] : FORM,
        person,
      );
    case "closeTheLoop":
      return inPart("exchanges", [`[data-record="${CSS.escape(move.ask.id)}"] select`], person);
    case "ask":
      return inPart("exchanges", [`button[data-record="${CSS.escape(move.organizations[0] ?? "")}"]`], person);
    case "setAside":
      return person.querySelector<HTMLElement>("[data-part=leave] button") ?? undefined;
  }
}

function openOrganization(id: string): void {
  const page = browser.runtime.getURL("src/notebook/index.html");
  const address = `${page}#organizations?${new URLSearchParams({ organization: id }).toString()}`;
  if (location.href.startsWith(page)) location.href = address;
  else void browser.tabs.create({ url: address });
}

/**
 * Goes to where the next step with a person is done, in their own view: the question, the form with the person filled in, the button;
 * for what is done by watching, to the organization. `button` is in that view. Without a move the first open question is gone to.
 */
export function goToMove(move: Move | undefined, button: HTMLElement): void {
  const person = button.closest("article") ?? document;
  if (move?.kind === "watch") {
    const [place] = move.organizations;
    if (place !== undefined) openOrganization(place);
    return;
  }
  let frames = 0;
  const go = (): void => {
    const field = fieldFor(move, person);
    if (field) {
      field.scrollIntoView({ block: "center" });
      field.focus();
      return;
    }
    frames += 1;
    if (frames < PATIENCE) requestAnimationFrame(go);
  };
  go();
}
