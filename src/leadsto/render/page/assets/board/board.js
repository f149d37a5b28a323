/** The board as scripts see it: its data, its elements, and what stands for what where not everything is shown. */

import { connect } from "../chains.js";
import { makeKeys } from "./keys.js";

/**
 * What all features of the board share, null where there is no board. Features may put others in the place of
 * `cardOf` and `arrowOf`, where a card stands for several or an arrow for a whole stretch of a chain.
 */
export function makeBoard(section, page) {
  const element = section.querySelector(".board");
  if (!element) return null;
  const data = page.data.views.storyboard;
  const cards = new Map([...section.querySelectorAll("[data-node]")].map((card) => [card.dataset.node, card]));
  const arrows = new Map([...element.querySelectorAll("[data-link]")].map((arrow) => [arrow.dataset.link, arrow]));
  return {
    section,
    element,
    data,
    /** Cards and arrows as Python drew them, by id and by name. */
    cards,
    arrows,
    /** What leads to what, of everything that is not ruled out by the setting. */
    links: connect(data.arrows),
    scroller: section.querySelector(".scroller"),
    /** What single keys do; `keys.on({ key: act })` adds to it. */
    keys: makeKeys(section),
    /** The element that a feature puts its controls into. */
    slot: (name) => section.querySelector(`[data-slot="${name}"]`),
    /** The element that shows a card now, undefined where none does. */
    cardOf: (id) => cards.get(id),
    /** The element that shows a link now, undefined where none does. */
    arrowOf: (name) => arrows.get(name),
    titleOf: (id) => cards.get(id)?.querySelector(".title").textContent ?? id,
  };
}
