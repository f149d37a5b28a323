import assert from "node:assert/strict";
import { test } from "node:test";

import { find, fold, gatherEntries, makeIndex, markWords, passage, wordsOf } from "../../src/leadsto/render/page/assets/board/searching.js";
import { readTheory } from "../../src/leadsto/render/page/assets/telling/theory.js";

const model = {
  stakeholders: [
    {
      id: "guests",
      title: "Guests",
      outcomes: [
        { id: "known", title: "Guests are known by name", summary: "Somebody says Ángela’s name.", "leads-to": [{ to: "alone", because: "Who is greeted stays", evidence: [{ source: "talk", quote: "It was the naïve hello", finding: "a greeting counts" }] }], assumptions: ["The same people pour the tea"] },
        { id: "alone", title: "Guests feel less alone", barriers: [{ text: "The bus does not run", evidence: [{ source: "talk", quote: "no bus on Thursdays" }] }] },
        { id: "gone", title: "Gone from the board" },
      ],
    },
  ],
  sources: [{ id: "talk", title: "Talk with a guest", note: "by the window" }],
  claims: [{ source: "talk", path: ["guests/known", "guests/alone"], finding: "a name warms" }],
};
const index = makeIndex(gatherEntries(readTheory(model), (id) => id !== "guests/gone"));
const found = (query) => find(index, query).map(({ kind, id }) => `${kind} ${id}`);

test("diacritics and case do not count, and all words have to be there", () => {
  assert.deepEqual(found("angela"), ["card guests/known"]);
  assert.deepEqual(found("NAIVE hello"), ["link guests/known -> guests/alone"]);
  assert.deepEqual(found("naive bus"), []);
  assert.deepEqual(found("  "), []);
});

test("titles, summaries, mechanisms, findings, quotes, conditions, claims and sources are searched", () => {
  assert.deepEqual(found("greeted"), ["link guests/known -> guests/alone"]);
  assert.deepEqual(found("pour"), ["card guests/known"]);
  assert.deepEqual(found("thursdays"), ["card guests/alone"]);
  assert.deepEqual(found("warms"), ["link guests/known -> guests/alone"]);
  assert.deepEqual(found("window"), ["source talk"]);
  assert.deepEqual(found("gone"), []);
});

test("what has all words in its title comes first", () => {
  assert.equal(found("name")[0], "card guests/known");
});

test("marks stand on the text as it is written", () => {
  assert.deepEqual(markWords("Zoë, zoe und ZOÉ", wordsOf("zoe")), [["Zoë", true], [", ", false], ["zoe", true], [" und ", false], ["ZOÉ", true]]);
  assert.deepEqual(markWords("Zoe\u0308 came", wordsOf("zoe")), [["Zoe\u0308", true], [" came", false]]);
  assert.deepEqual(markWords("ﬁne", wordsOf("fine")), [["ﬁne", true]]);
  assert.deepEqual(markWords("abc", []), [["abc", false]]);
  assert.deepEqual(markWords("abab", ["aba", "bab"]), [["aba", true], ["b", true]]);
});

test("pieces of a text are the text, whatever is marked", () => {
  for (const text of ["İstanbul ist groß", "𝒜 name ﬀ", "e\u0301\u0323e", "ẞß", "한국어", "\u202eabc"]) {
    for (const query of ["i", "s", "e", "a", "f", "ss", "ㅎ"]) assert.equal(markWords(text, wordsOf(query)).map(([piece]) => piece).join(""), text);
  }
});

test("a passage is cut around the words that the title does not have", () => {
  const entry = { title: "A title", texts: [["title", "A title"], ["quote", `${"long ".repeat(60)}needle ${"more ".repeat(60)}`]] };
  const [where, pieces] = passage(entry, ["needle"]);
  assert.equal(where, "quote");
  assert.ok(pieces.some(([text, isMatch]) => isMatch && text === "needle"));
  assert.ok(pieces.map(([text]) => text).join("").length < 140);
  assert.equal(passage(entry, ["title"]), null);
});

test("folding is the same twice", () => {
  for (const text of ["Ångström", "ÉTÉ", "İ", "ﬁ"]) assert.equal(fold(fold(text)), fold(text));
});
