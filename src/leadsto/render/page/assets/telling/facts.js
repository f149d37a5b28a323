/** What was worked out about nodes and links, ready to be looked up beside the theory's own words. Pure. */

import { linkName } from "../chains.js";

/** How many colours there are for stakeholders before they come again; as in `render/hues.py`. */
const HUES = 12;
const made = new WeakMap();

/** Cards, arrows, lanes and columns of the storyboard by id; made once. */
export function factsOf(data) {
  const { storyboard } = data.views;
  if (!made.has(storyboard)) made.set(storyboard, look(storyboard));
  return made.get(storyboard);
}

/** The class of a lane's colour; the programme's own has none of the stakeholders'. */
export function hueClass(lane) {
  return `hue${lane?.hue ? ((lane.hue - 1) % HUES) + 1 : 0}`;
}

function look(board) {
  return {
    cards: new Map(board.cards.map((card) => [card.id, card])),
    arrows: new Map(board.arrows.map((arrow) => [linkName(arrow.from, arrow.to), arrow])),
    lanes: new Map(board.lanes.map((lane) => [lane.id, lane])),
    columns: new Map(board.columns.map((column) => [column.id, column])),
  };
}
