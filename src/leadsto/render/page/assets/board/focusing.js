/** The chain of the card or arrow in focus stands out; the rest steps back and stays legible. */

import { chainOfCard, chainOfLink } from "../chains.js";
import { describe } from "../describing.js";
import { raise } from "../hits.js";
import { reach } from "../reaching.js";

const NONE = new Set();

/** Called once; what it returns follows the page's state. */
export function attach(board, page) {
  const { element, cards, data, links } = board;
  const status = board.section.querySelector(".status");
  const whole = [...status.childNodes];
  let first = true;
  let lit = NONE;
  let said = new Map();

  function update(state) {
    const name = links.byName.has(state.link) ? state.link : "";
    const chain = state.card ? chainOfCard(links, state.card) : name ? chainOfLink(links, name) : null;
    element.classList.toggle("focused", Boolean(chain));
    lit = light(board, lit, chain);
    mark(board, state.card, name);
    const sentences = describe(data, links, page.say, chain);
    for (const [id, sentence] of sentences) {
      if (sentence !== said.get(id)) setOrRemove(cards.get(id), "aria-description", sentence || null);
    }
    said = sentences;
    status.replaceChildren(...(chain ? focusWords(chain, state, page, board) : missing(state, page) ?? whole));
    bringIntoView(board.cardOf(state.card || links.byName.get(name)?.from), first);
    first = false;
  }

  return { update };
}

/** Only what changes is touched: a board may have thousands of cards. */
function light(board, before, chain) {
  const now = new Set();
  for (const id of chain?.cards ?? NONE) now.add(board.cardOf(id));
  for (const name of chain?.links ?? NONE) now.add(board.arrowOf(name));
  now.delete(undefined);
  for (const element of before) if (!now.has(element)) element.classList.remove("lit");
  for (const element of now) if (!before.has(element)) element.classList.add("lit");
  for (const name of chain?.links ?? NONE) raise(board.arrowOf(name));
  return now;
}

function mark(board, card, link) {
  board.element.querySelector("[aria-current]")?.removeAttribute("aria-current");
  board.cardOf(card)?.setAttribute("aria-current", "true");
  board.element.querySelector(".chosen")?.classList.remove("chosen");
  board.arrowOf(link)?.classList.add("chosen");
  raise(board.arrowOf(link));
}

function focusWords(chain, state, page, board) {
  const chip = document.createElement("span");
  chip.className = "chip";
  const words = document.createElement("span");
  const [from, to] = state.link.split(" -> ");
  words.textContent = state.card
    ? page.say("board.chain-of", { title: board.titleOf(state.card) })
    : page.say("panel.link", { from: board.titleOf(from), to: board.titleOf(to) });
  const end = document.createElement("button");
  end.type = "button";
  end.setAttribute("aria-label", page.say("board.chain-end"));
  end.innerHTML = '<svg aria-hidden="true"><use href="#m-close"/></svg>';
  end.addEventListener("click", () => page.close());
  chip.append(words, end);
  const count = document.createElement("span");
  count.textContent = page.say("board.chain", { n: chain.cards.size, all: board.cards.size });
  return [chip, page.mark(count)];
}

/** What is said instead of the whole where the address has a card or a link that this page does not have. */
function missing(state, page) {
  const kind = ["card", "link"].find((name) => state.missing?.includes(name));
  if (!kind) return null;
  const words = document.createElement("strong");
  words.textContent = page.say(`${kind}.unknown`);
  return [page.mark(words)];
}

function bringIntoView(card, atOnce) {
  const smooth = !atOnce && matchMedia("(prefers-reduced-motion: no-preference)").matches;
  const behavior = smooth ? "smooth" : "instant";
  const corner = card?.closest(".map")?.querySelector(".corner");
  if (!corner?.offsetParent) card?.scrollIntoView({ block: "nearest", behavior });
  else {
    // not by `scrollIntoView`, which leaves a card that is wider than the room half under the heads of lanes
    const scroller = card.closest(".scroller");
    const heads = corner.getBoundingClientRect();
    scroller.scrollBy({ ...reach(card.getBoundingClientRect(), scroller.getBoundingClientRect(), heads), behavior });
  }
}

function setOrRemove(element, name, value) {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
