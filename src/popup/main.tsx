import { render } from "preact";
import "../ui/theme.css";
import "../ui/parts.css";
import "./popup.css";
import { Popup } from "./popup.tsx";

document.documentElement.lang = navigator.language;
render(<Popup />, document.body);
