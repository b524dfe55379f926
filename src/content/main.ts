import { linkedin } from "../readers/linkedin/reader.ts";
import { places } from "../readers/linkedin/places.ts";
import { readWith } from "../readers/reader.ts";
import { startMarks } from "./start-marks.ts";

startMarks(() => readWith([linkedin], document, new URL(window.location.href)), places);
