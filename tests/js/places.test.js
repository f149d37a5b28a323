import assert from "node:assert/strict";
import { test } from "node:test";

import { toldAt } from "../../src/leadsto/render/page/assets/places.js";
import { data } from "./tea.js";

test("a card and a link are told where their numbers say", () => {
  const { cards, arrows } = data.views.storyboard;
  for (const [at, { id }] of cards.entries()) assert.deepEqual(toldAt(data, `#n${at}`), { card: id, link: "" });
  for (const [at, { from, to }] of arrows.entries()) {
    assert.deepEqual(toldAt(data, `#e${at}`), { card: "", link: `${from} -> ${to}` });
  }
});

test("what is not there is told nowhere", () => {
  for (const hash of ["", "#n999", "#e-1", "#storyboard", "#n1x"]) assert.equal(toldAt(data, hash), null);
});
