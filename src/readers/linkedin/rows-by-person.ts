import { personLinks, personOf } from "./links.ts";

const MOST_ROWS = 3_000;
const ELSEWHERE = "aside, dialog, [role=dialog], [inert]";

/** The rows of a list by the one rule that needs no class: the highest part of it that links to exactly one person. */
export function rowsByPerson(list: Element): Element[] {
  const links = personLinks(list).slice(0, MOST_ROWS);
  // An offer of other people between the rows is none of them, though it bounds them.
  const isBeside = (link: Element | undefined) => {
    const other = link?.closest(ELSEWHERE);
    return other ? list.contains(other) : false;
  };
  const urls = links.map((link) => personOf(link)?.url);
  const starts = links.flatMap((_, at) => (at === 0 || urls[at] !== urls[at - 1] ? [at] : []));
  return starts.flatMap((start, index) => {
    const [link, before, after] = [links[start], links[start - 1], links[starts[index + 1] ?? -1]];
    if (isBeside(link)) return [];
    let row = link;
    const isAlone = (element: Element) => !(before && element.contains(before)) && !(after && element.contains(after));
    while (row?.parentElement && row.parentElement !== list && isAlone(row.parentElement)) row = row.parentElement;
    return row ?? [];
  });
}
