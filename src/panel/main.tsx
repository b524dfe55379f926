import { render } from "preact";
import "../ui/styles/tokens.css";
import "../ui/styles/theme.css";
import "../ui/styles/text.css";
import "../ui/styles/controls.css";
import "../ui/styles/rows.css";
import "./panel.css";
import { RecoveryNotice } from "../ui/notices/recovery-notice.tsx";
import { pressOnce } from "../ui/controls/press-once.ts";
import { markPageLanguage } from "../ui/words/page-language.ts";
import { Panel } from "./panel.tsx";
import { FailingPart } from "../ui/controls/failing-part.tsx";
import { say } from "../ui/words/words.ts";

pressOnce();
markPageLanguage();
render(
  <>
    <FailingPart name={say("extensionName")}>
      <RecoveryNotice />
    </FailingPart>
    <FailingPart name={say("failing_page")}>
      <Panel />
    </FailingPart>
  </>,
  document.body,
);
