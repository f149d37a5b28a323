/** The chain in focus stands out; the rest steps back and stays legible. */

import { describe } from "../describing.js";
import { raise } from "../hits.js";
import { make } from "../making.js";
import { focusOf } from "./focus.js";
import { makeFocusTools } from "./focustools.js";
import { focusWords, notices } from "./focuswords.js";
import { bringIntoView } from "./moving.js";

const NONE = new Set();

/** Called once; what it returns follows the page's state. */
export function attach(board, page) {
  const status = board.section.querySelector(".status");
  const whole = [...status.childNodes];
  const tools = makeFocusTools(board, page);
  const words = make("p", { class: "in-focus", role: "status" });
  const bar = make("div", { class: "focusbar", hidden: true }, words, tools.reach);
  board.section.querySelector(".shown").append(bar);
  let first = true;
  let lit = NONE;
  let said = new Map();
  let describing = 0;

  function update(state) {
    const focus = focusOf(board.links, state, board.story?.(state));
    board.element.classList.toggle("focused", Boolean(focus));
    lit = light(board, lit, focus);
    mark(board, focus);
    tools.follow(state, focus);
    const news = notices(state, page);
    status.replaceChildren(...(news.length ? news : whole));
    words.replaceChildren(...(focus ? focusWords(focus, state, page, board) : []));
    // asking where things are has the whole page laid out: not where nothing changes
    if (bar.hidden !== !focus) keepPlace(board.scroller, () => (bar.hidden = !focus));
    bringIntoView(board.cardOf(cardInView(board, focus)), first);
    first = false;
    // a board may have thousands of cards: what they say to a screen reader follows when what is seen has been drawn
    cancelIdleCallback?.(describing);
    describing = later(() => tellCards(focus));
  }

  function tellCards(chain) {
    const sentences = describe(board.data, board.told, page.say, chain, board.nameOf);
    for (const [id, sentence] of sentences) {
      if (sentence !== said.get(id)) setOrRemove(board.cards.get(id), "aria-description", sentence || null);
    }
    said = sentences;
  }

  return { update };
}

const later = (work) => (globalThis.requestIdleCallback ? requestIdleCallback(work, { timeout: 200 }) : setTimeout(work));

/** Changes what stands above the board without moving what the reader looks at. */
function keepPlace(scroller, change) {
  const before = scroller.getBoundingClientRect().top;
  change();
  const moved = scroller.getBoundingClientRect().top - before;
  if (moved && scroller.scrollTop) scroller.scrollTop += moved;
}

/** The card to be brought into sight: that in focus, that in front of the arrow in focus, or the first on the way. */
function cardInView(board, focus) {
  return focus?.card || board.links.byName.get(focus?.link)?.from || focus?.cards.values().next().value;
}

/** Only what changes is touched: a board may have thousands of cards. */
function light(board, before, focus) {
  const now = focus ? board.elementsOf(focus) : NONE;
  for (const element of before) if (!now.has(element)) element.classList.remove("lit");
  for (const element of now) if (!before.has(element)) element.classList.add("lit");
  for (const element of now) if (element.matches(".arrow")) raise(element);
  return now;
}

function mark(board, focus) {
  board.element.querySelector("[aria-current]")?.removeAttribute("aria-current");
  board.cardOf(focus?.card)?.setAttribute("aria-current", "true");
  board.element.querySelector(".chosen")?.classList.remove("chosen");
  board.arrowOf(focus?.link)?.classList.add("chosen");
  raise(board.arrowOf(focus?.link));
}

function setOrRemove(element, name, value) {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
