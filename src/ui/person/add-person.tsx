import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { keepByHand } from "../../database/stores/keep-by-hand.ts";
import { personAt } from "../../database/stores/people.ts";
import { refusalFrom } from "../../database/connection/refusal.ts";
import { profileAddress } from "../../domain/page/profile-address.ts";
import type { Person } from "../../domain/person/person.ts";
import { EntryForm } from "../controls/entry-form.tsx";
import { TextField } from "../controls/text-field.tsx";
import { today } from "../../today.ts";
import { say } from "../words/words.ts";
import * as style from "./add-person.module.css";

const EMPTY = { name: "", headline: "", organization: "", address: "" };

interface Properties {
  /** Who was looked for and isn't kept; the form begins with their name. */
  readonly name?: string;
  /** Somebody new, or whoever is kept at the address given. */
  readonly onOpen: (person: Person) => void;
}

/** Keeps somebody the user knows from elsewhere than a page or a file. */
export function AddPerson({ name: wanted = "", onOpen }: Properties) {
  const [fields, setFields] = useState<typeof EMPTY>();
  const [said, setSaid] = useState("");
  const button = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLElement>(null);
  // Before the next paint: a key pressed by then is meant for the form.
  useLayoutEffect(() => form.current?.querySelector("input")?.focus(), [!fields]);
  const close = (): void => {
    setFields(undefined);
    setSaid("");
    button.current?.focus();
  };
  if (!fields)
    return (
      <p class={style.addPerson}>
        <button type="button" ref={button} onClick={() => setFields({ ...EMPTY, name: wanted })}>
          {wanted === "" ? say("addPerson") : say("addPerson_named", wanted)}
        </button>
      </p>
    );
  const { name, headline, organization, address } = fields;
  const set = (some: Partial<typeof EMPTY>): void => setFields({ ...fields, ...some });

  async function keep(): Promise<void> {
    const url = profileAddress(address.trim())?.url;
    if (address.trim() !== "" && url === undefined) return setSaid(say("addPerson_noProfile"));
    try {
      const known = url === undefined ? undefined : await personAt([url]);
      onOpen(known ?? (await keepByHand({ name, headline, organization, url }, today())));
    } catch (error) {
      setSaid(say(`refusal_${refusalFrom(error).reason}`));
    }
  }

  return (
    <section ref={form} class={style.addPerson} aria-label={say("addPerson")}>
      <EntryForm
        keep={say("add")}
        missing={name.trim() === "" ? say("addPerson_nameMissing") : undefined}
        onKeep={() => void keep()}
        onCancel={close}
      >
        <TextField label={say("nameLabel")} isRequired isWide text={name} onText={(text) => set({ name: text })} />
        <TextField label={say("headlineLabel")} text={headline} onText={(text) => set({ headline: text })} />
        <TextField
          label={say("organizationLabel")}
          text={organization}
          onText={(text) => set({ organization: text })}
        />
        <TextField
          label={say("addPerson_address")}
          dir="ltr"
          isWide
          text={address}
          onText={(text) => set({ address: text })}
        />
      </EntryForm>
      <p class="hint" role="status">
        {said}
      </p>
    </section>
  );
}
