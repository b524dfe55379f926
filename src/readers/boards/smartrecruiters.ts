import { advertIn, boardReader } from "./board.ts";

/** SmartRecruiters, whose adverts carry microdata (2015 to 2026, told; no page seen here). */
export const smartrecruiters = boardReader({
  host: /^(?:jobs|careers)\.smartrecruiters\.com$/,
  advertAt: (url) => advertIn(url, /^\/(?<tenant>[^/]+)\/(?<id>\d{6,20})(?:-(?<words>[^/]*))?/),
  marks: {
    title: ["h1.job-title", "h1[itemprop=title]"],
    organization: ["[itemprop=hiringOrganization] [itemprop=name]", "header .header-logo img[alt]"],
    location: ["[itemprop=jobLocation] [itemprop=address]", "spl-job-location", ".job-details [itemprop=jobLocation]"],
    postedOn: ["meta[itemprop=datePosted]"],
    about: ["[itemprop=description]"],
  },
  titles: ["ORGANIZATION TITLE | SmartRecruiters", "TITLE | ORGANIZATION | SmartRecruiters"],
});
