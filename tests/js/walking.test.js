import assert from "node:assert/strict";
import { test } from "node:test";

import { connect } from "../../src/leadsto/render/page/assets/chains.js";
import { walk } from "../../src/leadsto/render/page/assets/walking.js";
import { data } from "./tea.js";

const board = data.views.storyboard;
const links = connect(board.arrows);
const go = (id, key) => walk(board, links, id, key);

test("to the right is what it leads to, to the left what leads to it", () => {
  assert.equal(go("guests/alone", "ArrowRight"), "activities/table");
  assert.equal(go("activities/table", "ArrowLeft"), "guests/alone");
  assert.equal(go("outputs/teas", "ArrowLeft"), "activities/table");
});

test("feedback is not walked along", () => {
  assert.notEqual(go("guests/less-alone", "ArrowRight"), "guests/at-ease");
});

test("up and down stay in the column", () => {
  const column = board.cards.filter((card) => card.columns[0] === "short").sort((a, b) => a.y - b.y);
  assert.equal(go(column[0].id, "ArrowDown"), column[1].id);
  assert.equal(go(column[1].id, "ArrowUp"), column[0].id);
  assert.equal(go(column[0].id, "ArrowUp"), null);
});

test("every card can be walked to from the first", () => {
  const seen = new Set([board.cards[0].id]);
  for (const id of seen) {
    for (const key of ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"]) {
      const next = go(id, key);
      if (next) seen.add(next);
    }
  }
  assert.equal(seen.size, board.cards.length);
});

test("other keys, and cards that are not there, lead nowhere", () => {
  assert.equal(go("guests/alone", "Enter"), null);
  assert.equal(go("nobody/nothing", "ArrowRight"), null);
});
