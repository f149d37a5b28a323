/** The storyboard: choosing cards and arrows, lighting their chains, walking over the board. */

import { chainOfCard, chainOfLink, connect } from "../chains.js";
import { describe } from "../describing.js";
import { listEffects } from "../effects.js";
import { makeHits, raise } from "../hits.js";
import { closeByItself } from "../legend.js";
import { reach } from "../reaching.js";
import { watchRoom } from "../reflow.js";
import { walk } from "../walking.js";

const NONE = new Set();

/** Called when the view is first shown; returns what follows the page's state. */
export function show(section, page) {
  const board = page.data.views.storyboard;
  const links = connect(board.arrows);
  const element = section.querySelector(".board");
  if (!element) return {};
  const cards = new Map([...section.querySelectorAll("[data-node]")].map((card) => [card.dataset.node, card]));
  const arrows = new Map([...section.querySelectorAll("[data-link]")].map((arrow) => [arrow.dataset.link, arrow]));
  const status = section.querySelector(".status");
  const whole = [...status.childNodes];

  element.addEventListener("click", (event) => {
    const card = event.target.closest("[data-node]");
    const hit = event.target.closest(".hit");
    if (!card && !hit) return;
    event.preventDefault();
    if (card) page.go({ card: card.dataset.node, link: null }, event.detail === 0);
    else page.go({ card: null, link: hit.dataset.hit });
  });
  element.addEventListener("keydown", (event) => {
    const card = event.target.closest?.("[data-node]");
    const next = card && event.key.startsWith("Arrow") && walk(board, links, card.dataset.node, event.key);
    if (!next) return;
    event.preventDefault();
    cards.get(next).focus();
    if (page.state.card) page.go({ card: next, link: null });
  });
  makeHits(element, arrows);
  closeByItself(section.querySelector(".legend"));
  listEffects(board, links, cards, page);
  watchRoom([...cards.values()], () => {
    element.classList.replace("map", "lists");
    listEffects(board, links, cards, page);
  });

  let first = true;
  let lit = { cards: NONE, links: NONE };
  let said = new Map();

  function update(state) {
    const name = state.link && links.byName.has(state.link) ? state.link : null;
    const chain = state.card ? chainOfCard(links, state.card) : name ? chainOfLink(links, name) : null;
    element.classList.toggle("focused", Boolean(chain));
    light(cards, lit.cards, chain?.cards ?? NONE);
    light(arrows, lit.links, chain?.links ?? NONE);
    for (const link of chain?.links ?? NONE) raise(arrows.get(link));
    lit = chain ?? { cards: NONE, links: NONE };
    element.querySelector("[aria-current]")?.removeAttribute("aria-current");
    cards.get(state.card)?.setAttribute("aria-current", "true");
    element.querySelector(".chosen")?.classList.remove("chosen");
    arrows.get(name)?.classList.add("chosen");
    raise(arrows.get(name));
    const sentences = describe(board, links, page.say, chain);
    for (const [id, sentence] of sentences) {
      if (sentence !== said.get(id)) setOrRemove(cards.get(id), "aria-description", sentence || null);
    }
    said = sentences;
    status.replaceChildren(...(chain ? focusWords(chain, state, page, cards) : missing(state, page) ?? whole));
    bringIntoView(cards.get(state.card ?? links.byName.get(name)?.from), first);
    first = false;
  }

  return {
    update,
    /** Where the reader was before the panel. */
    leave(card, link) {
      cards.get(card ?? links.byName.get(link)?.from)?.focus();
    },
  };
}

/** Only what changes is touched: a board may have thousands of cards. */
function light(elements, before, now) {
  for (const id of before) if (!now.has(id)) elements.get(id)?.classList.remove("lit");
  for (const id of now) if (!before.has(id)) elements.get(id)?.classList.add("lit");
}

function focusWords(chain, state, page, cards) {
  const chip = document.createElement("span");
  chip.className = "chip";
  const words = document.createElement("span");
  const [from, to] = (state.link ?? "").split(" -> ");
  const title = (id) => cards.get(id)?.querySelector(".title").textContent ?? id;
  words.textContent = state.card
    ? page.say("board.chain-of", { title: title(state.card) })
    : page.say("panel.link", { from: title(from), to: title(to) });
  const end = document.createElement("button");
  end.type = "button";
  end.setAttribute("aria-label", page.say("board.chain-end"));
  end.innerHTML = '<svg aria-hidden="true"><use href="#m-close"/></svg>';
  end.addEventListener("click", () => page.close());
  chip.append(words, end);
  const count = document.createElement("span");
  count.textContent = page.say("board.chain", { n: chain.cards.size, all: cards.size });
  return [chip, page.mark(count)];
}

/** What is said instead of the whole where the address has a card or a link that this page does not have. */
function missing(state, page) {
  if (!state.missing) return null;
  const words = document.createElement("strong");
  words.textContent = state.missing === "card" ? page.say("card.unknown") : page.say("link.unknown");
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
