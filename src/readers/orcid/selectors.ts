/*
 * ORCID/orcid-angular templates, 2021 layout, as of 2026 (no capture). Before Angular has rendered there is only
 * <app-root>; the og: tags are its doing too, and leave with the record.
 */

/** The published name; other names stand in a paragraph beside it. */
export const NAME = ["section#names h1", "#names h1"];

/** The iD as a text, with the address in front. */
export const ID = ["section#orcid-id h2", "#orcid-id"];

/** The lists of affiliations. The heading of each reads "Organization: City, Region, Country". */
export const EMPLOYMENT = "#cy-affiliation-employment";
export const EDUCATION = "#cy-affiliation-education-and-qualification, #cy-affiliation-education";
export const AFFILIATION_NAME = "app-affiliation-stack h3";
