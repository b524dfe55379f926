import { render } from "preact";
import "../ui/theme.css";
import "../ui/parts.css";
import "../ui/views.css";
import "./panel.css";
import { GuardNotice } from "../ui/guard-notice.tsx";
import { markPageLanguage } from "../ui/page-language.ts";
import { Panel } from "./panel.tsx";
import { FailingPart } from "../ui/failing-part.tsx";
import { say } from "../ui/words.ts";

markPageLanguage();
render(
  <>
    <FailingPart name={say("extensionName")}>
      <GuardNotice />
    </FailingPart>
    <FailingPart name={say("failing_page")}>
      <Panel />
    </FailingPart>
  </>,
  document.body,
);
