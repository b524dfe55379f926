import { render } from "preact";
import "../ui/theme.css";
import "../ui/parts.css";
import "../ui/views.css";
import "./panel.css";
import { GuardNotice } from "../ui/guard-notice.tsx";
import { Panel } from "./panel.tsx";

document.documentElement.lang = navigator.language;
render(
  <>
    <GuardNotice />
    <Panel />
  </>,
  document.body,
);
