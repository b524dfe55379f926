import { advertIn, boardReader } from "./board.ts";

// "careers-quillfern", "uscareers-quillfern", "jobs-quillfern".
const TENANT = /^(?:\w*careers|\w*jobs|external|internal|\w{2,12})-(?<tenant>[\w-]+)$/;

/** iCIMS: an employer's host, its adverts by number, in a frame of the same host (2012 to 2026, told; no page seen here). */
export const icims = boardReader({
  host: /^[\w-]+\.icims\.com$/,
  advertAt: (url) =>
    advertIn(
      url,
      /^\/jobs\/(?<id>\d+)\/(?:(?<words>[^/]+)\/)?job/,
      TENANT.exec(url.hostname.split(".")[0] ?? "")?.groups?.["tenant"],
    ),
  marks: {
    title: [".iCIMS_Header", "h1.iCIMS_Header", ".iCIMS_MainWrapper h1"],
    about: [".iCIMS_JobContent"],
    closed: [".iCIMS_JobExpired"],
  },
  titles: [
    "TITLE in PLACE | Careers at ORGANIZATION",
    "TITLE in PLACE | ORGANIZATION",
    "TITLE | Careers at ORGANIZATION",
    "TITLE | ORGANIZATION",
  ],
});
