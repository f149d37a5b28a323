/** What is shown of the board: setting, filters, material only, collapsed lanes and columns. */

import { connect } from "../chains.js";
import { makeHeads } from "./collapsing.js";
import { collapse, compose, stripsOf } from "./composing.js";
import { makeDrawing } from "./drawing.js";
import { arrowsIn, gatherFacets, select } from "./filtering.js";
import { makeFilters } from "./filters.js";
import { makeSearch } from "./searchbox.js";
import { showSpans } from "./spans.js";
import { answerFor, describeStubs } from "./standing.js";
import { makeStretches } from "./stretches.js";

/** Called once; what it returns follows the page's state. */
export function attach(board, page) {
  const { data, element } = board;
  const facets = gatherFacets(data);
  const lanes = new Map(data.lanes.map((lane) => [lane.id, lane.title || page.say("lane.programme")]));
  const columns = new Map(data.columns.map((column) => [column.id, column.title || page.say(`column.${column.id}`)]));
  Object.assign(board, {
    facets,
    strips: stripsOf(data),
    laneName: (id) => lanes.get(id),
    columnName: (id) => columns.get(id),
stripName: (strip) => board.strips[board.shownStrips[strip]].columns.map((at) => columns.get(data.columns[at].id)).join(" – "),
  });
  answerFor(board, null, null);
  const drawing = makeDrawing(board, page);
  let now = { collapsed: { lanes: new Set(), columns: new Set(), isOwn: false }, selection: null };
  let done = "";
  let setting = "";
  const followHeads = makeHeads(board, page, () => now.collapsed);
  const followFilters = makeFilters(board, page, () => now);
  const followSearch = makeSearch(board, page, () => now);
  const followStretches = makeStretches(board, page);

  function update(state) {
    const needed = neededBy(board, state);
    const wanted = JSON.stringify([state.setting, state.only, state.collapsed, [...facets.keys()].map((name) => state[name]), state.collapsed.length ? [] : needed]);
    if (wanted !== done) reduce(state, needed);
    done = wanted;
    followSearch(state);
  }

  function reduce(state, needed) {
    if (state.setting !== setting) {
      setting = state.setting;
      board.links = connect(arrowsIn(data, setting));
      showSpans(board, page, setting);
    }
    const selection = select(data, facets, state);
    const collapsed = collapse(data, state, selection, needed);
    const isWhole = selection.shown.every(Boolean) && selection.arrows.every(Boolean) && !collapsed.lanes.size && !collapsed.columns.size;
    const composition = isWhole ? null : compose(data, selection, collapsed);
    board.shownStrips = composition?.strips ?? [...board.strips.keys()];
    const drawn = drawing.show(composition, collapsed);
    answerFor(board, composition, drawn);
    if (drawn) describeStubs(board, page);
    now = { selection, collapsed };
    followHeads(collapsed);
    followFilters(state, now);
    followStretches(composition, drawn);
    board.section.classList.toggle("is-reduced", !isWhole);
    const chips = board.slot("chips");
    chips.classList.toggle("none", [...chips.children].every((one) => one.hidden || one.popover));
    element.dispatchEvent(new Event("redraw"));
  }

  return { update };
}

/** The cards that a state is about: where the page itself has collapsed lanes, theirs stay open. */
function neededBy(board, state) {
  const scene = board.story?.(state)?.stops?.[(Number(state.scene) || 1) - 1];
  const { from, to } = board.links.byName.get(state.link) ?? {};
  return [state.card, from, to, state.from, state.to, scene?.at, scene?.to].filter((id) => board.cards.has(id));
}
