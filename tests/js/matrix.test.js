import assert from "node:assert/strict";
import { test } from "node:test";

import { chosenRows, pageOf, readCell, rowsOf } from "../../src/leadsto/render/page/assets/telling/matrix.js";
import { view } from "./tea.js";

const board = view("storyboard");
const evidence = view("evidence");
const rows = rowsOf(board, evidence);
const find = (name) => rows.find((row) => row.name === name);

test("there is a row for each arrow, with what its sources say", () => {
  assert.equal(rows.length, board.arrows.length);
  const row = find("guests/known-by-name -> guests/less-alone");
  assert.deepEqual(row.cells, [[0, 1, 0, 0, 1], [1, 0, 1, 1, 2]]);
  assert.equal(row.lane, "guests");
  assert.deepEqual(readCell(row.cells[1]), { source: 1, supports: 0, qualifies: 1, contradicts: 1, rank: 2 });
});

test("a row is a gap where nobody is cited, single where one alone is, contested where both sides are", () => {
  assert.deepEqual(find("guests/at-ease -> guests/known-by-name").is, { gaps: true, single: false, source: false, group: false, contested: false });
  assert.deepEqual(find("guests/known-by-name -> guests/less-alone").is, { gaps: false, single: true, source: true, group: false, contested: true });
  const several = { cards: [{ id: "a/x", lane: "a" }], arrows: [{ from: "a/x", to: "a/y", sources: 2, citations: 2, contested: false }] };
  const told = (voices, confirmed = false) => rowsOf(several, { rows: [{ link: 0, voices, confirmed, cells: [] }] })[0].is;
  assert.equal(told([0, 1]).single, false);
  assert.deepEqual(told([0]), { gaps: false, single: true, source: false, group: true, contested: false });
  assert.equal(told([]).group, true);
  assert.equal(told([0], true).single, false, "two of those who experience it are not one alone");
  several.cards.push({ id: "a/y", lane: "programme" });
  assert.equal(told([0]).single, false, "what the programme does is experienced by nobody");
});

test("rows are chosen and put in order, and never lost or doubled", () => {
  const lanes = board.lanes;
  const all = chosenRows(rows, "", "lanes", lanes);
  assert.equal(new Set(all.map((row) => row.name)).size, rows.length);
  const order = all.map((row) => lanes.findIndex((lane) => lane.id === row.lane));
  assert.deepEqual(order, [...order].sort((a, b) => a - b));
  const fewest = chosenRows(rows, "", "fewest", lanes).map((row) => row.sources);
  assert.deepEqual(fewest, [...fewest].sort((a, b) => a - b));
  assert.deepEqual(chosenRows(rows, "", "most", lanes).map((row) => row.sources), fewest.toReversed());
  assert.ok(chosenRows(rows, "gaps", "lanes", lanes).every((row) => row.citations === 0));
  assert.equal(chosenRows(rows, "contested", "most", lanes).length, 1);
});

test("a page has the columns that its rows speak of, and few enough cells", () => {
  const many = Array.from({ length: 5000 }, (_, at) => ({ name: String(at), cells: [[at % 300, 1, 0, 0, 2]] }));
  const first = pageOf(many, 300, 0);
  assert.ok(first.rows.length * first.columns.length <= 15000);
  const seen = Array.from({ length: first.pages }, (_, at) => pageOf(many, 300, at).rows.map((row) => row.name)).flat();
  assert.deepEqual(seen, many.map((row) => row.name));
  assert.deepEqual(pageOf(many.slice(0, 3), 300, 0).columns, [0, 1, 2]);
});

test("a page that is not there is the nearest, and nothing is one empty page", () => {
  const three = rows.slice(0, 3);
  assert.equal(pageOf(three, 5, 9).at, 0);
  assert.equal(pageOf(three, 5, -1).at, 0);
  assert.deepEqual(pageOf([], 0, 2), { rows: [], columns: [], pages: 1, at: 0 });
});
