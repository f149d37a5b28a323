/** Where in the page a card or a link is told: `n3` is the fourth card's text, `e3` the fourth link's. Pure. */

import { linkName } from "./chains.js";

/** The element that an address within the page is of, and the view it stands in: `#s2`, a source; null for any other. */
export function placeOf(hash, page = document) {
  const place = /^#[a-z]\w+$/.test(hash) && page.getElementById(hash.slice(1));
  const view = place && place.closest(".view");
  return view && view !== place ? { place, tab: view.dataset.view } : null;
}

/** What an address within the page (`#n3`, `#e3`) tells of: a card, a link, or nothing. */
export function toldAt(data, hash) {
  const [, kind, number] = /^#([ne])(\d+)$/.exec(hash) ?? [];
  const { cards, arrows } = data.views.storyboard;
  if (kind === "n" && cards[number]) return { card: cards[number].id, link: "" };
  if (kind === "e" && arrows[number]) return { card: "", link: linkName(arrows[number].from, arrows[number].to) };
  return null;
}
