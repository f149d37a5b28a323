import assert from "node:assert/strict";
import { test } from "node:test";

import { frameOf, reach, shift } from "../../src/leadsto/render/page/assets/reaching.js";

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

test("the free part of the board is beside the heads and beside or above what covers it", () => {
  const [view, heads] = [{ left: 0, right: 1000, top: 100, bottom: 800 }, { width: 150, height: 60 }];
  const free = frameOf(view, heads, null);
  assert.deepEqual(free, { left: 178, right: 972, top: 188, bottom: 772 });
  assert.deepEqual(frameOf(view, heads, { left: 600, top: 0 }), { ...free, right: 572 });
  assert.deepEqual(frameOf(view, heads, { left: 0, top: 300 }), { ...free, bottom: 272 });
  assert.deepEqual(frameOf(view, heads, null, true), { ...free, left: 28, right: 822 });
});
