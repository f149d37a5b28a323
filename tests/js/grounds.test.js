import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { connect } from "../../src/leadsto/render/page/assets/chains.js";
import { independent, measureBetween } from "../../src/leadsto/render/page/assets/telling/grounds.js";
import { cutLabels } from "../../src/leadsto/render/page/assets/telling/labelcut.js";
import { tellingOfChains } from "../../src/leadsto/render/page/assets/telling/stitching.js";

const cases = JSON.parse(readFileSync(new URL("../golden/between.json", import.meta.url), "utf8"));

test("chains rest on what Python says they rest on", () => {
  let [asked, exact] = [0, 0];
  for (const { arrows, declared, evidence, pairs } of cases) {
    const board = { arrows: arrows.map(([from, to, citations, chain]) => ({ from, to, citations, chain })) };
    const links = connect(board.arrows);
    const known = new Set(declared);
    for (const pair of pairs) {
      const found = measureBetween(board, evidence, links, (id) => known.has(id), pair.from, pair.to);
      asked += 1;
      assert.deepEqual(found.threads, pair.threads);
      assert.equal(found.robustness, pair.robustness);
      assert.equal(found.standing.rank, pair.standing);
      const { weakest } = found.standing;
      assert.deepEqual(weakest && [weakest.from, weakest.to], pair.weakest);
      const { rank, stretches } = tellingOfChains(board, evidence)(pair.chain);
      assert.deepEqual(stretches.map(({ to, told, tellers }) => [to, told, tellers.toSorted()]), pair.stretches);
      assert.ok(rank >= found.standing.rank);
      assert.equal(found.fewest.sources.length, found.fewest.value);
      if (pair.fewest === pair.at_least && found.fewest.value === found.fewest.atLeast) {
        exact += 1;
        assert.equal(found.fewest.value, pair.fewest);
      } else assert.ok(declared.length > 20 && found.fewest.atLeast <= pair.fewest && found.fewest.value >= pair.at_least);
    }
  }
  assert.ok(asked > 40 && exact > asked / 2, `${asked} asked, ${exact} exact`);
});

test("where no chain leads there is nothing to measure", () => {
  const board = { arrows: [{ from: "a", to: "b", citations: 1, chain: true }] };
  for (const [from, to] of [["b", "a"], ["a", "a"], ["a", "nobody"]]) {
    assert.equal(measureBetween(board, {}, connect(board.arrows), () => true, from, to), null);
  }
});

test("an asserted link carries nothing, and is the weakest", () => {
  const board = { arrows: [{ from: "a", to: "b", citations: 0, chain: true }] };
  const found = measureBetween(board, {}, connect(board.arrows), () => true, "a", "b");
  assert.deepEqual(found, {
    threads: [],
    robustness: 0,
    fewest: { value: 0, atLeast: 0, sources: [] },
    standing: { rank: 5, weakest: board.arrows[0], alike: false },
  });
});

test("who quotes another adds nothing, and of a ring one stays", () => {
  const evidence = { sources: ["talk", "report", "a", "b"], within: [[0, 1], [2, 3], [3, 2]] };
  assert.deepEqual(independent([0, 1], evidence), [0]);
  assert.deepEqual(independent([1], evidence), [1]);
  assert.deepEqual(independent([3, 2], evidence), [2]);
});

test("the fewest are found by trying every set, on random webs with up to sixteen sources", () => {
  let seed = 11;
  const random = (n) => (seed = (seed * 16807) % 2147483647) % n;
  const stands = (arrows, left) => {
    const found = new Set(["0"]);
    for (const id of found) for (const arrow of arrows) if (arrow.from === id && arrow.ways.some((way) => (way & left) === way)) found.add(arrow.to);
    return found.has("6");
  };
  for (let round = 0; round < 12; round += 1) {
    const labels = round === 11 ? 16 : 3 + random(6);
    const arrows = [];
    for (let from = 0; from < 7; from += 1) {
      for (let to = from + 1; to < 7; to += 1) {
        if (random(10) > 5) continue;
        const ways = Array.from({ length: 1 + random(3) }, () => (1n << BigInt(random(labels))) | (random(3) ? 0n : 1n << BigInt(random(labels))));
        arrows.push({ from: `${from}`, to: `${to}`, ways });
      }
    }
    let best = labels;
    for (let lost = 0; lost < 1 << labels; lost += 1) {
      const count = lost.toString(2).replaceAll("0", "").length;
      if (count < best && !stands(arrows, ((1n << BigInt(labels)) - 1n) & ~BigInt(lost))) best = count;
    }
    if (!stands(arrows, (1n << BigInt(labels)) - 1n)) best = 0;
    assert.deepEqual([cutLabels(arrows, "0", "6").value, cutLabels(arrows, "0", "6").atLeast], [best, best]);
  }
});

test("a chain is told whole by those alone who tell each of its links with one voice", () => {
  const board = { arrows: [{ from: "a", to: "b" }, { from: "b", to: "c" }] };
  const cell = (source, supports) => [source, supports, 0, 0, 2];
  const evidence = {
    sources: ["one", "two", "report"],
    one_voice: [0, 1],
    rows: [{ link: 0, cells: [cell(0, 1), cell(1, 2), cell(2, 1)] }, { link: 1, cells: [cell(0, 0), cell(1, 1), cell(2, 1)] }],
  };
  const tell = tellingOfChains(board, evidence);
  assert.deepEqual(tell(["a", "b", "c"]), { rank: 2, stretches: [{ to: "c", told: "one-voice", tellers: ["two"] }] });
  assert.deepEqual(tell(["a", "b"]).stretches, [{ to: "b", told: "one-voice", tellers: ["one", "two"] }]);
});

test("links that are all alike are none of them the weakest", () => {
  const board = { arrows: ["ab", "bc"].map(([from, to]) => ({ from, to, citations: 1, chain: true })) };
  const alike = (...ranks) => measureBetween(board, { sources: ["s"], rows: ranks.map((rank, link) => ({ link, cells: [[0, 1, 0, 0, rank]] })) }, connect(board.arrows), () => true, "a", "c").standing.alike;
  assert.deepEqual([alike(1, 1), alike(0, 1), alike(1, 0)], [true, false, false]);
});
