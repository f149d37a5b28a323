/** The chain in focus stands out; the rest steps back and stays legible. */

import { makeDescriber } from "../describing.js";
import { raise } from "../hits.js";
import { make } from "../making.js";
import { focusOf } from "./focus.js";
import { makeFocusTools } from "./focustools.js";
import { focusWords, notices } from "./focuswords.js";
import { bringChain } from "./framing.js";
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
  let way = "";
  let lit = NONE;
  const marked = {};
  const top = watchTop(board.section.querySelector(".bar"), board.scroller);
  const tellCards = makeTelling(board, page);

  function update(state) {
    const focus = focusOf(board.links, state, board.story?.(state));
    const before = bar.hidden === !focus ? null : top.last;
    board.element.classList.toggle("focused", Boolean(focus));
    lit = light(board, lit, focus);
    mark(board, marked, focus);
    tools.follow(state, focus);
    const news = notices(state, page);
    status.replaceChildren(...(news.length ? news : whole));
    words.replaceChildren(...(focus ? focusWords(focus, state, page, board) : []));
    bar.hidden = !focus;
    if (before !== null) keepPlace(board.scroller, before);
    const now = focus?.kind === "between" && focus.cards.size ? [state.from, state.to, state.nth].join(" ") : "";
    if (now && now !== way) bringChain(board, focus.cards, state, first);
    else bringIntoView(board.cardOf(cardInView(board, focus)), first);
    way = now;
    first = false;
    tellCards(focus);
  }

  return { update };
}

/**
 * What cards say to a screen reader follows when what is seen has been drawn, some at a time: a board may have thousands
 * of them.
 */
function makeTelling(board, page) {
  const said = new Map();
  let waiting = 0;
  let told = null;
  let describer = null;

  return (chain) => {
    if (told !== board.told) describer = makeDescriber(board.data, board.told, page.say, board.nameOf);
    told = board.told;
    cancel(waiting);
    let at = 0;
    const work = (deadline) => {
      for (; at < board.data.cards.length; at += 1) {
        if (at % 50 === 49 && deadline && !deadline.didTimeout && deadline.timeRemaining() < 2) break;
        const card = board.data.cards[at];
        const sentence = describer(card, chain);
        if (sentence === said.get(card.id)) continue;
        board.cards.get(card.id).setAttribute("aria-description", sentence);
        said.set(card.id, sentence);
      }
      if (at < board.data.cards.length) waiting = later(work);
    };
    waiting = later(work);
  };
}

const later = (work) => (globalThis.requestIdleCallback ? requestIdleCallback(work, { timeout: 1000 }) : setTimeout(work));
const cancel = (waiting) => globalThis.cancelIdleCallback?.(waiting);

/** Where the board begins since what stands above it was last laid out: asking now would have the whole page laid out. */
function watchTop(bar, scroller) {
  const top = { last: null };
  new ResizeObserver(() => (top.last = scroller.getBoundingClientRect().top)).observe(bar);
  return top;
}

/** What stands above the board has changed: what the reader looks at stays where it was. */
function keepPlace(scroller, before) {
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
  const added = [...now].filter((element) => !before.has(element) || !element.classList.contains("lit"));
  for (const element of added) element.classList.add("lit");
  // those that were lit before lie above already, unless among others that no longer are
  const isArrow = (element) => element.classList.contains("arrow");
  const isMixed = [...before].some((element) => !now.has(element) && isArrow(element));
  raise(...(isMixed ? [...now] : added).filter(isArrow));
  return now;
}

function mark(board, marked, focus) {
  const [card, arrow] = [board.cardOf(focus?.card), board.arrowOf(focus?.link)];
  if (marked.card !== card) marked.card?.removeAttribute("aria-current");
  card?.setAttribute("aria-current", "true");
  if (marked.arrow !== arrow) marked.arrow?.classList.remove("chosen");
  arrow?.classList.add("chosen");
  if (arrow && marked.arrow !== arrow) raise(arrow);
  Object.assign(marked, { card, arrow });
}
