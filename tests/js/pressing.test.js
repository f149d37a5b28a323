import assert from "node:assert/strict";
import { test } from "node:test";

import { byKeyboard, following } from "../../src/leadsto/render/page/assets/pressing.js";

test("Chromium and Safari count no click, Firefox names no pointer", () => {
  assert.ok(byKeyboard({ detail: 0, pointerType: "" }));
  assert.ok(byKeyboard({ detail: 0 }));
  assert.ok(byKeyboard({ detail: 1, pointerType: "" }));
});

test("a mouse, a finger and a pen are pointers", () => {
  for (const pointerType of ["mouse", "touch", "pen", undefined]) assert.ok(!byKeyboard({ detail: 1, pointerType }));
});

test("a click is followed, and one with a key held down left to the browser", () => {
  const followed = [];
  const go = following((event) => followed.push(event.name));
  const click = (name, keys = {}) => ({ name, ...keys, isStopped: false, preventDefault() { this.isStopped = true; } });
  const plain = click("plain");
  go(plain);
  assert.ok(plain.isStopped);
  for (const key of ["ctrlKey", "metaKey", "shiftKey", "altKey"]) {
    const held = click(key, { [key]: true });
    go(held);
    assert.ok(!held.isStopped);
  }
  assert.deepEqual(followed, ["plain"]);
});
