/** What is printed in words: a page for each stakeholder, and a story scene by scene. */

import { make } from "../making.js";
import { toldHow } from "../telling/story.js";
import { nodesOf } from "./tables.js";

/** A section for each lane that is seen, with its cards and what they come from and lead to. */
export function stakeholderPages(board, page) {
  const { data } = board;
  const model = page.theory().model;
  const nodes = new Map(nodesOf(model).map((found) => [found.id, found.node]));
  const lanes = new Map(data.lanes.map((lane) => [lane.id, lane.title || page.say("lane.programme")]));
  const columns = new Map(data.columns.map((column) => [column.id, column.title || page.say(`column.${column.id}`)]));
  const cards = new Map(data.cards.map((card) => [card.id, card]));
  const when = (card) => [...new Set([card.columns[0], card.columns.at(-1)])].map((id) => columns.get(id)).join(" – ");
  const changed = ({ change }) => (change ? [page.say(`changes.${change}`)] : []);
  const end = (id, arrow) => {
    const card = cards.get(id);
    return make("li", {}, arrow.feedback ? "↻ " : "", make("bdi", {}, card.title), make("small", {}, ` (${[lanes.get(card.lane), when(card), ...changed(arrow)].join(", ")})`));
  };
  const ways = (title, arrows, side) => arrows.length > 0 && make("div", {}, make("h4", {}, page.tell(title)), make("ul", {}, arrows.map((arrow) => end(arrow[side], arrow))));
  const told = (card) => {
    const node = nodes.get(card.id) ?? {};
    const marks = card.marks.map((mark) => page.say(`mark.${mark}`));
    return make(
      "article",
      {},
      make("h3", {}, make("bdi", {}, card.title)),
      make("p", { class: "facts-line" }, [...changed(card), when(card), page.count("sources", card.sources), ...marks].join(" · ")),
      node.summary && make("p", {}, node.summary),
      make("div", { class: "ways" }, ways("take.comes-from", data.arrows.filter((arrow) => arrow.to === card.id), "from"), ways("take.leads-to", data.arrows.filter((arrow) => arrow.from === card.id), "to")),
    );
  };
  const parts = [...board.element.querySelectorAll(".lane")];
  return data.lanes.flatMap((lane, at) => {
    const part = parts[at];
    const isSeen = (card) => part.classList.contains("collapsed") || !board.cards.get(card.id).parentElement.hidden;
    const own = part.hidden ? [] : data.cards.filter((card) => card.lane === lane.id && isSeen(card));
    if (part.hidden || (!own.length && lane.cards)) return [];
    return [make("section", { class: "own-page" }, make("h2", {}, make("bdi", {}, lanes.get(lane.id))), lane.no_outcomes_because && make("p", {}, page.tell("text.no-outcomes", { because: lane.no_outcomes_because })), own.map(told))];
  });
}

/** A story with its scenes one below the other, each with its place. */
export function storyPages(board, page, id) {
  const story = (page.theory().model.stories ?? []).find((one) => one.id === id);
  if (!story) return [];
  const line = board.data.stories?.find((one) => one.id === id);
  const place = (scene) => [scene.at ?? scene.from, scene.to].filter(Boolean).map((node) => board.titleOf(node)).join(" → ");
  const scenes = (story.scenes ?? []).map((scene) => make("li", {}, make("p", { class: "facts-line" }, make("bdi", {}, place(scene))), make("p", {}, scene.text), scene.note && make("p", { class: "facts-line" }, scene.note)));
  return [make("section", { class: "own-page" }, make("h2", {}, make("bdi", {}, story.title)), story.note && make("p", {}, story.note), line && make("p", { class: "told-how" }, toldHow(line, page)), make("ol", {}, scenes))];
}
