import { render } from "preact";
import "../ui/theme.css";
import "../ui/parts.css";
import "../ui/views.css";
import "./panel.css";
import { GuardNotice } from "../ui/guard-notice.tsx";
import { markPageLanguage } from "../ui/page-language.ts";
import { Panel } from "./panel.tsx";

markPageLanguage();
render(
  <>
    <GuardNotice />
    <Panel />
  </>,
  document.body,
);
