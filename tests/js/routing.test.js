import assert from "node:assert/strict";
import { test } from "node:test";

import { pathOf } from "../../src/leadsto/render/page/assets/board/curves.js";
import { drawBoard } from "../../src/leadsto/render/page/assets/board/routing.js";
import { faults } from "./drawn.js";

/** Numbers that are the same every time: a generator of its own, with a seed. */
function chance(seed) {
  let state = seed * 2654435761 + 1;
  return (below) => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return Math.floor((state / 4294967296) * below);
  };
}

function someBoard(seed, { most = 14, arrows = 24, wide = 3 } = {}) {
  const pick = chance(seed);
  const [lanes, strips] = [1 + pick(4), 1 + pick(5)];
  const frame = {
    header: 64,
    laneHeader: 150,
    margin: 28,
    lanes: Array.from({ length: lanes }, () => (pick(3) ? { least: 64, padding: 18 } : { least: 42, padding: 8 })),
    strips: Array.from({ length: strips }, () => ({ width: pick(4) ? 192 : 64, gutter: pick(4) ? 84 : 48 })),
  };
  const boxes = Array.from({ length: pick(most + 1) }, () => {
    const strip = pick(strips);
    const span = pick(4) ? 1 : 1 + pick(Math.min(wide, strips - strip));
    return { lane: pick(lanes), strip, span, height: 28 + pick(5) * 20 };
  }).sort((a, b) => a.lane - b.lane);
  const strokes = [];
  for (let tries = boxes.length > 1 ? pick(arrows + 1) : 0; tries > 0; tries -= 1) {
    const [source, target] = [pick(boxes.length), pick(boxes.length)];
    if (source !== target) strokes.push({ source, target, style: ["", "plain", "dashed"][pick(3)] });
  }
  return { frame, boxes, strokes };
}

test("no box lies over a box and no arrow runs through one, whatever the board", () => {
  for (let seed = 0; seed < 1500; seed += 1) {
    const { frame, boxes, strokes } = someBoard(seed);
    assert.deepEqual(faults(drawBoard(frame, boxes, strokes), boxes, strokes), [], `board ${seed}`);
  }
});

test("nor where many arrows join few boxes, nor where many boxes lie across strips", () => {
  for (let seed = 0; seed < 200; seed += 1) {
    for (const kind of [{ most: 6, arrows: 60 }, { most: 30, arrows: 40, wide: 5 }]) {
      const { frame, boxes, strokes } = someBoard(seed, kind);
      assert.deepEqual(faults(drawBoard(frame, boxes, strokes), boxes, strokes), [], `board ${seed}`);
    }
  }
});

const plain = { header: 64, laneHeader: 150, margin: 28, lanes: [{ least: 64, padding: 18 }], strips: [1, 2, 3].map(() => ({ width: 192, gutter: 84 })) };
const box = (strip, lane = 0, height = 72) => ({ lane, strip, span: 1, height });

test("a board without anything on it is as high as its heads and its lanes", () => {
  assert.equal(drawBoard(plain, [], []).height, 128);
  assert.equal(drawBoard({ ...plain, lanes: [] }, [], []).height, 64);
});

test("a chain in one lane is one straight line", () => {
  const boxes = [box(0), box(1), box(2)];
  const { curves } = drawBoard(plain, boxes, [{ source: 0, target: 1, style: "a" }, { source: 1, target: 2, style: "a" }]);
  for (const curve of curves) assert.equal(curve[0][1], curve.at(-1)[1]);
});

test("an arrow back runs from the left edge to the right edge", () => {
  const boxes = [box(0), box(2)];
  const { curves: [forth, back] } = drawBoard(plain, boxes, [{ source: 0, target: 1, style: "a" }, { source: 1, target: 0, style: "b" }]);
  assert.ok(forth[0][0] < forth.at(-1)[0]);
  assert.ok(back[0][0] > back.at(-1)[0]);
  assert.ok(Math.abs(forth[0][1] - back.at(-1)[1]) >= 7);
});

test("neighbours in a strip are joined by an upright arrow, others by one in the gutter", () => {
  const boxes = [box(0), box(0), box(0)];
  const { curves: [near, far] } = drawBoard(plain, boxes, [{ source: 0, target: 1, style: "a" }, { source: 0, target: 2, style: "a" }]);
  assert.equal(new Set(near.map(([x]) => x)).size, 1);
  assert.equal(far[0][0], far.at(-1)[0]);
});

test("arrows that pass between two boxes make room there", () => {
  const boxes = [box(0), box(0), box(1), box(1), box(2), box(2)];
  const strokes = Array.from({ length: 8 }, (_, at) => ({ source: at % 2, target: 4 + (at >> 2), style: "" }));
  const { boxes: drawn } = drawBoard(plain, boxes, strokes);
  assert.ok(drawn[3].y - drawn[2].y - drawn[2].height > 18);
});

test("the same board gives the same drawing, and cards keep their order", () => {
  const { frame, boxes, strokes } = someBoard(7);
  assert.deepEqual(drawBoard(frame, boxes, strokes), drawBoard(frame, boxes, strokes));
});

test("a path begins where the curve does and has three points for each cubic", () => {
  assert.equal(pathOf([[1, 2], [3.04, 4], [5, 6], [7, 8.06]]), "M1 2C3 4 5 6 7 8.1");
});
