import type { Reader } from "../reader.ts";
import { arbeitnow } from "./arbeitnow.ts";
import { ashby } from "./ashby.ts";
import { bamboohr } from "./bamboohr.ts";
import { glassdoor } from "./glassdoor.ts";
import { greenhouse } from "./greenhouse.ts";
import { icims } from "./icims.ts";
import { indeed } from "./indeed.ts";
import { lever } from "./lever.ts";
import { personio } from "./personio.ts";
import { recruitee } from "./recruitee.ts";
import { smartrecruiters } from "./smartrecruiters.ts";
import { stepstone } from "./stepstone.ts";
import { teamtailor } from "./teamtailor.ts";
import { welcomeToTheJungle } from "./welcome-to-the-jungle.ts";
import { wellfound } from "./wellfound.ts";
import { workable } from "./workable.ts";
import { workday } from "./workday.ts";

/** The boards that have a reader; each is fetched only where `isReadBoard` says so, all in one script. */
export const BOARDS: readonly Reader[] = [
  greenhouse,
  lever,
  workday,
  ashby,
  smartrecruiters,
  workable,
  personio,
  recruitee,
  teamtailor,
  bamboohr,
  indeed,
  stepstone,
  glassdoor,
  icims,
  wellfound,
  welcomeToTheJungle,
  arbeitnow,
];
