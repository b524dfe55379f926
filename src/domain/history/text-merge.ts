/** A stretch of a text, `from` up to but not with `to` in UTF-16 code units, and what stands there instead. */
interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Beyond so many pairs of words compared, what lies between the first and the last difference counts as one change. */
const MOST_PAIRS = 250_000;

function isHigh(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800;
}

/** The one stretch outside which two texts are the same; never cut inside a character. */
function trimmed(before: string, after: string, offset: number): Hunk | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  if (start > 0 && isHigh(before, start - 1)) start -= 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  if (end > 0 && before.length > end && isHigh(before, before.length - end - 1)) end -= 1;
  return { from: offset + start, to: offset + before.length - end, text: after.slice(start, after.length - end) };
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|\S+/g) ?? [];
}

/** The longest run of words that two lists have in common, as pairs of places. */
function common(ours: readonly string[], theirs: readonly string[]): readonly (readonly [number, number])[] {
  const width = theirs.length + 1;
  const best = new Uint32Array((ours.length + 1) * width);
  for (let i = ours.length - 1; i >= 0; i -= 1)
    for (let j = theirs.length - 1; j >= 0; j -= 1)
      best[i * width + j] =
        ours[i] === theirs[j]
          ? (best[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < ours.length && j < theirs.length;) {
    if (ours[i] === theirs[j]) pairs.push([i++, j++]);
    else if ((best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** What differs between two texts, in order: a key or a paste is one stretch, several edits are told apart by words. */
function hunksBetween(before: string, after: string): readonly Hunk[] {
  const whole = trimmed(before, after, 0);
  if (!whole) return [];
  const [ours, theirs] = [wordsOf(before.slice(whole.from, whole.to)), wordsOf(whole.text)];
  if (ours.length * theirs.length > MOST_PAIRS) return [whole];
  const hunks: Hunk[] = [];
  let [i, j, offset] = [0, 0, whole.from];
  for (const [nextI, nextJ] of [...common(ours, theirs), [ours.length, theirs.length] as const]) {
    const old = ours.slice(i, nextI).join("");
    const hunk = trimmed(old, theirs.slice(j, nextJ).join(""), offset);
    if (hunk) hunks.push(hunk);
    offset += old.length + (ours[nextI]?.length ?? 0);
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return hunks;
}

function isInsertion({ from, to }: Hunk): boolean {
  return from === to;
}

function isSame(a: Hunk, b: Hunk): boolean {
  return a.from === b.from && a.to === b.to && a.text === b.text;
}

function collide(a: Hunk, b: Hunk): boolean {
  if (isInsertion(a) && isInsertion(b)) return a.from === b.from;
  return a.from < b.to && b.from < a.to;
}

/** The stretch of the text with the changes that lie in it made. */
function applied(base: string, hunks: readonly Hunk[], { from, to }: Pick<Hunk, "from" | "to">): string {
  let [text, at] = ["", from];
  for (const hunk of hunks) {
    if (hunk.from < from || hunk.to > to) continue;
    text += base.slice(at, hunk.from) + hunk.text;
    at = hunk.to;
  }
  return text + base.slice(at, to);
}

/** Whether a text says another in full, as whole lines or as one of several versions. */
function says(text: string, other: string, between: string): boolean {
  return `\n${text}\n`.includes(`\n${other}\n`) || text.split(between).includes(other);
}

/** Two versions of one stretch: both, unless one of them says the other. */
function both(theirs: string, mine: string, between: string): string {
  if (mine.trim() === "" || says(theirs, mine, between)) return theirs;
  if (theirs.trim() === "" || says(mine, theirs, between)) return mine;
  // What goes on where two versions meet already belongs to the one it stands at.
  if (theirs.startsWith(between) || mine.endsWith(between)) return mine + theirs;
  if (theirs.endsWith(between) || mine.startsWith(between)) return theirs + mine;
  return theirs + between + mine;
}

/** Where two changes collide: the place itself if both only add there, else whole lines with all that was changed in them. */
function placeOf(base: string, a: Hunk, b: Hunk, all: readonly Hunk[]): Hunk {
  let [from, to] = [Math.min(a.from, b.from), Math.max(a.to, b.to)];
  if (isInsertion(a) && isInsertion(b)) return { from, to, text: "" };
  for (let grew = true; grew;) {
    from = from === 0 ? 0 : base.lastIndexOf("\n", from - 1) + 1;
    const end = base.indexOf("\n", to);
    to = end < 0 ? base.length : end;
    const touching = all.filter((hunk) => hunk.to >= from && hunk.from <= to);
    grew = touching.some((hunk) => hunk.from < from || hunk.to > to);
    for (const hunk of touching) [from, to] = [Math.min(from, hunk.from), Math.max(to, hunk.to)];
  }
  return { from, to, text: "" };
}

function isWithin(hunk: Hunk, places: readonly Hunk[]): boolean {
  return places.some(({ from, to }) => hunk.from >= from && hunk.to <= to);
}

function collisions(base: string, theirs: readonly Hunk[], mine: readonly Hunk[]): readonly Hunk[] {
  const [all, places] = [[...theirs, ...mine], [] as Hunk[]];
  for (const their of theirs)
    for (const our of mine)
      if (collide(their, our) && !isSame(their, our) && !(isWithin(their, places) && isWithin(our, places)))
        places.push(placeOf(base, their, our, all));
  return places.filter(
    (place) =>
      !isWithin(
        place,
        places.filter((other) => other !== place && !isInsertion(other)),
      ),
  );
}

/**
 * One text out of two that were written apart from the same `base`: what doesn't collide is merged, where both changed the same place
 * both versions stand there with `between` in between. No word that either added is lost.
 */
export function mergeTexts(base: string, theirs: string, mine: string, between: string): string {
  if (mine === base || mine === theirs) return theirs;
  if (theirs === base) return mine;
  const [ours, others] = [hunksBetween(base, mine), hunksBetween(base, theirs)];
  const places = collisions(base, others, ours);
  const free = (hunk: Hunk): boolean => !isWithin(hunk, places);
  const merged = [
    ...others.filter(free),
    ...ours.filter((our) => free(our) && !others.some((their) => isSame(their, our))),
    ...places.map((place) => ({
      ...place,
      text: both(applied(base, others, place), applied(base, ours, place), between),
    })),
  ];
  const inOrder = merged.toSorted((a, b) => a.from - b.from || a.to - b.to);
  return applied(base, inOrder, { from: 0, to: base.length });
}

/** Where a place in a text is after the text became another; what came in right at it stands behind it. */
export function placeAfter(before: string, after: string, place: number): number {
  let shift = 0;
  for (const { from, to, text } of hunksBetween(before, after)) {
    if (place <= from) break;
    if (place < to) return from + shift + Math.min(text.length, place - from);
    shift += text.length - (to - from);
  }
  return place + shift;
}
