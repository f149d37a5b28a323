import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { assets, data, view } from "./tea.js";

const { fileName } = await import(new URL("take/naming.js", assets));
const { toCsv } = await import(new URL("take/csv.js", assets));
const { evidenceRows, linkRows, nodeRows, nodesOf } = await import(new URL("take/tables.js", assets));
const model = view("model");
const { cards, arrows } = data.views.storyboard;
const counts = new Map([...cards.map((card) => [card.id, card]), ...arrows.map((arrow) => [`${arrow.from} -> ${arrow.to}`, arrow])]);

test("names of files are made of letters and digits alone", () => {
  assert.equal(fileName("Tea at Two", "svg"), "Tea-at-Two.svg");
  assert.equal(fileName("Tea at Two", "csv", "links"), "Tea-at-Two-links.csv");
  assert.equal(fileName("../../etc/passwd\\x:*?\"<>|", "json"), "etc-passwd-x.json");
  assert.equal(fileName("Übung für später — القرية", "csv"), "Übung-für-später-القرية.csv");
  assert.equal(fileName("", "csv", "nodes"), "nodes.csv");
  assert.equal(fileName(" … ", "csv"), "storyboard.csv");
  assert.equal(fileName("CON", "svg"), "storyboard-CON.svg");
  assert.equal(fileName("\u202efdp.exe", "svg"), "fdp-exe.svg");
  assert.ok(fileName("😀word ".repeat(90), "svg").length < 90);
});

test("cells are quoted as RFC 4180 has it, and no text is a formula", () => {
  assert.equal(toCsv([["a", "b"], ["x,y", 'say "hi"'], ["two\nlines", ""]]), '\uFEFFa,b\r\n"x,y","say ""hi"""\r\n"two\nlines",\r\n');
  assert.equal(toCsv([["=1+1", "+x", "-x", "@x", "\tx", -1, 1.5, null]]), "\uFEFF'=1+1,'+x,'-x,'@x,'\tx,-1,1.5,\r\n");
  assert.equal(toCsv([['=cmd|" /C calc"!A0']]), '\uFEFF"\'=cmd|"" /C calc""!A0"\r\n');
});

test("every card is a row of the nodes, with its whole id, its kind and what it rests on", () => {
  const [head, ...rows] = nodeRows(model, counts);
  assert.deepEqual(new Set(rows.map((row) => row[0])), new Set(cards.map((card) => card.id)));
  for (const row of rows) {
    const said = Object.fromEntries(head.map((name, at) => [name, row[at]]));
    const card = counts.get(said.id);
    assert.equal(said.kind, card.kind);
    assert.equal(said.title, card.title);
    assert.equal(said.stakeholder || "programme", card.lane);
    assert.deepEqual([said.sources, said.citations], [card.sources, card.citations]);
    assert.equal(said.material === "yes", card.marks.includes("material"), said.id);
    assert.equal(["priced", "counted-in"].includes(said.value), card.marks.includes("valued"), said.id);
    assert.equal(said.effect === "negative", card.marks.includes("negative"));
    assert.equal(said.intended === "no", card.marks.includes("unintended"));
  }
});

test("every arrow is a row of the links", () => {
  const [head, ...rows] = linkRows(model, counts);
  assert.deepEqual(head.slice(0, 4), ["from", "to", "effect", "feedback"]);
  assert.deepEqual(
    rows.map((row) => [row[0], row[1], row[2], row[3], row.at(-2)].join()).sort(),
    arrows.map((arrow) => [arrow.from, arrow.to, arrow.weaker ? "weaker" : "stronger", arrow.feedback ? "yes" : "no", arrow.sources].join()).sort(),
  );
});

test("every citation is a row of the evidence", () => {
  const [head, ...rows] = evidenceRows(model);
  assert.equal(rows.length, JSON.stringify(model).split('"strength":').length - 1);
  assert.ok(rows.every((row) => row.length === head.length));
  assert.ok(rows.every((row) => row[head.indexOf("source")] && row[head.indexOf("source-title")] && row[head.indexOf("strength")]));
  assert.ok(rows.some((row) => row[1] === "claim" && row[0].includes(" > ")));
});

test("a model of nothing has no rows but the heads", () => {
  for (const rows of [nodeRows({ theory: {} }, counts), linkRows({}, counts), evidenceRows({})]) assert.equal(rows.length, 1);
  assert.deepEqual(nodesOf({ activities: [{ title: "x" }] }).map(({ id }) => id), ["activities/"]);
});

test("the guide names the columns as they are", () => {
  const guide = readFileSync(new URL("../../docs/guides/data.md", import.meta.url), "utf8");
  for (const [name, rows] of [["outcomes and the rest", nodeRows(model, counts)], ["links", linkRows(model, counts)], ["evidence", evidenceRows(model)]]) {
    const line = guide.split("\n").find((text) => text.startsWith(`| ${name} |`));
    assert.deepEqual([...line.matchAll(/`([^`]+)`/g)].map((match) => match[1]), rows[0]);
  }
});
