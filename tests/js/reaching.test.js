import assert from "node:assert/strict";
import { test } from "node:test";

import { reach, shift } from "../../src/leadsto/render/page/assets/reaching.js";

test("what is in sight stays where it is, and what is not comes in by the shortest way", () => {
  assert.equal(shift(10, 20, 0, 100), 0);
  assert.equal(shift(-30, -10, 0, 100), -30);
  assert.equal(shift(120, 150, 0, 100), 50);
});

test("what is longer than the room shows its start", () => {
  assert.equal(shift(-50, 150, 0, 100), -50);
  assert.equal(shift(20, 150, 0, 100), 20);
});

test("the heads of lanes and columns cover part of the view", () => {
  const view = { left: 0, top: 100, right: 900, bottom: 700 };
  const under = { left: 100, top: 120, right: 300, bottom: 190 };
  assert.deepEqual(reach(under, view, { width: 150, height: 64 }), { left: -78, top: -84 });
});
