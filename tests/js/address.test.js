import assert from "node:assert/strict";
import { test } from "node:test";

import { blankState, formatAddress, namesTab, parseAddress } from "../../src/leadsto/render/page/assets/address.js";

const TABS = ["storyboard", "text", "about"];

test("an address gives back the state that it was made of", () => {
  for (const state of [
    { tab: "storyboard" },
    { tab: "text", card: "guests/known-by-name" },
    { tab: "storyboard", link: "guests/a -> neighbours/b" },
    { tab: "about", card: "odd/ &?#+%=é -> \u202e" },
    { tab: "storyboard", steps: "1", side: "causes", setting: "rural", q: "a, b & c = d" },
    { tab: "storyboard", tag: ["trust", "a,b", "c=d&e"], collapsed: ["lane:guests", "column:short"] },
    { tab: "storyboard", from: "guests/a", to: "neighbours/b", story: "s", scene: "2", cited: ["i1"] },
  ]) {
    assert.deepEqual(parseAddress(formatAddress(state), TABS), { ...blankState(state.tab), ...state });
  }
});

test("people can read it", () => {
  assert.equal(formatAddress({ tab: "storyboard", card: "guests/less-alone" }), "#storyboard?card=guests/less-alone");
  const folded = { tab: "storyboard", collapsed: ["lane:guests", "column:short"] };
  assert.equal(formatAddress(folded), "#storyboard?collapsed=lane:guests,column:short");
});

test("what does not fit is left out", () => {
  assert.deepEqual(parseAddress("", TABS), blankState("storyboard"));
  assert.deepEqual(parseAddress("#no-such-tab?card=", TABS), blankState("storyboard"));
  assert.deepEqual(parseAddress("#text?colour=red&card=a/b", TABS), { ...blankState("text"), card: "a/b" });
  assert.equal(parseAddress("#text?card=%E0%A4%A", TABS).tab, "text");
  assert.deepEqual(parseAddress("#text?tag=a,,a", TABS).tag, ["a"]);
});

test("an address begins with a tab, or says nothing", () => {
  for (const hash of ["", "#", "#text", "#storyboard?card=a/b"]) assert.equal(namesTab(hash, TABS), true, hash);
  for (const hash of ["#nonsense", "#nonsense?card=a/b", "#Text"]) assert.equal(namesTab(hash, TABS), false, hash);
});
