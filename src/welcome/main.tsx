import { render } from "preact";
import "../ui/theme.css";
import "../ui/parts.css";
import "../ui/views.css";
import "./welcome.css";
import { markPageLanguage } from "../ui/page-language.ts";
import { Welcome } from "./welcome.tsx";

markPageLanguage();
render(<Welcome since={new URLSearchParams(location.search).get("since") ?? undefined} />, document.body);
