/** Hosts of job boards and of programs that track applicants, whose own readers are fetched there only. */
const HOSTS =
  /(?:^|\.)(?:greenhouse\.io|lever\.co|ashbyhq\.com|myworkday(?:jobs|jobs-impl|site)\.com|smartrecruiters\.com|workable\.com|bamboohr\.com|recruitee\.com|personio\.(?:de|com|es|fr|it|nl)|teamtailor\.com|icims\.com|(?:indeed|glassdoor|stepstone)\.(?:com?\.)?[a-z]{2,4}|wellfound\.com|welcometothejungle\.com|arbeitnow\.com)$/;

/** Hosts that stand for many employers, besides those. */
const OTHERS =
  /(?:^|\.)(?:xing\.com|(?:facebook|twitter|x|instagram|youtube|crunchbase|google|wikipedia)\.(?:com|org)|monster\.[a-z.]+|ziprecruiter\.com|adzuna\.[a-z.]+|jooble\.org|successfactors\.(?:com|eu)|taleo\.net|jobvite\.com|breezy\.hr|jazz\.co|applytojob\.com|softgarden\.io|kununu\.com|join\.com)$/;

/** Whether a host is anybody's but an employer's own. */
export function isBoard(host: string): boolean {
  return HOSTS.test(host) || OTHERS.test(host);
}
