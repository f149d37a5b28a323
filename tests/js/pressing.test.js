import assert from "node:assert/strict";
import { test } from "node:test";

import { byKeyboard } from "../../src/leadsto/render/page/assets/pressing.js";

test("Chromium and Safari count no click, Firefox names no pointer", () => {
  assert.ok(byKeyboard({ detail: 0, pointerType: "" }));
  assert.ok(byKeyboard({ detail: 0 }));
  assert.ok(byKeyboard({ detail: 1, pointerType: "" }));
});

test("a mouse, a finger and a pen are pointers", () => {
  for (const pointerType of ["mouse", "touch", "pen", undefined]) assert.ok(!byKeyboard({ detail: 1, pointerType }));
});
