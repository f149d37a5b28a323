import assert from "node:assert/strict";
import { test } from "node:test";

import { anchor, clamp, fitting, LEAST, MOST, next, turned } from "../../src/leadsto/render/page/assets/board/scale.js";

test("buttons go by steps that have full size among them, up to the last", () => {
  assert.equal(next(1, 1), 1.1);
  assert.equal(next(1, -1), 0.9);
  assert.equal(next(0.97, 1), 1);
  assert.equal(next(MOST, 1), MOST);
  assert.equal(next(LEAST, -1), LEAST);
});

test("a zoom stays within what there is", () => {
  assert.equal(clamp(9), MOST);
  assert.equal(clamp(0), LEAST);
  assert.equal(turned(1, 1e9, 0) > 0.7, true);
  assert.equal(turned(1, -3, 1) > 1, true);
  assert.equal(turned(LEAST, 100, 0), LEAST);
});

test("what is under a point stays there", () => {
  const [head, point] = [150, 700];
  for (const [scroll, before, after] of [[400, 1, 1.5], [400, 1, 0.8], [0, 0.5, 2]]) {
    const scrolled = anchor(scroll, point, head, before, after);
    const under = (scroll + point - head) / before;
    assert.ok(Math.abs((scrolled + point - head) / after - under) < 1e-9);
  }
  assert.equal(anchor(0, 700, 150, 1, 0.5), 0);
});

test("fitting takes the width, or all of it, and enlarges nothing", () => {
  const size = { width: 2000, height: 6000 };
  assert.equal(fitting(size, { width: 1000, height: 900 }, false), 0.5);
  assert.equal(fitting(size, { width: 1000, height: 900 }, true), 0.15);
  assert.equal(fitting(size, { width: 5000, height: 9000 }, true), 1);
});
