/* Google Scholar's ids, unchanged since 2012 (reported by scrapers up to 2026). */

/** The name alone. */
export const NAME = ["#gsc_prf_in"];

/** Affiliation, verified address and interests are three lines of one class; the first has no id. */
export const AFFILIATION = ["#gsc_prf_i .gsc_prf_il:not([id])", ".gsc_prf_il:not([id])"];

/** The organization, when Scholar knows it: a link inside the affiliation line. The homepage link has the same class elsewhere. */
export const ORGANIZATION = [".gsc_prf_il:not([id]) a.gsc_prf_ila"];

/** The person's own page. */
export const HOMEPAGE = ["#gsc_prf_ivh a.gsc_prf_ila", "#gsc_prf_ivh a[href]"];
