// A profile page of a realistic size, made from the project's own page case.
import { pageCase, somebody } from "./page-cases.mjs";

/** A post of the person's own with a comment by somebody else, as the activity card shows it. @param {number} index */
function post(index) {
  const { name, slug } = somebody(index);
  return `<div role="listitem" componentkey="auto-component-post-${index}"><div class="k1" data-display-contents="true">
   <div class="line"><a href="https://www.linkedin.com/in/ingrid-thale/" aria-label="Ingrid Thale, Hiring Premium Profile 1st"><figure><img alt="" src="data:,"></figure><p>Ingrid Thale</p></a>
    <p class="quiet">• 1st</p><p class="quiet"><span>${(index % 11) + 1}mo</span><span> • </span><svg id="globe-small"></svg></p></div></div>
   <p><span data-testid="expandable-text-box">Week ${index}: the third buoy came back <strong>dry</strong>. Thanks to <a href="https://www.linkedin.com/in/${slug}/">${name}</a>.</span></p>
   <div class="k1" data-display-contents="true"><div class="line"><button class="act"><span>Like</span></button><button class="act"><span>Comment</span></button><button class="act"><span>Repost</span></button><span>${index * 3}</span></div></div>
   <div><a href="https://www.linkedin.com/in/${slug}/" aria-label="${name}, Premium Profile 2nd"><figure><img alt="${name}" src="data:,"></figure></a><a href="https://www.linkedin.com/in/${slug}/"><p>${name}</p></a><p class="quiet">• 2nd</p><p>Surveyor at Otherwhere</p><p><span>Congratulations to all of you.</span></p></div>
  </div>`;
}

/** Somebody in "More profiles for you". @param {number} index */
function neighbor(index) {
  const { name, slug } = somebody(index + 40);
  return `<div componentkey="auto-component-aside-${index}"><a href="https://www.linkedin.com/in/${slug}/"><figure><img alt="${name}" src="data:,"></figure></a>
   <div><a href="https://www.linkedin.com/in/${slug}/"><p>${name}</p></a><p class="quiet">· 3rd</p><p>Planner at Harrowmere</p><div class="k1" data-display-contents="true"><button class="act"><span>Connect</span></button></div></div></div>`;
}

/** @param {string} html */
const elementsIn = (html) => html.match(/<[a-z]/gu)?.length ?? 0;

/**
 * The complete server-driven profile with so many elements: seven tenths of the padding are posts above the experience card, as on
 * the site, the rest other people's cards after it.
 * @param {number} elements
 */
export function paddedProfile(elements) {
  const { url, html } = pageCase("linkedin/sdui-complete");
  const missing = elements - elementsIn(html);
  const posts = Array.from({ length: Math.round((missing * 0.7) / elementsIn(post(0))) }, (_, index) => post(index));
  const cards = Array.from({ length: Math.round((missing * 0.3) / elementsIn(neighbor(0))) }, (_, at) => neighbor(at));
  const [beforePosts, afterPosts] = cut(html, "<p>• 1st</p></section>");
  const [beforeCards, afterCards] = cut(afterPosts, "<p>Recruiter at Harrowmere</p>");
  return { url, html: [beforePosts, ...posts, beforeCards, ...cards, afterCards].join("\n") };
}

/** Before and after where more belongs: the text stays in the first part, a closing tag at its end in the second. @param {string} html @param {string} at @returns {[string, string]} */
function cut(html, at) {
  const start = html.indexOf(at);
  if (start === -1) throw new Error(`The page case has no ${at} any more.`);
  const end = start + at.replace(/<\/section>$/, "").length;
  return [html.slice(0, end), html.slice(end)];
}
