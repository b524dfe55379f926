import { say } from "../../ui/words/words.ts";
import { AdvertPart } from "./advert-part.tsx";
import { SkillList } from "./skill-list.tsx";
import { useSkills } from "./use-skills.ts";
import { FailingPart } from "../../ui/controls/failing-part.tsx";

/** Which of an advert's skills somebody can witness, and the list of the user's skills they are looked for by. */
export function SkillsPage() {
  const skills = useSkills();
  return (
    <div class="skills">
      <h1>{say("skills_title")}</h1>
      <p class="lead">{say("skills_lead")}</p>
      {skills && (
        <>
          <FailingPart name={say("skills_title")}>
            <AdvertPart skills={skills} />
          </FailingPart>
          <FailingPart name={say("skills_mine")}>
            <SkillList skills={skills} />
          </FailingPart>
        </>
      )}
    </div>
  );
}
