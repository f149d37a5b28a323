import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

import { makeCount, makeWords } from "../../src/leadsto/render/page/assets/words.js";
import { assets } from "./tea.js";

const messages = JSON.parse(readFileSync(new URL("../messages/en.json", assets), "utf8"));

test("values are filled in, as they are", () => {
  const say = makeWords({ "board.chain": "{n} of {all} on this chain, {what}" });
  assert.equal(say("board.chain", { n: 1, all: "{n}" }), "1 of {n} on this chain, {what}");
  assert.equal(say("no.such.word"), "no.such.word");
});

test("counted words have a form for none, one and more", () => {
  const messages = { "a.none": "none", "a.one": "{n} thing of {all}", "a.other": "{n} things", "b.one": "b", "b.other": "{n} bs" };
  const count = makeCount(messages, makeWords(messages));
  assert.deepEqual([0, 1, 2].map((n) => count("a", n, { all: 9 })), ["none", "1 thing of 9", "2 things"]);
  assert.equal(count("b", 0), "0 bs");
});

test("every word that a script says is in the message file", () => {
  for (const folder of ["./", "./board/", "./telling/", "./views/"]) {
    if (!existsSync(new URL(folder, assets))) continue;
    for (const name of readdirSync(new URL(folder, assets)).filter((file) => file.endsWith(".js"))) {
      const text = readFileSync(new URL(folder + name, assets), "utf8");
      for (const [, key] of text.matchAll(/\b(?:say|tell)\(\s*"([^"]+)"/g)) assert.ok(key in messages, `${name}: ${key}`);
      for (const [, key] of text.matchAll(/\b(?:count|tellCount)\(\s*"([^"]+)"/g)) {
        assert.ok(`${key}.other` in messages, `${name}: ${key}`);
      }
    }
  }
});
