// What reading a profile costs at the very least: each field by one selector, the text as it stands. No checks at all.

/** @param {Element | null | undefined} element */
export const text = (element) => element?.textContent?.trim();

/** @param {ParentNode} root @param {string} selector */
export const all = (root, selector) => [...root.querySelectorAll(selector)];

/** @param {ParentNode | null} root @param {string} selector */
const texts = (root, selector) => (root ? all(root, selector).map(text) : []);

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "Mar 2023" as "2023-03". @param {string} day */
function month(day) {
  const [name = "", year = ""] = day.split(" ");
  return `${year}-${String(MONTHS.indexOf(name) + 1).padStart(2, "0")}`;
}

/** A role from its lines, dates in English. @param {readonly (string | undefined)[]} lines @param {string} [employer] */
function position(lines, employer) {
  const [, from = "", to = ""] =
    /^(\w+ \d+) - (\w+(?: \d+)?)/.exec(lines.find((line) => line?.includes(" - ")) ?? "") ?? [];
  const isCurrent = to === "Present";
  const organization = employer ?? lines[1]?.split(" · ")[0];
  return { title: lines[0], organization, from: month(from), ...(!isCurrent && { to: month(to) }), isCurrent };
}

/** LinkedIn, server-driven. @param {Document} document */
export function bareSduiProfile(document) {
  const card = document.querySelector('[componentkey$="Topcard"]');
  const heading = card?.querySelector("h2");
  const contact = card?.querySelector('a[href*="/overlay/contact-info"]');
  const experience = document.querySelector('[componentkey$="ExperienceTopLevelSection"]');
  const mutual = card?.querySelector('a[href*="connectionOf"][href*="network=%5B%22F%22%5D"]') ?? null;
  const degree = card && all(card, "p").find((line) => line.textContent?.startsWith("· "));
  const positions = (experience ? all(experience, '[componentkey^="entity-collection-item"]') : []).flatMap((item) => {
    const roles = all(item, "li");
    if (roles.length === 0) return position(texts(item, "p"));
    return roles.map((role) => position(texts(role, "p"), text(item.querySelector("p"))));
  });
  return {
    url: heading?.closest("a")?.getAttribute("href")?.replace(/\/$/, ""),
    name: text(heading),
    degree: Number(/\d/.exec(text(degree) ?? "")?.[0]),
    headline: text(heading?.closest(".line")?.nextElementSibling),
    title: positions.find(({ isCurrent }) => isCurrent)?.title,
    location: text(contact?.closest("div")?.querySelector("p")),
    organization: {
      name: text(card?.querySelector('svg[id^="company-accent"]')?.closest("[role=button]")?.querySelector("p")),
      url: experience?.querySelector('a[href*="/company/"]')?.getAttribute("href")?.replace(/\/$/, ""),
    },
    school: text(card?.querySelector('svg[id^="school-accent"]')?.closest("[role=button]")?.querySelector("p")),
    mutual: { names: texts(mutual, "strong"), others: Number(/\d+/.exec(text(mutual) ?? "")?.[0]) },
    positions,
    isHiring: document.querySelector('a[aria-label*="Hiring"]') !== null,
  };
}

/** LinkedIn, Ember. @param {Document} document */
export function bareClassicProfile(document) {
  const heading = document.querySelector("main h1");
  const card = heading?.closest("section") ?? document;
  const experience = document.querySelector("#experience")?.closest("section");
  const mutual = card.querySelector('a[href*="facetNetwork"]');
  return {
    name: text(heading),
    degree: text(card.querySelector(".dist-value")),
    headline: text(card.querySelector(".text-body-medium.break-words")),
    location: text(card.querySelector(".text-body-small.inline.break-words")),
    buttons: texts(card, "button[aria-label] div"),
    mutual: { names: mutual ? texts(mutual, '[aria-hidden="true"] strong') : [], sentence: text(mutual) },
    positions: experience
      ? all(experience, '[data-view-name="profile-component-entity"]').map((item) => ({
          url: item.querySelector("a")?.getAttribute("href"),
          lines: texts(item, 'span[aria-hidden="true"]'),
        }))
      : [],
    isHiring: card.querySelector('img[title*="#HIRING"]') !== null,
  };
}

/** LinkedIn, mobile web. @param {Document} document */
export function bareMwliteProfile(document) {
  const card = document.querySelector("section.basic-profile-section");
  return {
    name: text(card?.querySelector("h1")),
    degree: text(card?.querySelector(".dot-separator[title]")),
    headline: text(card?.querySelector('span[dir="ltr"]')),
    organization: text(card?.querySelector(".member-current-company")),
    location: text(card?.querySelector(".member-current-company")?.parentElement?.nextElementSibling),
  };
}

/** LinkedIn, what visitors see. @param {Document} document */
export function barePublicProfile(document) {
  const card = document.querySelector(".top-card-layout");
  return {
    name: text(card?.querySelector("h1")),
    headline: text(card?.querySelector("h2")),
    location: text(card?.querySelector(".top-card-layout__first-subline span")),
    organization: text(card?.querySelector('[data-section="currentPositionsDetails"]')),
    school: text(card?.querySelector('[data-section="educationsDetails"]')),
    positions: all(document, '[data-section="experience"] li').map((item) => ({
      title: text(item.querySelector(".experience-item__title")),
      organization: text(item.querySelector(".experience-item__subtitle")),
      dates: text(item.querySelector(".date-range")),
    })),
    data: all(document, 'script[type="application/ld+json"]').map((script) => JSON.parse(script.textContent ?? "")),
  };
}

/** GitHub. @param {Document} document */
export function bareGithubProfile(document) {
  const card = document.querySelector('.h-card[itemtype$="schema.org/Person"]');
  return {
    name: text(card?.querySelector(".p-name.vcard-fullname")),
    login: text(card?.querySelector(".p-nickname.vcard-username")),
    headline: text(card?.querySelector(".p-note.user-profile-bio")),
    organization: text(card?.querySelector('[itemprop="worksFor"] .p-org')),
    location: text(card?.querySelector('[itemprop="homeLocation"] .p-label')),
    sameAs: card
      ? all(card, '[itemprop="url"] a[rel~="me"], [itemprop="social"] a[rel~="me"]').map((a) => a.getAttribute("href"))
      : [],
  };
}
