import assert from "node:assert/strict";
import { test } from "node:test";

import { dressEdge, dressNode, nameSize, nameStrength, placesOf } from "../../src/leadsto/render/page/assets/network/dressing.js";
import { find } from "../../src/leadsto/render/page/assets/network/finding.js";
import { apart } from "../../src/leadsto/render/page/assets/network/painting.js";

const groups = [
  { id: "a", title: "A", nodes: [0, 2] },
  { id: "b", title: "B", nodes: [1, 3] },
];
const titles = ["Less alone", "Neighbours look in", "Known by name", "Élan, again alone"];
const colours = { ink: "ink", faint: "faint", arrow: "arrow", arrowFaded: "pale" };

test("without words everything is found", () => {
  assert.deepEqual(find(groups, titles, "  "), { groups: groups.map((group) => ({ ...group, count: 2 })), count: 4 });
});

test("every word has to be there, whatever its capitals and accents", () => {
  const found = find(groups, titles, "ALONE elan");
  assert.deepEqual(found.groups.map((group) => group.nodes), [[3]]);
  assert.equal(found.count, 1);
});

test("characters of patterns are looked for as they stand", () => {
  assert.equal(find(groups, titles, ".*(").count, 0);
  assert.equal(find(groups, ["(.*", "", "", ""], "(.*").count, 1);
});

test("no more than so many are shown, and all are counted", () => {
  const found = find(groups, ["x", "x", "x", "x"], "x", 3);
  assert.deepEqual(found.groups.map(({ nodes, count }) => [nodes, count]), [[[0, 2], 2], [[1], 2]]);
  assert.equal(found.count, 4);
});

test("what is off the chain is pale, and its label still in a colour that can be read", () => {
  const payload = { ids: ["p", "q", "r"] };
  const places = placesOf(payload, ["p -> q", "q -> r"], { cards: new Set(["p", "q"]), links: new Set(["p -> q"]) });
  assert.deepEqual(payload.ids.map((_, at) => dressNode({ id: at }, at, places, colours).opacity), [1, 1, 0.25]);
  assert.equal(dressNode({ id: 2 }, 2, places, colours).font.color, "faint");
  assert.equal(dressEdge({}, 0, places, colours, "hue").color.color, "hue");
  assert.equal(dressEdge({}, 1, places, colours, "hue").color.color, "pale");
});

test("where nothing is in focus nothing is pale", () => {
  const places = placesOf({ ids: ["p"] }, [], null);
  assert.equal(dressNode({ id: 0 }, 0, places, colours).opacity, 1);
  assert.equal(dressEdge({}, 0, places, colours, "hue").color.color, "arrow");
});

test("names are as large on the screen whatever the zoom, and gone where labels can be read", () => {
  assert.equal(nameSize(0.1, 1200) * 0.1, 19);
  assert.equal(nameSize(0.1, 360) * 0.1, 12);
  assert.equal(nameStrength(0.3), 1);
  assert.equal(nameStrength(1), 0);
});

test("no name lies upon another", () => {
  const names = [[0, 0], [10, 4], [300, 2], [5, 8]].map(([x, y], at) => ({ x, y, width: 100, text: String(at) }));
  const placed = apart(names, 20);
  for (const one of placed) {
    for (const other of placed) {
      assert.ok(one === other || Math.abs(one.x - other.x) >= 100 || Math.abs(one.y - other.y) >= 20);
    }
  }
  assert.equal(placed.find((name) => name.text === "2").y, 2);
});
