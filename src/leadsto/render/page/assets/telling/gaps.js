/** In words: where nobody is cited, where people differ, and what is told that the theory does not hold. */

import { make } from "../making.js";
import { byLane, laneTitle, wayToBoard } from "./choices.js";
import { hueClass } from "./facts.js";
import { paged } from "./paging.js";
import { toldSteps } from "./theory.js";
import { wayTo } from "./ways.js";

/** Three passages below the matrix, each under its heading; `rows` are those of `matrix.js`. */
export function tellGaps(tell, rows) {
  return [tellMissing(tell, rows), tellContested(tell, rows), tellTold(tell)].filter(Boolean);
}

function tellMissing(tell, rows) {
  const { page } = tell;
  const { cards, lanes } = page.data.views.storyboard;
  const links = rows.filter((row) => row.is.gaps);
  const outcomes = cards.filter((card) => card.kind === "outcome" && card.citations === 0);
  return passage(
    page,
    "evidence.gaps-title",
    make("p", { class: "lead-in" }, page.tell("evidence.gaps-mean")),
    links.length
      ? [
          make("h4", {}, page.tellCount("evidence.gap-links", links.length)),
          byLane(lanes, links, (row) => row.lane).map(({ lane, items }) => laneList(tell, lane, items, linkLine)),
        ]
      : make("p", { class: "none" }, page.tell("evidence.no-gap-links")),
    outcomes.length
      ? [
          make("h4", {}, page.tellCount("evidence.gap-outcomes", outcomes.length)),
          byLane(lanes, outcomes, (card) => card.lane).map(({ lane, items }) => laneList(tell, lane, items, cardLine)),
        ]
      : make("p", { class: "none" }, page.tell("evidence.no-gap-outcomes")),
  );
}

function tellContested(tell, rows) {
  const { page } = tell;
  const links = rows.filter((row) => row.is.contested).map((row) => linkLine(tell, row));
  const cards = page.data.views.storyboard.cards.filter((card) => card.marks.includes("contested"));
  const items = [...links, ...cards.map((card) => cardLine(tell, card))];
  return passage(
    page,
    "evidence.contested-title",
    make("p", { class: "lead-in" }, page.tell(items.length ? "evidence.contested-mean" : "evidence.no-contested")),
    items.length > 0 && pagedList(tell, items, (item) => item),
  );
}

function tellTold(tell) {
  const { page } = tell;
  const steps = toldSteps(tell.theory);
  if (!steps.length) return null;
  return passage(
    page,
    "text.told",
    make("p", { class: "lead-in" }, page.tell("text.told.what")),
    pagedList(tell, steps, ({ from, to }) => make("li", {}, ends(tell, from, to))),
  );
}

function passage(page, key, ...children) {
  return make("section", { class: "passage" }, make("h3", {}, page.tell(key)), children);
}

function laneList(tell, lane, items, line) {
  return make(
    "div",
    { class: `lane-list ${hueClass(lane)}` },
    make("p", { class: "lane-title" }, laneTitle(tell.page, lane)),
    pagedList(tell, items, (item) => line(tell, item)),
  );
}

function pagedList(tell, items, line) {
  const list = make("ul", { class: "lines" });
  const more = paged(tell, items, (item) => {
    const element = line(item);
    list.append(element);
    return element;
  });
  return [list, more];
}

function linkLine(tell, { from, to, name }) {
  return make("li", {}, wayTo(tell, { tab: "evidence", link: name }, {}, ends(tell, from, to)));
}

function cardLine(tell, { id }) {
  return make("li", {}, wayToBoard(tell, id));
}

function ends(tell, from, to) {
  const title = (id) => tell.theory.nodes.get(id)?.title ?? id;
  return tell.page.tell("panel.link", { from: make("bdi", {}, title(from)), to: make("bdi", {}, title(to)) });
}
