import { render } from "preact";
import "../ui/styles/tokens.css";
import "../ui/styles/theme.css";
import "../ui/styles/text.css";
import "../ui/styles/controls.css";
import "../ui/styles/rows.css";
import "./popup.css";
import { personKeys } from "../ui/controls/key-queue.ts";
import { pressOnce } from "../ui/controls/press-once.ts";
import { markPageLanguage } from "../ui/words/page-language.ts";
import { Popup } from "./popup.tsx";
import { RecoveryNotice } from "./rarer-parts.ts";
import { findSubject } from "./subject.ts";
import { FailingPart } from "../ui/controls/failing-part.tsx";
import { say } from "../ui/words/words.ts";

// Asked for before anything is drawn: what takes longest is started first.
const subject = findSubject();
// What is pressed before anybody is drawn is about whoever the page shows.
personKeys.expect();
pressOnce();
markPageLanguage();
render(
  <>
    <FailingPart name={say("extensionName")}>
      <RecoveryNotice />
    </FailingPart>
    <FailingPart name={say("failing_page")}>
      <Popup subject={subject} />
    </FailingPart>
  </>,
  document.body,
);
