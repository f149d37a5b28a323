import assert from "node:assert/strict";
import { test } from "node:test";

import { cardNumber, linkNumber, toldAt } from "../../src/leadsto/render/page/assets/places.js";
import { data } from "./tea.js";

test("a card and a link are told where their numbers say", () => {
  const { cards, arrows } = data.views.storyboard;
  for (const { id } of cards) assert.equal(toldAt(data, `#${cardNumber(data, id)}`).card, id);
  for (const { from, to } of arrows) {
    assert.equal(toldAt(data, `#${linkNumber(data, `${from} -> ${to}`)}`).link, `${from} -> ${to}`);
  }
});

test("what is not there is told nowhere", () => {
  assert.equal(cardNumber(data, "nobody/nothing"), "");
  assert.equal(linkNumber(data, "a -> b"), "");
  for (const hash of ["", "#n999", "#e-1", "#storyboard", "#n1x"]) assert.equal(toldAt(data, hash), null);
});
