/** Addresses on job boards and on programs that track applicants, whose own readers are fetched there only. */
const BOARD =
  /^https:\/\/(?:[\w-]+\.)*(?:greenhouse|lever|ashbyhq|myworkday(?:jobs|jobs-impl|site)|smartrecruiters|workable|bamboohr|recruitee|personio|teamtailor|icims|indeed|glassdoor|stepstone|wellfound|welcometothejungle|arbeitnow)\.(?:com?\.)?[a-z]{2,3}(?:[/:?#]|$)/;

/** Whether an address is on a job board with a reader of its own. */
export function isReadBoard(address: string): boolean {
  return BOARD.test(address);
}
