import { useState } from "preact/hooks";
import { say } from "../../ui/words.ts";

/** The field by which an organization is kept by its name. */
export function AddOrganization({ onAdd }: { readonly onAdd: (name: string) => void }) {
  const [name, setName] = useState("");
  return (
    <form
      class="org-add"
      onSubmit={(event) => {
        event.preventDefault();
        const text = name.replace(/\s+/g, " ").trim();
        if (text !== "") onAdd(text);
        setName("");
      }}
    >
      <label>
        <span class="label">{say("orgs_add")}</span>
        <input
          type="text"
          dir="auto"
          required
          maxLength={300}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <button type="submit">{say("add")}</button>
    </form>
  );
}
