/** The theory as text: all of it, put on the page in pieces, so that the tab answers at once. */

import { make, refill } from "../making.js";
import { tellFrameworks } from "../telling/frameworks.js";
import { tellGivens } from "../telling/givens.js";
import { tellLane } from "../telling/lanes.js";
import { tellNode } from "../telling/nodes.js";
import { tellStoryText, tellTold } from "../telling/stories.js";
import { makeTeller } from "../telling/teller.js";
import { listOf } from "../telling/theory.js";

/** How long a piece of work may hold the page up, in ms. */
const PIECE = 12;

/** Called when the view is first shown; returns what follows the page's state. */
export function show(section, page) {
  const tell = makeTeller(page, "text");
  const board = page.data.views.storyboard;
  const articles = new Map();
  const waiting = new Set();
  const cards = new Map(board.lanes.map((lane) => [lane.id, []]));
  for (const card of board.cards) cards.get(card.lane).push(card);
  const lanes = board.lanes.map((lane) => tellLane(tell, lane, cards.get(lane.id).map(outline)));
  section.querySelector(".page").append(...lanes, ...rest(tell));
  fillInPieces();
  addEventListener("beforeprint", () => {
    if (!section.hidden) fillAll();
  });

  /** An article with its title alone. */
  function outline(card) {
    const article = make("article", { data: { card: card.id } }, tell.title(1, {}, card.title));
    articles.set(card.id, article);
    waiting.add(card.id);
    return article;
  }

  function fill(id) {
    if (!waiting.delete(id)) return;
    refill(articles.get(id), tellNode(tell, id));
  }

  function fillAll() {
    for (const id of [...waiting]) fill(id);
  }

  function fillInPieces() {
    const end = performance.now() + PIECE;
    for (const id of waiting) {
      if (performance.now() > end) break;
      fill(id);
    }
    if (waiting.size) setTimeout(fillInPieces);
  }

  return {
    update(state) {
      section.querySelector(".here")?.classList.remove("here");
      const id = state.card || (state.link && state.link.split(" -> ")[0]);
      if (!id || state.source || !articles.has(id)) return;
      fill(id);
      const article = articles.get(id);
      const place = state.link ? [...article.querySelectorAll("[data-link]")].find((item) => item.dataset.link === state.link) : article;
      if (!place) return;
      place.classList.add("here");
      place.tabIndex = -1;
      place.scrollIntoView({ block: "start" });
      place.focus({ preventScroll: true });
    },
  };
}

function rest(tell) {
  const { model } = tell.theory;
  return [tellTold(tell), tellStoryText(tell), listOf(model.frameworks).map((item) => tellFrameworks(tell, item)), tellGivens(tell)]
    .flat(Infinity)
    .filter(Boolean);
}
