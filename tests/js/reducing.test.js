import assert from "node:assert/strict";
import { test } from "node:test";

import { blankState } from "../../src/leadsto/render/page/assets/address.js";
import { nameAll, turn } from "../../src/leadsto/render/page/assets/board/collapsing.js";
import { MOST_OPEN, collapse, compose, stripsOf } from "../../src/leadsto/render/page/assets/board/composing.js";
import { contract } from "../../src/leadsto/render/page/assets/board/contracting.js";
import { arrowsIn, gatherFacets, select } from "../../src/leadsto/render/page/assets/board/filtering.js";
import { drawBoard } from "../../src/leadsto/render/page/assets/board/routing.js";
import { faults } from "./drawn.js";
import { data } from "./tea.js";

const board = data.views.storyboard;
const facets = gatherFacets(board);
const state = (change = {}) => ({ ...blankState("storyboard"), ...change });
const shownBy = (change) => {
  const { shown } = select(board, facets, state(change));
  return board.cards.filter((_, at) => shown[at]).map((card) => card.id);
};

test("without a filter every card is shown, and each value says how many cards have it", () => {
  const { are, all, isFiltered, counts } = select(board, facets, state());
  assert.deepEqual([are, all, isFiltered], [8, 8, false]);
  assert.equal(counts.get("stakeholder").get("guests"), 4);
  assert.equal(counts.get("kind").get("activity"), 1);
});

test("values of one filter add up, filters take from one another", () => {
  const guests = shownBy({ stakeholder: ["guests"] });
  assert.ok(guests.every((id) => id.startsWith("guests/")) && guests.length === 4);
  assert.equal(shownBy({ stakeholder: ["guests", "neighbours"] }).length, 6);
  assert.ok(shownBy({ stakeholder: ["guests"], kind: ["context"] }).length < guests.length);
  assert.deepEqual(shownBy({ stakeholder: ["guests"], tag: ["nothing-known"] }), guests);
});

test("a value counts what it would leave, given the other filters but not its own", () => {
  const { counts } = select(board, facets, state({ stakeholder: ["guests"] }));
  assert.equal(counts.get("stakeholder").get("neighbours"), 2);
  assert.equal(counts.get("kind").get("activity"), 0);
  for (const [name, values] of counts) {
    for (const [value, n] of values) assert.equal(shownBy({ stakeholder: name === "stakeholder" ? [value] : ["guests"], [name]: [value] }).length, n, `${name} ${value}`);
  }
});

test("a source is a card's where it speaks of the card or of a link at it", () => {
  const cited = facets.get("cited");
  for (const [at, arrow] of board.arrows.entries()) {
    for (const source of board.facets.arrow_sources[at] ?? []) {
      for (const end of [arrow.from, arrow.to]) assert.ok(cited.of[board.cards.findIndex((card) => card.id === end)].includes(board.facets.sources[source]));
    }
  }
});

test("material only leaves what was decided to be material", () => {
  assert.deepEqual(shownBy({ only: "material" }), board.cards.filter((card) => card.marks.includes("material")).map((card) => card.id));
});

test("in a setting what is not there is gone, and chains follow what closes no loop there", () => {
  const place = (id) => board.cards.findIndex((card) => card.id === id);
  const setting = { id: "here", title: "Here", spans: [], gone_cards: [place("outputs/teas")], gone_arrows: [1], turned: [2] };
  const local = { ...board, facets: { ...board.facets, settings: [setting] } };
  const selection = select(local, gatherFacets(local), state({ setting: "here" }));
  assert.deepEqual([selection.are, selection.all], [7, 7]);
  const arrows = arrowsIn(local, "here");
  assert.equal(arrows.length, board.arrows.length - 1);
  assert.equal(arrows[1].chain, !board.arrows[2].chain);
  assert.equal(arrowsIn(local, "elsewhere"), board.arrows);
});

test("a chain through hidden cards is one arrow that says which they are", () => {
  const arrows = [[0, 1], [1, 2], [1, 3], [2, 4], [3, 4], [0, 5]].map(([source, target]) => ({ source, target, chain: true }));
  const only = (...shown) => contract(6, arrows, Array.from({ length: 6 }, (_, at) => shown.includes(at)));
  assert.deepEqual(only(0, 4), [{ from: 0, to: 4, via: only(0, 4)[0].via }]);
  assert.deepEqual([...only(0, 4)[0].via].sort(), [1, 2, 3]);
  assert.deepEqual(only(0, 2, 4).map(({ from, to, via }) => [from, to, [...via].sort()]), [[0, 2, [1]], [0, 4, [1, 3]]]);
  assert.deepEqual(only(0, 1, 2, 3, 4, 5), []);
  assert.deepEqual(only(0, 5), []);
});

test("feedback that closes a loop is not contracted, nor what has an arrow of its own", () => {
  const arrows = [{ source: 0, target: 1, chain: true }, { source: 1, target: 2, chain: false }, { source: 0, target: 3, chain: true }, { source: 3, target: 4, chain: true }, { source: 0, target: 4, chain: true }];
  assert.deepEqual(contract(5, arrows, [true, false, true, false, true]), []);
});

test("thinning keeps who leads to whom, whatever the links", () => {
  let thinned = 0;
  for (let seed = 1; seed < 20; seed += 1) {
    let number = seed * 7919;
    const pick = (below) => Math.floor(((number = (number * 1664525 + 1013904223) % 4294967296) / 4294967296) * below);
    const count = 150;
    const arrows = Array.from({ length: seed % 3 ? 420 : 300 }, () => [pick(count), pick(count)]).filter(([a, b]) => a !== b).map(([a, b]) => ({ source: seed % 3 ? Math.min(a, b) : a, target: seed % 3 ? Math.max(a, b) : b, chain: true }));
    const shown = Array.from({ length: count }, () => pick(4) === 0);
    const contracted = contract(count, arrows, shown);
    const all = [...shown.keys()].filter((card) => shown[card]).flatMap((card) => throughHidden(arrows, shown, card).map((other) => [card, other]));
    thinned += all.length > contracted.length;
    const drawn = [...arrows.filter(({ source, target }) => shown[source] && shown[target]), ...contracted.map(({ from, to }) => ({ source: from, target: to }))];
    for (let start = 0; start < count; start += 1) {
      if (!shown[start]) continue;
      const [whole, reduced] = [reach(arrows, start), reach(drawn, start)];
      // a card on a loop of hidden ones gets no arrow to itself
      const others = (cards) => [...cards].filter((card) => shown[card] && card !== start).sort();
      assert.deepEqual(others(reduced), others(whole), `seed ${seed} card ${start}`);
    }
  }
  assert.ok(thinned > 5, `${thinned}`);
});

/** The shown cards that a card leads to by way of hidden ones alone, and not by an arrow of its own. */
function throughHidden(arrows, shown, start) {
  const seen = new Set([start]);
  const found = new Set();
  for (const here of seen) {
    for (const { source, target } of arrows) {
      if (source !== here) continue;
      if (!shown[target]) seen.add(target);
      else if (here !== start && target !== start) found.add(target);
    }
  }
  return [...found].filter((card) => !arrows.some(({ source, target }) => source === start && target === card));
}

function reach(arrows, start) {
  const seen = new Set();
  const waiting = [start];
  while (waiting.length) {
    const here = waiting.pop();
    for (const { source, target } of arrows) {
      if (source !== here || seen.has(target)) continue;
      seen.add(target);
      waiting.push(target);
    }
  }
  return seen;
}

test("what is collapsed is in the address as short as can be", () => {
  const lanes = board.lanes.map(({ id }) => `lane:${id}`);
  const none = { lanes: new Set(), columns: new Set() };
  assert.deepEqual(turn(board, none, "lane:guests"), ["lane:guests"]);
  assert.deepEqual(turn(board, { lanes: new Set([1]), columns: new Set() }, `lane:${board.lanes[1].id}`), ["none"]);
  assert.deepEqual(nameAll(board, { lanes: new Set(board.lanes.keys()), columns: new Set([3]) }), ["all", "column:short"]);
  const all = collapse(board, state({ collapsed: ["all"] }), { are: 8 });
  assert.deepEqual(turn(board, all, lanes[0]), lanes.slice(1));
});

test("over two hundred cards lanes are collapsed, but for those of what is in focus", () => {
  const many = collapse(board, state(), { are: MOST_OPEN + 1 }, ["guests/alone"]);
  assert.deepEqual([...many.lanes].map((at) => board.lanes[at].id), ["programme", "neighbours", "council"]);
  assert.ok(many.isOwn);
  assert.equal(collapse(board, state(), { are: MOST_OPEN }).lanes.size, 0);
  assert.equal(collapse(board, state({ collapsed: ["none"] }), { are: 5000 }).lanes.size, 0);
});

/** Every way of filtering by one value, and every pair of a lane and a column collapsed. */
function* reductions() {
  for (const [name, { values }] of facets) for (const value of values) yield { [name]: [value] };
  yield { only: "material" };
  for (const lane of ["", ...board.lanes.map(({ id }) => `lane:${id}`), "all"]) {
    for (const column of ["", ...board.columns.map(({ id }) => `column:${id}`)]) {
      const collapsed = [lane, column].filter(Boolean);
      yield { collapsed };
      yield { collapsed, stakeholder: ["guests", "neighbours"] };
    }
  }
}

test("the golden board is sound however it is reduced: every shown card stands once, alone or in a count", () => {
  for (const change of reductions()) {
    const selection = select(board, facets, state(change));
    const collapsed = collapse(board, state(change), selection);
    const { frame, boxes, strokes } = compose(board, selection, collapsed);
    assert.deepEqual(faults(drawBoard(frame, boxes, strokes), boxes, strokes), [], JSON.stringify(change));
    const standing = boxes.flatMap((box) => box.stub ?? [box.card]).sort((a, b) => a - b);
    assert.deepEqual(standing, [...board.cards.keys()].filter((at) => selection.shown[at]), JSON.stringify(change));
    const drawn = strokes.flatMap((stroke) => stroke.links);
    assert.equal(new Set(drawn).size, drawn.length);
    for (const { source, target } of strokes) assert.notEqual(source, target);
  }
});

test("arrows between counts merge, and say how many links they are", () => {
  const { boxes, strokes } = compose(board, select(board, facets, state()), collapse(board, state({ collapsed: ["all"] }), { are: 8 }));
  assert.ok(boxes.every((box) => box.stub));
  const inner = board.arrows.filter((_, at) => !strokes.some((stroke) => stroke.links.includes(at)));
  const boxOf = (id) => boxes.findIndex((box) => box.stub.some((card) => board.cards[card].id === id));
  for (const arrow of inner) assert.equal(boxOf(arrow.from), boxOf(arrow.to));
  const pairs = strokes.map(({ source, target, back, tie }) => `${source} ${target} ${back} ${tie}`);
  assert.equal(new Set(pairs).size, pairs.length);
});

test("an empty lane goes where a filter leaves none of its cards, a column stays and is narrow", () => {
  const { lanes, strips, frame } = compose(board, select(board, facets, state({ stakeholder: ["guests"] })), { lanes: new Set(), columns: new Set() });
  assert.deepEqual(lanes.map((at) => board.lanes[at].id), ["guests"]);
  assert.equal(strips.length, stripsOf(board).length);
  assert.ok(frame.strips[1].width < frame.strips[0].width);
});
