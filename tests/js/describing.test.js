import assert from "node:assert/strict";
import { test } from "node:test";

import { chainOfCard, connect } from "../../src/leadsto/render/page/assets/chains.js";
import { makeDescriber } from "../../src/leadsto/render/page/assets/describing.js";
import { data } from "./tea.js";

const board = data.views.storyboard;
const links = connect(board.arrows);
const describe = (chain = null) => {
  const describer = makeDescriber(board, links, say);
  return new Map(board.cards.map((card) => [card.id, describer(card, chain)]));
};
const say = (key, { titles = "", title = "" } = {}) => `${key} ${titles || title}`.trim();

test("a card says whose it is, what leads to it and what it leads to", () => {
  const sentences = describe();
  assert.equal(
    sentences.get("neighbours/look-in"),
    "card.whose Neighbours card.led-to-by Guests are known by name card.leads-to Guests feel less alone; A few neighbours carry it all and wear out",
  );
  assert.equal(sentences.get("guests/alone"), "card.whose Guests card.leads-to A table is laid every Thursday at two");
  assert.equal(sentences.size, board.cards.length);
});

test("what is not on the chain in focus says so first", () => {
  const chain = { ...chainOfCard(links, "guests/alone"), cards: new Set(["guests/alone"]) };
  const sentences = describe(chain);
  assert.match(sentences.get("outputs/teas"), /^card\.not-on-chain /);
  assert.doesNotMatch(sentences.get("guests/alone"), /not-on-chain/);
});
