/** What is measured of links and nodes, as rows that can be put in order, and what stands out among them. Pure. */

import { rowsOf } from "./matrix.js";
import { saidOf } from "./grounds.js";

const NONE = 5;

/** A row for each link: that of `matrix.js` with `grade` (a rank, 5 for none) and `speakers` (titles). */
export function linkRows(board, evidence) {
  const said = saidOf(evidence);
  return rowsOf(board, evidence).map((row) => ({
    ...row,
    grade: said(row.at).rank,
    speakers: row.voices.map((place) => evidence.voices[place]),
    quoting: said(row.at).sources.length > row.sources,
  }));
}

/**
 * A row for each node, in the order of the board: `standing` (a rank, null for what chains begin at), `weakest` (an arrow, or null), how often it is
 * told as an effect (`into`) and as a cause (`from`), `driver`, `outcome`, `outcomeness` (null where nobody says
 * anything), `confirmed` (its lane is among those who say so) and `heard` (or among those who say what came of it).
 */
export function nodeRows(board, evidence) {
  const grounds = new Map((evidence.nodes ?? []).map((ground) => [ground[0], ground]));
  return board.cards.map((card, at) => {
    const [, standing = NONE, weakest = -1, into = 0, from = 0, heard = 0] = grounds.get(card.id) ?? [];
    return {
      at,
      id: card.id,
      title: card.title,
      lane: card.lane,
      kind: card.kind,
      citations: card.citations,
      contested: card.marks.includes("contested"),
      // chains begin at what the programme does and counts: it stands on nothing before it
      standing: weakest < 0 && ["activity", "output"].includes(card.kind) ? null : standing,
      weakest: board.arrows[weakest] ?? null,
      into,
      from,
      driver: from - 2 * into,
      outcome: into - 2 * from,
      outcomeness: into + from ? into / (into + from) : null,
      confirmed: heard === 2,
      heard: heard > 0,
    };
  });
}

/** Rows by what `valueOf` says of each, those of which it says null last; equal ones as they were. */
export function inOrder(rows, valueOf, isDescending) {
  const sign = isDescending ? -1 : 1;
  const compare = (a, b) => (a === b ? 0 : a === null ? 1 : b === null ? -1 : sign * (typeof a === "string" ? a.localeCompare(b) : a - b));
  return rows.map((row) => [valueOf(row), row]).sort(([a], [b]) => compare(a, b)).map(([, row]) => row);
}

/** Rows for a page of so many, the nearest page where `at` is none: `{ rows, pages, at }`. */
export function onePage(rows, at, size = 100) {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const here = Math.min(Math.max(0, at), pages - 1);
  return { rows: rows.slice(here * size, (here + 1) * size), pages, at: here };
}

/** Outcomes of which nobody speaks whose they are, be it as an effect or as a cause; the programme's own are nobody's. */
export function unheard(nodes) {
  return nodes.filter((row) => row.kind === "outcome" && row.lane !== "programme" && !row.heard);
}

/** How a node is told: more often as a cause, as an effect, as both alike, or not at all. */
export function roleOf({ into, from }) {
  if (!into && !from) return "untold";
  return from > into ? "cause" : into > from ? "effect" : "both";
}
