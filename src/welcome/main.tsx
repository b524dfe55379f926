import { render } from "preact";
import "../ui/theme.css";
import "../ui/parts.css";
import "../ui/views.css";
import "./welcome.css";
import { Welcome } from "./welcome.tsx";

document.documentElement.lang = navigator.language;
render(<Welcome since={new URLSearchParams(location.search).get("since") ?? undefined} />, document.body);
