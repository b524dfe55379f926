import { type Day, isDay } from "../../domain/history/day.ts";
import { cleanText } from "../text.ts";

const REMOTE =
  /\b(?:fully remote|100 ?% remote|remote|work(?:ing)? from home|télétravail(?: total| complet)?|homeoffice|home[- ]office|mobiles arbeiten|en remoto|remoto|a distancia|teletrabajo|teletrabalho|da remoto|thuiswerken|praca zdalna|zdalnie|distansarbete|fjernarbeid|uzaktan)\b|リモート|远程|재택|удал[её]нно/iu;
const MIXED =
  /hybrid|híbrido|hibrid|hybride|ibrido|hybryd|teilweise|partial|partiel|parcial|flexible|days? (?:a|per) week|jours? par semaine|tage/iu;
const ON_SITE =
  /^(?:on[- ]?site|in[- ]office|in person|vor ort|sur site|présentiel|presencial|in sede|in presenza|op locatie|stacjonarnie|på plats)$/iu;
// What stands around the word in a place: "Berlin (Remote)", "Remote - US", "Remote, Germany".
const ASIDE =
  /[\s([\-–—,·|/]*\b(?:fully remote|100 ?% remote|remote|hybrid|on[- ]?site|homeoffice|home[- ]office|télétravail|remoto|híbrido)\b[\s)\]\-–—,·|/:]*/giu;

const NOWHERE =
  /^(?:anywhere|worldwide|weltweit|global|n\/?a|(?:multiple|several|various) locations|\d+ (?:locations|standorte|lieux))$/iu;

/** Whether a text such as a workplace's kind says that the job can be done from anywhere; `undefined` when it says neither. */
export function remoteIn(text: string | undefined): boolean | undefined {
  if (!text || text.length > 120) return undefined;
  if (MIXED.test(text)) return false;
  if (REMOTE.test(text) && !/\b(?:no|not|kein|pas de|sin|non)\b/iu.test(text)) return true;
  return ON_SITE.test(text.trim()) ? false : undefined;
}

/** A place without what it says of working from elsewhere; `undefined` when nothing else is left. */
export function placeIn(text: string | undefined): string | undefined {
  const apart = text?.replace(ASIDE, (aside, at: number) => (at === 0 || at + aside.length >= text.length ? "" : ", "));
  // Some boards end each part with the sign that stands between them.
  const place = cleanText(apart?.replace(/[\s/|,·–-]+$/u, ""));
  return place && !NOWHERE.test(place) ? place : undefined;
}

/** The day a date of structured data or a `time` element falls on; one that countries read differently is none. */
export function dayIn(raw: string | null | undefined): Day | undefined {
  const text = raw?.trim().slice(0, 40) ?? "";
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text) ?? [];
  const [, lastDay, middle, lastYear] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? [];
  const found = [year ?? lastYear, month ?? middle, day ?? lastDay]
    .map((part) => (part ?? "").padStart(2, "0"))
    .join("-");
  return isDay(found) ? found : undefined;
}
