import { render } from "preact";
import "../ui/theme.css";
import "../ui/parts.css";
import "./notebook.css";
import { GuardNotice } from "../ui/guard-notice.tsx";
import { markPageLanguage } from "../ui/page-language.ts";
import { Notebook } from "./notebook.tsx";
import { FailingPart } from "../ui/failing-part.tsx";
import { say } from "../ui/words.ts";

markPageLanguage();
render(
  <>
    <FailingPart name={say("extensionName")}>
      <GuardNotice />
    </FailingPart>
    <FailingPart name={say("failing_page")}>
      <Notebook />
    </FailingPart>
  </>,
  document.body,
);
