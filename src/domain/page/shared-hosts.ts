import { isReadBoard } from "./job-boards.ts";

/** Hosts that stand for many employers, besides those. */
const OTHERS =
  /(?:^|\.)(?:xing\.com|(?:facebook|twitter|x|instagram|youtube|crunchbase|google|wikipedia)\.(?:com|org)|monster\.[a-z.]+|ziprecruiter\.com|adzuna\.[a-z.]+|jooble\.org|successfactors\.(?:com|eu)|taleo\.net|jobvite\.com|breezy\.hr|jazz\.co|applytojob\.com|softgarden\.io|kununu\.com|join\.com)$/;

/** Whether a host is anybody's but an employer's own. */
export function isBoard(host: string): boolean {
  return isReadBoard(`https://${host}`) || OTHERS.test(host);
}
