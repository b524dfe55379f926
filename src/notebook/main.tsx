import { render } from "preact";
import "../ui/theme.css";
import "../ui/parts.css";
import "./notebook.css";
import { GuardNotice } from "../ui/guard-notice.tsx";
import { Notebook } from "./notebook.tsx";

document.documentElement.lang = navigator.language;
render(
  <>
    <GuardNotice />
    <Notebook />
  </>,
  document.body,
);
