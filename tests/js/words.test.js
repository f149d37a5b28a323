import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

import { makeWords } from "../../src/leadsto/render/page/assets/words.js";
import { assets } from "./tea.js";

const messages = JSON.parse(readFileSync(new URL("../messages/en.json", assets), "utf8"));

test("values are filled in, as they are", () => {
  const say = makeWords({ "board.chain": "{n} of {all} on this chain, {what}" });
  assert.equal(say("board.chain", { n: 1, all: "{n}" }), "1 of {n} on this chain, {what}");
  assert.equal(say("no.such.word"), "no.such.word");
});

test("every word that a script says is in the message file", () => {
  for (const folder of ["./", "./views/"]) {
    for (const name of readdirSync(new URL(folder, assets)).filter((file) => file.endsWith(".js"))) {
      const text = readFileSync(new URL(folder + name, assets), "utf8");
      for (const [, key] of text.matchAll(/\bsay\(\s*"([^"]+)"/g)) assert.ok(key in messages, `${name}: ${key}`);
    }
  }
});
