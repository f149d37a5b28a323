import assert from "node:assert/strict";
import { test } from "node:test";

import { chainOfCard, chainOfLink, connect, linkName } from "../../src/leadsto/render/page/assets/chains.js";
import { data } from "./tea.js";

const links = connect(data.views.storyboard.arrows);

test("a card's chain is everything up- and downstream of it", () => {
  const { cards, links: names } = chainOfCard(links, "outputs/teas");
  assert.deepEqual([...cards].sort(), [
    "activities/table",
    "guests/alone",
    "guests/at-ease",
    "guests/known-by-name",
    "guests/less-alone",
    "neighbours/look-in",
    "neighbours/worn-out",
    "outputs/teas",
  ]);
  assert.ok(names.has("guests/alone -> activities/table"));
  assert.ok(names.has("neighbours/look-in -> guests/less-alone"));
});

test("chains do not go on along a link that closes a loop by feedback", () => {
  const { cards, links: names } = chainOfCard(links, "guests/less-alone");
  assert.ok(names.has("guests/less-alone -> guests/at-ease"), "the link itself touches the card");
  assert.ok(!names.has("guests/known-by-name -> neighbours/worn-out"));
  assert.ok(cards.has("neighbours/worn-out"));
});

test("what is on no chain with a card stays out", () => {
  const { cards } = chainOfCard(links, "neighbours/worn-out");
  assert.ok(cards.has("guests/alone"));
  const only = chainOfCard(connect([{ from: "a", to: "b", chain: true }, { from: "c", to: "b", chain: true }]), "a");
  assert.deepEqual([...only.cards], ["a", "b"]);
  assert.deepEqual([...only.links], ["a -> b"]);
});

test("an arrow's chain is what leads to its cause and what its effect leads to", () => {
  const name = linkName("guests/known-by-name", "neighbours/look-in");
  const { cards, links: names } = chainOfLink(links, name);
  assert.ok(names.has(name));
  assert.ok(!names.has("guests/known-by-name -> guests/less-alone"));
  assert.ok(cards.has("guests/less-alone") && cards.has("outputs/teas"));
});

test("loops that nobody marked end", () => {
  const ring = connect([{ from: "a", to: "b", chain: true }, { from: "b", to: "a", chain: true }]);
  assert.deepEqual([...chainOfCard(ring, "a").cards].sort(), ["a", "b"]);
});

test("one step, two steps, causes only, effects only", () => {
  const line = connect(["ab", "bc", "cd", "de"].map(([from, to]) => ({ from, to, chain: true })));
  const cards = (options) => [...chainOfCard(line, "c", options).cards].sort().join("");
  assert.equal(cards({ steps: "1" }), "bcd");
  assert.equal(cards({ steps: "2" }), "abcde");
  assert.equal(cards({ side: "causes" }), "abc");
  assert.equal(cards({ side: "effects", steps: "1" }), "cd");
  assert.deepEqual([...chainOfCard(line, "c", { side: "effects" }).links], ["c -> d", "d -> e"]);
  const around = (options) => [...chainOfLink(line, "b -> c", options).cards].sort().join("");
  assert.equal(around({ steps: "1" }), "abcd");
  assert.equal(around({ side: "causes" }), "abc");
});

test("a card is come to by the fewest steps", () => {
  const web = connect(["ab", "bc", "ac", "cd"].map(([from, to]) => ({ from, to, chain: true })));
  assert.deepEqual([...chainOfCard(web, "a", { steps: "2" }).cards].sort().join(""), "abcd");
});
