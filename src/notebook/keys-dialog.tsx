import { KeysHelp, type KeyWords } from "../ui/controls/keys-help.tsx";
import { say } from "../ui/words/words.ts";
import { Modal } from "./modal.tsx";
import * as style from "./keys-dialog.module.css";

/** Keys that mean the same on every page of the notebook. */
const everywhere = (control: string): readonly KeyWords[] => [
  [`${control} K, /`, "keys_find"],
  [`${control} Z, U`, "keys_undo"],
  ["?", "keys_help"],
];

/** Keys of the table of everybody. */
const table = (control: string): readonly KeyWords[] => [
  ["↑ ↓ ← →", "keys_move"],
  ["↵", "keys_open"],
  ["␣", "keys_choose"],
  [`${control} A`, "keys_chooseAll"],
  ["Esc", "keys_close"],
];

/** The keys of the page one is on, over it until closed. */
export function KeysDialog({ address, onClose }: { readonly address: string; readonly onClose: () => void }) {
  const control = say("keys_control");
  return (
    <Modal
      name={say("keys_title")}
      class={style.keysDialog}
      onClose={onClose}
      onKey={({ key }) => {
        if (key === "?") onClose();
      }}
    >
      <KeysHelp keys={[...(address === "people" ? table(control) : []), ...everywhere(control)]} onClose={onClose} />
    </Modal>
  );
}
