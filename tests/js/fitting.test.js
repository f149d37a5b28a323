import assert from "node:assert/strict";
import { test } from "node:test";

import { blankState } from "../../src/leadsto/render/page/assets/address.js";
import { fit, knownOf } from "../../src/leadsto/render/page/assets/fitting.js";
import { data } from "./tea.js";

const known = knownOf(data);
const fitted = (state) => fit({ ...blankState("storyboard"), ...state }, known);

test("what the page has stays as it is", () => {
  const state = {
    card: "guests/less-alone",
    from: "guests/alone",
    to: "guests/less-alone",
    nth: "2",
    story: "one-sunday",
    scene: "1",
    steps: "2",
    side: "causes",
    stakeholder: ["guests"],
    collapsed: ["lane:guests", "all"],
  };
  assert.deepEqual(fitted(state), { ...blankState("storyboard"), ...state, missing: [] });
});

test("what it has not is left out and named once", () => {
  const fits = fitted({ card: "guests/gone", stakeholder: ["guests", "nobody"], timeframe: ["never"], from: "guests/alone", to: "x" });
  assert.deepEqual(fits.missing, ["card", "way", "filter"]);
  assert.equal(fits.card, "");
  assert.deepEqual(fits.stakeholder, ["guests"]);
  assert.deepEqual([fits.from, fits.to], ["", ""]);
});

test("a story begins at its first scene, and has no more than it has", () => {
  assert.equal(fitted({ story: "one-sunday" }).scene, "1");
  assert.deepEqual(fitted({ story: "one-sunday", scene: "99" }).missing, ["scene"]);
  assert.equal(fitted({ story: "one-sunday", scene: "99" }).scene, "1");
  assert.deepEqual(fitted({ story: "gone", scene: "2" }).missing, ["story"]);
  assert.equal(fitted({ story: "gone", scene: "2" }).scene, "");
});

test("what a tab is narrowed to stays, on whichever tab, and what none knows is left out", () => {
  assert.equal(fitted({ only: "material" }).only, "material");
  assert.equal(fitted({ tab: "evidence", only: "gaps" }).only, "gaps");
  assert.deepEqual(fitted({ tab: "storyboard", only: "gaps" }).missing, []);
  assert.deepEqual(fitted({ tab: "evidence", only: "nonsense" }).missing, ["view"]);
});

test("what is no state at all is left out", () => {
  assert.deepEqual(fitted({ steps: "3", side: "up", collapsed: ["lane:nobody", "row:1"] }).missing, ["view"]);
  assert.deepEqual(fitted({ link: "a -> b" }).missing, ["link"]);
  assert.deepEqual(fitted({ source: "nobody" }).missing, ["source"]);
});
