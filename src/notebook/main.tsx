import { render } from "preact";
import "../ui/theme.css";
import "../ui/parts.css";
import "./notebook.css";
import { GuardNotice } from "../ui/guard-notice.tsx";
import { markPageLanguage } from "../ui/page-language.ts";
import { Notebook } from "./notebook.tsx";

markPageLanguage();
render(
  <>
    <GuardNotice />
    <Notebook />
  </>,
  document.body,
);
