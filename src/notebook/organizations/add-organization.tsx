import { useState } from "preact/hooks";
import { TextField } from "../../ui/controls/text-field.tsx";
import { say } from "../../ui/words/words.ts";
import * as style from "./add-organization.module.css";

/** The field by which an organization is kept by its name. */
export function AddOrganization({ onAdd }: { readonly onAdd: (name: string) => void }) {
  const [name, setName] = useState("");
  return (
    <form
      class={style.orgAdd}
      onSubmit={(event) => {
        event.preventDefault();
        const text = name.replace(/\s+/g, " ").trim();
        if (text !== "") onAdd(text);
        setName("");
      }}
    >
      <TextField label={say("orgs_add")} isRequired maxLength={300} text={name} onText={setName} />
      <button type="submit">{say("add")}</button>
    </form>
  );
}
