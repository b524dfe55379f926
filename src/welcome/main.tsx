import { render } from "preact";
import "../ui/styles/tokens.css";
import "../ui/styles/theme.css";
import "../ui/styles/text.css";
import "../ui/styles/controls.css";
import "../ui/styles/rows.css";
import "./welcome.css";
import { markPageLanguage } from "../ui/words/page-language.ts";
import { Welcome } from "./welcome.tsx";
import { FailingPart } from "../ui/controls/failing-part.tsx";
import { say } from "../ui/words/words.ts";

markPageLanguage();
render(
  <FailingPart name={say("failing_page")}>
    <Welcome since={new URLSearchParams(location.search).get("since") ?? undefined} />
  </FailingPart>,
  document.body,
);
