// A list of people that streams in, as a page of search results or connections does, for the bench of marks.

export const LIST = "https://www.linkedin.com/search/results/people/";
/** The name under which the bare script stands in a trace. */
export const BARE = "https://bare.invalid/bare.js";
const FIRST = ["Ada", "Ben", "Noga", "Femi", "Ilse", "Oswin", "Perdita", "Tobiah"];

/** A card in the shape of the project's own page case of people search, with the parts a real one has around the name. @param {number} index */
function card(index) {
  const name = `${FIRST[index % FIRST.length]} Number ${String.fromCharCode(65 + (index % 26))}${index}`;
  const address = `https://www.linkedin.com/in/invented-${index}/`;
  return `<div role="listitem"><div><figure><a href="${address}" tabindex="-1"><svg id="person-accent-4"></svg></a></figure><div><div><p><a href="${address}">${name}<span> </span></a><span> • 2nd</span></p></div><div><p>Mends things at Quillfern</p></div><div><p>Leeds, England</p></div></div><div><div><a href="/preload/search-custom-invite/?vanityName=x${index}"><span>Connect</span></a></div><div><button><span>More</span></button></div></div><p><span>Past:</span> <strong><span>Planner</span></strong> at Otterburn Rail</p></div></div>`;
}

/**
 * A page that begins with no card and adds so many, in batches, one batch each `everyMs`; `window.finished` resolves when all are there.
 * With `#bare` in its address a script of its own does the least that any marking needs: for each batch one look through the list
 * and one look-up for each link.
 * @param {{ cards: number, batch: number, everyMs: number }} stream
 */
export function streamingList({ cards, batch, everyMs }) {
  const batches = Array.from({ length: cards / batch }, (_, at) =>
    Array.from({ length: batch }, (_unused, index) => card(at * batch + index)).join(""),
  );
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="como-pk" content="d_flagship3_search_srp_people"><title>Search | LinkedIn</title></head>
<body data-rehydrated="true"><div data-sdui-screen="com.linkedin.sdui.flagshipnav.search.SearchResultsPeople"><main id="workspace"><div role="list" id="list"></div></main></div>
<script>
const known = new Map(Array.from({ length: ${cards} }, (_, at) => ["https://www.linkedin.com/in/invented-" + at + "/", at]));
function bare() {
  let found = 0;
  for (const link of document.getElementById("list").querySelectorAll('a[href*="/in/"]')) if (known.get(link.getAttribute("href")) !== undefined) found += 1;
  return found;
}
//# sourceURL=${BARE}
</script>
<script>
const batches = ${JSON.stringify(batches)};
const list = document.getElementById("list");
window.finished = new Promise((done) => {
  let at = 0;
  const timer = setInterval(() => {
    list.insertAdjacentHTML("beforeend", batches[at]);
    at += 1;
    if (location.hash === "#bare") setTimeout(bare);
    if (at === batches.length) { clearInterval(timer); done(); }
  }, ${everyMs});
});
</script></body></html>`;
}
