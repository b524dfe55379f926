/** The developers' page of parts: `npm run ui`. Never in a package. */
import { type ComponentChild, render } from "preact";
import "../styles/tokens.css";
import "../styles/theme.css";
import "../styles/text.css";
import "../styles/controls.css";
import "../styles/rows.css";
import { markPageLanguage } from "../words/page-language.ts";
import { type Specimen, SPECIMENS } from "./specimens.tsx";
// After the parts, whose rules it undoes.
import "./gallery.css";
import { changeExchange } from "../../database/stores/exchanges.ts";
import { changeOrganization } from "../../database/stores/organizations.ts";
import { changePerson } from "../../database/stores/people.ts";
import { BARE, COLLEAGUE, NEARLY, PERSON, SURROUNDINGS } from "./invented.ts";

/** Keeps the invented people in the developers' page's own notebook, for the parts that look somebody up. */
async function keepInvented(): Promise<void> {
  for (const person of [PERSON, BARE, COLLEAGUE, NEARLY]) await changePerson({ id: person.id }, () => person);
  for (const organization of SURROUNDINGS.organizations.values())
    await changeOrganization(organization.id, () => organization);
  for (const exchange of SURROUNDINGS.exchanges) await changeExchange(exchange.id, () => exchange);
}

const THEMES = ["light", "dark"] as const;

/** The style sheets of the page once more, for the shadow roots. */
function sharedSheet(): CSSStyleSheet {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map(({ cssText }) => cssText);
  const shared = new CSSStyleSheet();
  shared.replaceSync(rules.join("\n"));
  return shared;
}

function add<Name extends keyof HTMLElementTagNameMap>(parent: Node, name: Name, className: string) {
  const made = document.createElement(name);
  made.className = className;
  return parent.appendChild(made);
}

/** Shows a part in a root of its own, where ids and groups of radio buttons are its own too. */
function show(parent: HTMLElement, theme: string, part: ComponentChild, press: string | undefined): void {
  const host = add(parent, "div", "theme");
  host.style.colorScheme = theme;
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  render(part, root);
  // What a part shows may first have to be looked up.
  if (press !== undefined) setTimeout(() => root.querySelector<HTMLElement>(press)?.click(), 300);
}

function showSpecimen(parent: HTMLElement, { title, part, press }: Specimen): void {
  const specimen = add(parent, "section", "specimen");
  add(specimen, "h2", "").textContent = title;
  for (const theme of THEMES) show(specimen, theme, part, press);
}

markPageLanguage();
await keepInvented();
const sheet = sharedSheet();
for (const [name, specimens] of Object.entries(SPECIMENS)) {
  const group = add(document.body, "article", "");
  group.id = name;
  for (const specimen of specimens) showSpecimen(group, specimen);
}
