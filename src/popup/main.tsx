import { render } from "preact";
import "../ui/theme.css";
import "../ui/parts.css";
import "../ui/views.css";
import "./popup.css";
import { GuardNotice } from "../ui/guard-notice.tsx";
import { Popup } from "./popup.tsx";

document.documentElement.lang = navigator.language;
render(
  <>
    <GuardNotice />
    <Popup />
  </>,
  document.body,
);
