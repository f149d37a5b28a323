/** Links against sources, as rows and columns: which there are, in which order, and how many fit a page. Pure. */

import { linkName } from "../chains.js";

/** Cells that a browser shows at once without being slow, and the least and most rows of a page. */
const CELLS = 12000;
const LEAST = 50;
const MOST = 250;

/**
 * One row a link: `{ at, name, from, to, lane, cells, voices, sources, citations, confirmed, is }`; `is` tells what it is:
 * `gaps` nobody is cited for it, `source` one source alone, `group` several that all speak for one group, which is not
 * that of those who experience the effect, `single` either of these, `contested` told for and against.
 */
export function rowsOf(board, evidence) {
  const lanes = new Map(board.cards.map((card) => [card.id, card.lane]));
  const told = new Map((evidence.rows ?? []).map((row) => [row.link, row]));
  return board.arrows.map((arrow, at) => {
    const { cells = [], voices = [], confirmed = false } = told.get(at) ?? {};
    const { from, to, sources, citations, contested } = arrow;
    const source = citations > 0 && sources <= 1;
    const group = sources > 1 && voices.length <= 1 && !confirmed && lanes.get(to) !== "programme";
    const is = { gaps: citations === 0, single: source || group, source, group, contested };
    return { at, name: linkName(from, to), from, to, lane: lanes.get(from), cells, voices, sources, citations, confirmed, is };
  });
}

/** The rows to list: those that are `only` (all for ""), by stakeholder (`lanes`), or fewest or most sources first. */
export function chosenRows(rows, only, order, lanes) {
  const chosen = only ? rows.filter((row) => row.is[only]) : [...rows];
  const place = new Map(lanes.map((lane, at) => [lane.id, at]));
  const sign = order === "most" ? -1 : 1;
  const compare =
    order === "fewest" || order === "most"
      ? (a, b) => sign * (a.sources - b.sources || a.citations - b.citations)
      : (a, b) => place.get(a.lane) - place.get(b.lane);
  return chosen.sort((a, b) => compare(a, b) || a.at - b.at);
}

/**
 * A page of rows with the sources that speak of them: `{ rows, columns, pages, at }`; of a page that is not there the
 * nearest. A page has as many rows as make some thousand cells, so that a browser stays quick with 5,000 links.
 */
export function pageOf(rows, sources, at) {
  const size = Math.min(MOST, Math.max(LEAST, Math.floor(CELLS / Math.max(1, sources))));
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const here = Math.min(Math.max(0, at), pages - 1);
  const first = here * size;
  const shown = rows.slice(first, first + size);
  const cited = new Set(shown.flatMap((row) => row.cells.map((cell) => cell[0])));
  const columns = [...cited].sort((one, other) => one - other);
  return { rows: shown, columns, pages, at: here };
}

/** What a cell holds, by name. */
export function readCell([source, supports, qualifies, contradicts, rank]) {
  return { source, supports, qualifies, contradicts, rank };
}
