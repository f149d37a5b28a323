import assert from "node:assert/strict";
import { test } from "node:test";

import { blankState } from "../../src/leadsto/render/page/assets/address.js";
import { gatherFacets, select } from "../../src/leadsto/render/page/assets/board/filtering.js";
import { countChanges, listChanges, mergeChanges, partTexts, placeAmong, stepFrom, stepsThrough } from "../../src/leadsto/render/page/assets/changes/finding.js";
import { freePoints } from "../../src/leadsto/render/page/assets/changes/signing.js";
import { makeDescriber } from "../../src/leadsto/render/page/assets/describing.js";
import { connect } from "../../src/leadsto/render/page/assets/chains.js";
import { data } from "./tea.js";

const card = (id, lane) => ({ id, lane, title: id.toUpperCase(), columns: ["short"], kind: "outcome", grade: "none" });
const arrow = (from, to) => ({ from, to, chain: true });

/** a, b and d in one lane, c in another; b is new, c is gone, d has changed, and a now weakens d. */
function views() {
  return {
    storyboard: {
      lanes: [{ id: "one", title: "One" }, { id: "two", title: "Two" }],
      columns: [{ id: "short", is_timeframe: true }],
      cards: [card("a", "one"), card("b", "one"), card("d", "one"), card("c", "two")],
      arrows: [arrow("a", "b"), arrow("a", "c"), arrow("a", "d"), arrow("d", "a"), arrow("d", "b")],
      facets: { ...data.views.storyboard.facets, settings: [], tags: [], voices: [], sources: [], card_tags: [], card_voices: [], card_sources: [], card_status: [], card_material: [], arrow_voices: [], arrow_sources: [] },
    },
    changes: {
      card_counts: { same: 1, changed: 1, added: 1, removed: 1 },
      arrow_counts: { same: 1, changed: 1, added: 2, removed: 1 },
      opposite: 1,
      cards: [{ id: "b", state: "added" }, { id: "d", state: "changed", changes: [{ field: "title", old: "x", new: "D" }] }, { id: "c", state: "removed" }],
      arrows: [
        { from: "a", to: "b", state: "added" },
        { from: "a", to: "c", state: "removed" },
        { from: "a", to: "d", state: "changed", opposite: true, changes: [] },
        { from: "d", to: "b", state: "added" },
      ],
      kinds: [["links", "opposite"], ["added"], ["changed", "opposite"], ["removed"]],
    },
  };
}

test("steps go in the board's order, and pass over arrows that came or went with a card", () => {
  const steps = stepsThrough(views());
  assert.deepEqual(steps, [{ card: "", link: "a -> d" }, { card: "b", link: "" }, { card: "d", link: "" }, { card: "c", link: "" }]);
  assert.equal(placeAmong(steps, { card: "d", link: "" }), 2);
  assert.equal(placeAmong(steps, { card: "", link: "a -> d" }), 0);
  assert.equal(placeAmong(steps, { card: "a", link: "" }), -1);
  assert.deepEqual([stepFrom(steps, 3, 1), stepFrom(steps, 0, -1), stepFrom(steps, -1, -1)], [steps[0], steps[3], steps[3]]);
});

test("the list has every change once, under the lane of the card that an arrow leads from", () => {
  const all = listChanges(views());
  assert.deepEqual(all.map(({ lane, items }) => [lane.id, items.map((item) => [item.id, item.sign, item.links.map((link) => link.to)])]), [
    ["one", [["a", "", ["b", "c", "d"]], ["b", "added", []], ["d", "changed", ["b"]]]],
    ["two", [["c", "removed", []]]],
  ]);
  const counts = countChanges(views());
  for (const only of ["added", "removed", "changed", "opposite", "same"]) {
    const listed = listChanges(views(), only).flatMap(({ items }) => items);
    const n = listed.filter((item) => item.sign).length + listed.flatMap((item) => item.links).length;
    assert.equal(n, counts[only], only);
  }
});

test("the board can be filtered by what changed, and says it of arrows", () => {
  const both = views();
  mergeChanges(both);
  const facets = gatherFacets(both.storyboard);
  assert.deepEqual(facets.get("change").values, ["added", "removed", "changed", "opposite", "links"]);
  const { shown } = select(both.storyboard, facets, { ...blankState("storyboard"), change: ["removed", "links"] });
  assert.deepEqual(shown, [true, false, false, true]);
  assert.deepEqual(both.storyboard.cards.map((card) => card.change), [undefined, "added", "changed", "removed"]);
  const describe = makeDescriber(both.storyboard, connect(both.storyboard.arrows), (key, values = {}) => `${key} ${Object.values(values)}`);
  assert.match(describe(both.storyboard.cards[0]), /C \(changes\.removed \).*D \(changes\.opposite \)/);
});

test("on a page of one theory there is nothing to filter changes by", () => {
  assert.deepEqual(gatherFacets(data.views.storyboard).get("change").values, []);
});

test("two texts part between words, and wholly where they have little in common", () => {
  assert.deepEqual(partTexts("they ask for small things", "they ask one another for small things"), { before: "they ask ", old: "", now: "one another ", after: "for small things" });
  assert.deepEqual(partTexts("a walk", "a talk at the door of the house"), { before: "", old: "a walk", now: "a talk at the door of the house", after: "" });
  for (const [old, now] of [["", "new"], ["gone", ""], ["a a", "a"], ["a", "a a a"], ["so it is", "so it was"]]) {
    const parted = partTexts(old, now);
    assert.equal(parted.before + parted.old + parted.after, old);
    assert.equal(parted.before + parted.now + parted.after, now);
  }
});

test("signs keep apart on arrows that run as one, and stand beside short upright ones", () => {
  const level = (share) => ({ x: 200 * share, y: 10 });
  const [first, none, second] = freePoints([level, null, level]);
  assert.equal(none, null);
  assert.ok(Math.hypot(first.x - second.x, first.y - second.y) >= 19);
  assert.deepEqual(freePoints([(share) => ({ x: 50, y: 100 + 18 * share })]), [{ x: 37, y: 109 }]);
});
