import assert from "node:assert/strict";
import test from "node:test";
import { assets } from "./tea.js";

const { cut, divide, LEAST, meets, PAPERS } = await import(new URL("take/sheets.js", assets));
const { plainColour } = await import(new URL("take/colours.js", assets));
const { newestDate } = await import(new URL("take/saving.js", assets));

function board(width, height, cards = [], lanes = [[0, 64, 150, height]]) {
  return { width, height, header: 64, laneHeader: 150, mirrored: false, cards, lanes };
}

test("a board that can be read on one sheet is on one, as large as it fits, upright where that is larger", () => {
  const [long, short] = PAPERS.a3;
  assert.deepEqual(divide(board(700, 500), "a3"), { upright: false, scale: 1, sheets: [{ x: 0, y: 0, width: 550, height: 436 }] });
  const wide = divide(board(long * 2, short), "a3");
  assert.equal(wide.upright, false);
  assert.ok(Math.abs(wide.scale - 0.5) < 1e-9);
  const high = divide(board(short, long * 2), "a3");
  assert.equal(high.upright, true);
  assert.equal(high.sheets.length, 1);
  assert.ok(divide(board(long * 2, short), "a4").sheets.length <= 2);
});

test("a board that is too high is divided where lanes end", () => {
  const lanes = [1000, 2000, 3000, 4000, 5000, 6400].map((low, at, all) => [0, all[at - 1] ?? 64, 150, low]);
  const { sheets, scale } = divide(board(2200, 6400, [], lanes), "a3", 40, 150);
  assert.ok(scale >= LEAST);
  assert.ok(sheets.length > 1 && sheets.length < 7);
  for (const { y, height } of sheets.slice(0, -1)) assert.ok(lanes.some((lane) => Math.abs(lane[3] - 64 - y - height) < 1), `${y + height}`);
  assert.equal(sheets.at(-1).y + sheets.at(-1).height, 6336);
});

test("every card stands whole on a sheet, however they are staggered", () => {
  let seed = 7;
  const chance = (most) => (seed = (seed * 1103515245 + 12345) % 2147483648) % most;
  for (const [width, height] of [[2200, 9000], [9000, 9000], [6000, 1200], [1000, 30000]]) {
    const cards = Array.from({ length: 300 }, () => {
      const [x, y] = [150 + chance(width - 350), 64 + chance(height - 200)];
      return [x, y, x + 192, y + 72 + chance(60)];
    });
    for (const paper of ["a3", "a4"]) {
      const { sheets } = divide(board(width, height, cards), paper, 40, 150);
      for (const [left, top, right, bottom] of cards) {
        assert.ok(sheets.some((part) => left - 150 >= part.x && top - 64 >= part.y && right - 150 <= part.x + part.width && bottom - 64 <= part.y + part.height));
      }
    }
  }
});

test("a cut comes to its end whatever stands there", () => {
  assert.deepEqual(cut(100, 200, []), [[0, 100]]);
  assert.deepEqual(cut(1000, 400, [[0, 1000]]), [[0, 400], [400, 800], [800, 1000]]);
  assert.deepEqual(cut(1000, 600, [[0, 290], [310, 1000]], [350]), [[0, 600], [302, 902], [902, 1000]]);
  assert.deepEqual(cut(1000, 600, [[0, 390], [410, 1000]], [480]), [[0, 480], [480, 1000]]);
});

test("boxes meet a part of the plane that they reach into", () => {
  const part = { x: 10, y: 10, width: 10, height: 10 };
  assert.ok(meets([0, 0, 10, 10], part));
  assert.ok(!meets([0, 0, 9, 30], part));
});

test("colours are as any program knows them", () => {
  assert.deepEqual(plainColour("rgb(15, 118, 110)"), { hex: "#0f766e", alpha: 1 });
  assert.deepEqual(plainColour("rgba(0, 0, 0, 0.5)"), { hex: "#000000", alpha: 0.5 });
  assert.deepEqual(plainColour("color(srgb 1 0.5 0 / 0.25)"), { hex: "#ff8000", alpha: 0.25 });
  assert.equal(plainColour("rgba(0, 0, 0, 0)"), null);
  assert.equal(plainColour("none"), null);
});

test("the newest date is the one that may be the latest", () => {
  const newest = (...dates) => newestDate(dates.map((date) => ({ date })));
  assert.equal(newest("2021", "2021-05", "2020-12-31"), "2021");
  assert.equal(newest("2021-05-02", "about 2021-06", undefined), "about 2021-06");
  assert.equal(newestDate(undefined), "");
});
