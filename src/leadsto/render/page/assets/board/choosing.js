/** Choosing cards and arrows on the board, and walking over it with the arrow keys. */

import { blankState, formatAddress } from "../address.js";
import { keepEffects } from "../effects.js";
import { makeHits } from "../hits.js";
import { closeByItself } from "../legend.js";
import { watchRoom } from "../reflow.js";
import { bringIntoView } from "./moving.js";
import { walk } from "../walking.js";
import { byKeyboard } from "../pressing.js";

/** Called once; nothing here follows the page's state. */
export function attach(board, page) {
  const { element, cards } = board;
  nameOnTouch(element);
  sayOnHover(element, page);
  element.addEventListener("click", (event) => {
    const card = event.target.closest("[data-node]");
    const hit = event.target.closest("[data-hit]");
    if ((!card && !hit) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (card) page.go({ card: card.dataset.node, link: "", source: "" }, byKeyboard(event));
    else page.go({ card: "", link: hit.dataset.hit, source: "" });
  });
  element.addEventListener("keydown", (event) => {
    const card = event.target.closest?.("[data-node], .stub");
    if (!card || !event.key.startsWith("Arrow")) return;
    const shown = [...board.places].map(([id, { x, y }]) => ({ id, x, y }));
    const next = walk({ cards: shown }, board.told, card.dataset.node ?? card.dataset.stub, direction(event.key));
    if (!next) return;
    event.preventDefault();
    board.standing.get(next)?.focus();
    if (page.state.card && board.cards.has(next)) page.go({ card: next, link: "", source: "" });
  });
  // browsers leave what is in sight by half as it is, under the heads of lanes too
  element.addEventListener("focusin", ({ target }) => {
    if (target.matches("[data-node], .stub") && target.matches(":focus-visible")) bringIntoView(target, true);
  });
  makeHits(element);
  closeByItself(board.section.querySelector(".legend"));
  const listEffects = keepEffects(board, page);
  watchRoom([...cards.values()], () => {
    element.classList.replace("map", "lists");
    listEffects();
  });
  return {};
}

/** A card's own address, to be copied or opened beside: made when the reader first comes to it, for there may be thousands. */
function nameOnTouch(element) {
  const name = ({ target }) => {
    const card = target.closest?.("[data-node]");
    if (card) card.href = formatAddress({ ...blankState("storyboard"), card: card.dataset.node });
  };
  for (const kind of ["pointerover", "focusin", "touchstart"]) element.addEventListener(kind, name, { passive: true });
}

/** What marks and the count of sources mean is said beside the pointer; it is put there when the pointer first comes. */
function sayOnHover(element, page) {
  element.addEventListener("pointerover", ({ target }) => {
    if (target.title || !target.classList) return;
    if (target.matches("i.mark")) target.title = page.say(`mark.${target.classList[1]}`);
    else if (target.matches(".foot:not(.d0)")) target.title = page.say("card.sources");
  });
}

/** On a board that runs from right to left, causes are at the right. */
function direction(key) {
  if (document.documentElement.dir !== "rtl") return key;
  return { ArrowLeft: "ArrowRight", ArrowRight: "ArrowLeft" }[key] ?? key;
}
