import assert from "node:assert/strict";
import { test } from "node:test";

import { inOrder, linkRows, nodeRows, onePage, roleOf, unheard } from "../../src/leadsto/render/page/assets/telling/measures.js";
import { view } from "./tea.js";

const board = view("storyboard");
const evidence = view("evidence");
const links = linkRows(board, evidence);
const nodes = nodeRows(board, evidence);
const link = (name) => links.find((row) => row.name === name);
const node = (id) => nodes.find((row) => row.id === id);

test("a link has its counts, its strongest support, who says so and whether those concerned do", () => {
  const known = link("guests/known-by-name -> guests/less-alone");
  assert.deepEqual([known.citations, known.sources, known.grade, known.speakers, known.confirmed], [1, 1, 1, ["Guests"], true]);
  const asserted = link("guests/at-ease -> guests/known-by-name");
  assert.deepEqual([asserted.citations, asserted.grade, asserted.speakers, asserted.confirmed], [0, 5, [], false]);
});

test("a node has its scores, and the link that its standing hangs on", () => {
  assert.equal(nodes.length, board.cards.length);
  for (const row of nodes) {
    const into = board.arrows.filter((arrow) => arrow.to === row.id && arrow.chain).reduce((sum, arrow) => sum + arrow.citations, 0);
    assert.equal(row.into, into);
    assert.equal(row.driver, row.from - 2 * row.into);
    assert.equal(row.outcome, row.into - 2 * row.from);
    assert.ok(row.outcomeness === null ? row.into + row.from === 0 : row.outcomeness === row.into / (row.into + row.from));
  }
  assert.ok(board.arrows.includes(node("guests/less-alone").weakest));
});

test("what chains begin at stands on nothing before it", () => {
  assert.equal(node("activities/table").standing, null);
});

test("rows are put in order both ways, equal ones as they were, and what says nothing last", () => {
  const rows = [{ n: 1, id: "a" }, { n: null, id: "b" }, { n: 2, id: "c" }, { n: 1, id: "d" }];
  const ids = (isDescending) => inOrder(rows, (row) => row.n, isDescending).map((row) => row.id).join("");
  assert.equal(ids(true), "cadb");
  assert.equal(ids(false), "adcb");
  assert.equal(inOrder(rows, (row) => row.id, true)[0].id, "d");
});

test("pages hold every row once", () => {
  const rows = Array.from({ length: 250 }, (_, at) => at);
  const pages = [0, 1, 2].map((at) => onePage(rows, at));
  assert.deepEqual(pages.flatMap((page) => page.rows), rows);
  assert.deepEqual([onePage(rows, 9).at, onePage([], 3)], [2, { rows: [], pages: 1, at: 0 }]);
});

test("unheard are outcomes of which nobody speaks whose they are", () => {
  const row = { kind: "outcome", lane: "guests", heard: false };
  assert.equal(unheard([row]).length, 1);
  for (const other of [{ heard: true }, { kind: "activity" }, { lane: "programme" }]) {
    assert.equal(unheard([{ ...row, ...other }]).length, 0);
  }
});

test("how a node is told, in a word", () => {
  assert.deepEqual([[0, 0], [1, 2], [2, 1], [1, 1]].map(([into, from]) => roleOf({ into, from })), ["untold", "cause", "effect", "both"]);
});
