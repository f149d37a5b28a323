import assert from "node:assert/strict";
import { test } from "node:test";

import { formatAddress, parseAddress } from "../../src/leadsto/render/page/assets/address.js";

const TABS = ["storyboard", "text", "about"];

test("an address gives back the state that it was made of", () => {
  for (const state of [
    { tab: "storyboard" },
    { tab: "text", card: "guests/known-by-name" },
    { tab: "storyboard", link: "guests/a -> neighbours/b" },
    { tab: "about", card: "odd/ &?#+%=é -> \u202e" },
  ]) {
    assert.deepEqual(parseAddress(formatAddress(state), TABS), state);
  }
});

test("people can read it", () => {
  assert.equal(formatAddress({ tab: "storyboard", card: "guests/less-alone" }), "#storyboard?card=guests/less-alone");
});

test("what does not fit is left out", () => {
  assert.deepEqual(parseAddress("", TABS), { tab: "storyboard" });
  assert.deepEqual(parseAddress("#no-such-tab?card=", TABS), { tab: "storyboard" });
  assert.deepEqual(parseAddress("#text?colour=red&card=a/b", TABS), { tab: "text", card: "a/b" });
  assert.deepEqual(parseAddress("#text?card=%E0%A4%A", TABS).tab, "text");
});
