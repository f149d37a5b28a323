/** Choosing cards and arrows on the board, and walking over it with the arrow keys. */

import { listEffects } from "../effects.js";
import { makeHits } from "../hits.js";
import { closeByItself } from "../legend.js";
import { watchRoom } from "../reflow.js";
import { walk } from "../walking.js";

/** Called once; nothing here follows the page's state. */
export function attach(board, page) {
  const { element, data, cards, arrows } = board;
  element.addEventListener("click", (event) => {
    const card = event.target.closest("[data-node]");
    const hit = event.target.closest(".hit");
    if (!card && !hit) return;
    event.preventDefault();
    if (card) page.go({ card: card.dataset.node, link: "", source: "" }, event.detail === 0);
    else page.go({ card: "", link: hit.dataset.hit, source: "" });
  });
  element.addEventListener("keydown", (event) => {
    const card = event.target.closest?.("[data-node]");
    const next = card && event.key.startsWith("Arrow") && walk(data, board.links, card.dataset.node, event.key);
    if (!next) return;
    event.preventDefault();
    board.cardOf(next)?.focus();
    if (page.state.card) page.go({ card: next, link: "", source: "" });
  });
  makeHits(element, arrows);
  closeByItself(board.section.querySelector(".legend"));
  listEffects(data, board.links, cards, page);
  watchRoom([...cards.values()], () => {
    element.classList.replace("map", "lists");
    listEffects(data, board.links, cards, page);
  });
  return {};
}
