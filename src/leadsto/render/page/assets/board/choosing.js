/** Choosing cards and arrows on the board, and walking over it with the arrow keys. */

import { blankState, formatAddress } from "../address.js";
import { listEffects } from "../effects.js";
import { makeHits } from "../hits.js";
import { closeByItself } from "../legend.js";
import { watchRoom } from "../reflow.js";
import { walk } from "../walking.js";

/** Called once; nothing here follows the page's state. */
export function attach(board, page) {
  const { element, data, cards, arrows } = board;
  for (const [id, card] of cards) card.href = formatAddress({ ...blankState("storyboard"), card: id });
  sayOnHover(element, page);
  element.addEventListener("click", (event) => {
    const card = event.target.closest("[data-node]");
    const hit = event.target.closest(".hit");
    if ((!card && !hit) || event.ctrlKey || event.metaKey || event.shiftKey) return;
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

/** What marks and the count of sources mean is said beside the pointer; it is put there when the pointer first comes. */
function sayOnHover(element, page) {
  element.addEventListener("pointerover", ({ target }) => {
    if (target.title || !target.classList) return;
    if (target.matches("i.mark")) target.title = page.say(`mark.${target.classList[1]}`);
    else if (target.matches(".foot:not(.d0)")) target.title = page.say("card.sources");
  });
}
