import assert from "node:assert/strict";
import { test } from "node:test";

import { moreOf } from "../../src/leadsto/render/page/assets/edges.js";

test("a row says on which side there is more of it", () => {
  assert.deepEqual(moreOf(0, 300, 300), [false, false]);
  assert.deepEqual(moreOf(0, 500, 300), [false, true]);
  assert.deepEqual(moreOf(100, 500, 300), [true, true]);
  assert.deepEqual(moreOf(199.5, 500, 300), [true, false]);
  assert.deepEqual(moreOf(-200, 500, 300), [true, false]);
});
