import type { RefObject } from "preact";
import { type Person, textOf } from "../../domain/person/person.ts";
import { say } from "../../ui/words/words.ts";
import { personAddress } from "../address.ts";
import * as style from "./sort-head.module.css";

interface Properties {
  readonly person: Person;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** Who is to be sorted, to be read and not to be changed here, and the ways to more. */
export function SortHead({ person, heading }: Properties) {
  const [name, headline, organization] = [
    textOf(person, "name"),
    textOf(person, "headline"),
    textOf(person, "organization"),
  ];
  const degree = person.facts.degree?.value;
  const around = [
    organization !== "" && !headline.includes(organization) ? say("sort_worksAt", organization) : "",
    person.facts.location?.value ?? "",
    degree === undefined ? "" : say(`degree_${degree}`),
  ].filter((text) => text !== "");
  return (
    <header class={style.sortHead}>
      <h2 id="sort-name" ref={heading} tabIndex={-1}>
        <bdi>{name}</bdi>
      </h2>
      {headline !== "" && <p dir="auto">{headline}</p>}
      {around.length > 0 && <p class="hint">{around.join(" · ")}</p>}
      <p class={style.sortLinks}>
        <a href={personAddress(person.id)}>{say("sort_everything", name)}</a>
        {person.addresses.slice(0, 1).map((address) => (
          <a key={address} href={address} target="_blank" rel="noreferrer">
            {say("openProfile")}
          </a>
        ))}
      </p>
    </header>
  );
}
