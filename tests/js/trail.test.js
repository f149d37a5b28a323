import assert from "node:assert/strict";
import { test } from "node:test";

import { beside, BLANK, visit } from "../../src/leadsto/render/page/assets/trail.js";

const walk = (...places) => places.reduce(visit, BLANK);

test("what was shown can be gone back to, and on from there", () => {
  const trail = walk("a", "b", "c");
  assert.deepEqual([beside(trail, -1), beside(trail, 1)], ["b", null]);
  const back = visit(trail, "b");
  assert.deepEqual([beside(back, -1), beside(back, 1)], ["a", "c"]);
  assert.equal(beside(visit(back, "c"), 1), null);
});

test("another way ends what lay ahead", () => {
  const trail = visit(visit(walk("a", "b", "c"), "b"), "d");
  assert.deepEqual(trail, { places: ["a", "b", "d"], at: 2 });
});

test("the same again is no step, and an empty trail has none", () => {
  const trail = walk("a", "b");
  assert.equal(visit(trail, "b"), trail);
  assert.deepEqual([beside(BLANK, -1), beside(BLANK, 1)], [null, null]);
});
