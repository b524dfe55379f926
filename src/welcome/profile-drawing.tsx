import { PIP_SHAPES } from "../domain/person/sign.ts";
import { Shapes } from "../ui/controls/shapes.tsx";
import { Sign } from "./sign.tsx";

const QUESTIONS = [72, 90, 108, 126, 144];

/** A browser window with somebody's profile in it, the button pressed, and the popup with its five questions. */
export function ProfileDrawing() {
  return (
    <svg class="drawing" viewBox="0 0 256 176">
      <rect class="line" x="0.5" y="0.5" width="255" height="175" rx="6" />
      <path class="line" d="M0.5 28.5H255.5" />
      <rect class="fill" x="12" y="9" width="184" height="12" rx="6" />
      <circle class="halo" cx="228" cy="15" r="12" />
      <g transform="translate(220 7)">
        <Sign size={16} />
      </g>
      <circle class="fill" cx="44" cy="76" r="24" />
      <path class="line" d="M33 87a11 11 0 0 1 22 0M44 60a6 6 0 1 1 0 12a6 6 0 1 1 0-12" />
      <rect class="ink" x="20" y="114" width="72" height="8" rx="4" />
      <rect class="fill" x="20" y="130" width="96" height="6" rx="3" />
      <rect class="fill" x="20" y="144" width="80" height="6" rx="3" />
      <rect class="sheet" x="132.5" y="36.5" width="112" height="130" rx="4" />
      <rect class="ink" x="144" y="47" width="56" height="6" rx="3" />
      <path class="line" d="M144 60.5H233" />
      {QUESTIONS.map((y, index) => (
        <g key={y} transform={`translate(144 ${y})`}>
          <Shapes shapes={PIP_SHAPES[index < 3 ? "yes" : "unknown"]} />
          <rect class="fill" x="20" y="3" width={index % 2 === 0 ? 68 : 56} height="6" rx="3" />
        </g>
      ))}
    </svg>
  );
}
