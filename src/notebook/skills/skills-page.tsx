import { say } from "../../ui/words.ts";
import { UndoBar } from "../undo-bar.tsx";
import { AdvertPart } from "./advert-part.tsx";
import { SkillList } from "./skill-list.tsx";
import { useSkills } from "./use-skills.ts";
import "./skills.css";

/** Which of an advert's skills somebody can witness, and the list of the user's skills they are looked for by. */
export function SkillsPage() {
  const skills = useSkills();
  return (
    <div class="skills">
      <h1>{say("skills_title")}</h1>
      <p class="lead">{say("skills_lead")}</p>
      {skills && (
        <>
          <AdvertPart skills={skills} />
          <SkillList skills={skills} />
          <UndoBar undoing={skills.undoing} />
        </>
      )}
    </div>
  );
}
