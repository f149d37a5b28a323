/** What is in focus, worked out from the page's state: pure. */

import { between, chainsBetween } from "../between.js";
import { chainOfCard, chainOfLink, linkName } from "../chains.js";

/**
 * What stands out: `kind` (card, link, story or between), `cards` and `links` by id and name, and of these the ones it
 * is about: `card` and `link`. null where everything is equal. A card or an arrow goes before a story, and this before a
 * way from one card to another. `story` is the one that the state names, as the storyboard has it.
 */
export function focusOf(links, state, story = null) {
  if (state.card) return { kind: "card", card: state.card, link: "", ...chainOfCard(links, state.card, state) };
  if (links.byName.has(state.link)) return { kind: "link", card: "", link: state.link, ...chainOfLink(links, state.link, state) };
  if (story) return { kind: "story", ...storySoFar(links, story, Number(state.scene) || 1) };
  if (state.from && state.to) return { kind: "between", card: "", link: "", ...wayBetween(links, state) };
  return null;
}

/** The cards and links that a story has come by up to a scene, and the scene's own. */
export function storySoFar(links, story, upTo) {
  const cards = new Set();
  const names = new Set();
  let before = "";
  let [card, link] = ["", ""];
  for (const { at, to } of story.stops.slice(0, upTo)) {
    const step = before && before !== at ? linkName(before, at) : "";
    if (links.byName.has(step)) names.add(step);
    cards.add(at);
    if (to) cards.add(to);
    const own = to ? linkName(at, to) : "";
    if (links.byName.has(own)) names.add(own);
    [card, link] = to && links.byName.has(own) ? ["", own] : [to || at, ""];
    before = to || at;
  }
  return { cards, links: names, card, link };
}

/** All chains from one card to another, or the one that the state names by its number in the list. */
function wayBetween(links, { from, to, nth }) {
  const chain = nth ? nthChain(links, from, to, Number(nth)) : null;
  if (!chain) return between(links, from, to);
  const names = chain.slice(1).map((id, at) => linkName(chain[at], id));
  return { cards: new Set(chain), links: new Set(names) };
}

/** The chain with a number in the list, counted from 1; null where there are not so many. Far ones are not looked for. */
export function nthChain(links, from, to, number, most = 10_000) {
  if (!(number >= 1 && number <= most)) return null;
  let at = 0;
  for (const chain of chainsBetween(links, from, to)) {
    at += 1;
    if (at === number) return chain;
  }
  return null;
}
