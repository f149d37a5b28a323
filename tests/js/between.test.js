import assert from "node:assert/strict";
import { test } from "node:test";

import { between, chainsBetween, countBetween } from "../../src/leadsto/render/page/assets/between.js";
import { connect } from "../../src/leadsto/render/page/assets/chains.js";
import { data } from "./tea.js";

/** Links out of a text such as "ab bc": one from a to b, one from b to c; "ca~" closes a loop by feedback. */
function links(text) {
  return connect(text.split(" ").map((pair) => ({ from: pair[0], to: pair[1], chain: !pair.endsWith("~") })));
}

const list = (connected, from, to) => [...chainsBetween(connected, from, to)].map((chain) => chain.join(""));

test("every chain between two cards is listed, counted, and nothing else is on it", () => {
  const diamond = links("ab ac bd cd de xb dy");
  assert.deepEqual(list(diamond, "a", "e"), ["abde", "acde"]);
  assert.equal(countBetween(diamond, "a", "e"), 2n);
  const { cards, links: names } = between(diamond, "a", "e");
  assert.deepEqual([...cards].sort().join(""), "abcde");
  assert.deepEqual([...names].sort(), ["a -> b", "a -> c", "b -> d", "c -> d", "d -> e"]);
});

test("where none leads there, there is none", () => {
  const line = links("ab bc");
  for (const [from, to] of [["c", "a"], ["a", "a"], ["a", "nobody"], ["nobody", "a"]]) {
    assert.equal(countBetween(line, from, to), 0n);
    assert.deepEqual(list(line, from, to), []);
    assert.equal(between(line, from, to).cards.size, 0);
  }
});

test("chains do not pass a link that closes a loop by feedback", () => {
  assert.deepEqual(list(links("ab bc ca~ cd"), "a", "d"), ["abcd"]);
  assert.equal(countBetween(links("ab bc ca~ cd"), "b", "a"), 0n);
});

test("in a loop that nobody marked, chains pass no card twice and are not counted", () => {
  const tangle = links("ab bc cb cd bd");
  assert.equal(countBetween(tangle, "a", "d"), null);
  assert.deepEqual(list(tangle, "a", "d"), ["abcd", "abd"]);
});

test("a loop beside the way does not hinder the count", () => {
  const beside = links("ab bc xy yx xa");
  assert.equal(countBetween(beside, "a", "c"), 1n);
});

test("2 to the power of 60 chains are counted exactly, and the first ones come at once", () => {
  const arrows = [];
  for (let at = 0; at < 60; at += 1) {
    for (const side of ["l", "r"]) {
      arrows.push({ from: `${at}`, to: `${at}${side}`, chain: true }, { from: `${at}${side}`, to: `${at + 1}`, chain: true });
    }
  }
  const ladder = connect(arrows);
  assert.equal(countBetween(ladder, "0", "60"), 2n ** 60n);
  const listing = chainsBetween(ladder, "0", "60");
  for (let at = 0; at < 100; at += 1) assert.equal(listing.next().value.length, 121);
});

test("a clique, the worst of tangles, answers at once", () => {
  const ids = Array.from({ length: 40 }, (_, at) => `${at}`);
  const clique = connect(ids.flatMap((from) => ids.filter((to) => to !== from).map((to) => ({ from, to, chain: true }))));
  const listing = chainsBetween(clique, "0", "39");
  for (let at = 0; at < 50; at += 1) assert.equal(listing.next().value.at(-1), "39");
});

test("what is listed is what is counted, on random webs without loops", () => {
  let seed = 7;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  for (let round = 0; round < 40; round += 1) {
    const arrows = [];
    for (let from = 0; from < 9; from += 1) {
      for (let to = from + 1; to < 9; to += 1) if (random() < 0.4) arrows.push({ from: `${from}`, to: `${to}`, chain: true });
    }
    const web = connect(arrows);
    const listed = list(web, "0", "8");
    assert.equal(BigInt(listed.length), countBetween(web, "0", "8"));
    assert.equal(new Set(listed).size, listed.length);
  }
});

test("the shipped example has what it should", () => {
  const tea = connect(data.views.storyboard.arrows);
  const chains = [...chainsBetween(tea, "guests/alone", "guests/less-alone")];
  assert.equal(BigInt(chains.length), countBetween(tea, "guests/alone", "guests/less-alone"));
  assert.ok(chains.length > 0);
});
