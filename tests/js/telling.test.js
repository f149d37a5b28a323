import assert from "node:assert/strict";
import { test } from "node:test";

import { byStance, citationsOn, figuresFrom, groupBy, saidBy } from "../../src/leadsto/render/page/assets/telling/citations.js";
import { factsOf, hueClass } from "../../src/leadsto/render/page/assets/telling/facts.js";
import { readTheory, stateOf, toldSteps } from "../../src/leadsto/render/page/assets/telling/theory.js";
import { spanOf, tellEnds, tellFigure, whenKey } from "../../src/leadsto/render/page/assets/telling/wording.js";
import { data, view } from "./tea.js";

const theory = readTheory(view("model"));
const KNOWN = "guests/known-by-name";
const ALONE = `${KNOWN} -> guests/less-alone`;

test("every node and link of the board is known by its whole id, and no other", () => {
  const { cards, arrows, ties } = data.views.storyboard;
  assert.deepEqual([...theory.nodes.keys()].sort(), cards.map((card) => card.id).sort());
  assert.deepEqual([...theory.links.keys()].sort(), arrows.map((arrow) => `${arrow.from} -> ${arrow.to}`).sort());
  assert.deepEqual([...theory.nodes.values()].map((node) => node.lane).sort(), cards.map((card) => card.lane).sort());
  for (const { from, to } of ties) assert.ok(theory.ties.get(from).includes(to) && theory.ties.get(to).includes(from));
});

test("what stands for a link or a node counts as the board counts it", () => {
  for (const { from, to, citations, contested } of data.views.storyboard.arrows) {
    const stances = citationsOn(theory, `${from} -> ${to}`).map((citation) => citation.stance);
    const supports = stances.filter((stance) => stance === "supports").length;
    assert.equal(supports, citations, `${from} -> ${to}`);
    assert.equal(supports > 0 && stances.includes("contradicts"), contested);
  }
});

test("evidence by stance, and in each by source or by voice", () => {
  const stances = byStance(citationsOn(theory, ALONE));
  assert.deepEqual(stances.map(({ stance }) => stance), ["supports", "qualifies", "contradicts"]);
  const look = `${KNOWN} -> neighbours/look-in`;
  const [claim] = citationsOn(theory, look);
  assert.deepEqual(claim.path, [KNOWN, "neighbours/look-in", "guests/less-alone"]);
  assert.deepEqual(claim.voices, ["guests"]);
  const both = [...citationsOn(theory, ALONE), claim];
  assert.deepEqual(groupBy(both, "source").map((group) => [group.key, group.citations.length]), [["interview-3", 2], ["winter-report", 2]]);
  assert.deepEqual(groupBy(both, "voice").map((group) => [group.voices, group.citations.length]), [[["guests"], 2], [["evaluators"], 2]]);
});

test("a source tells all that it says, where it says it, and what figures are taken from it", () => {
  const places = saidBy(theory, "winter-report");
  assert.deepEqual(places.map(({ card, link, on }) => card ?? link), [KNOWN, ALONE]);
  assert.deepEqual(places[0].on, { kind: "enablers", text: "a lift to the hall" });
  assert.equal(places[1].citations.length, 2);
  const interview = saidBy(theory, "interview-3");
  assert.deepEqual(interview.map((place) => place.citations.length), [1, 1, 2]);
  assert.deepEqual(figuresFrom(theory, "price-list"), [{ card: "guests/less-alone", part: "proxy" }]);
  assert.deepEqual(figuresFrom(theory, "winter-report"), [{ card: KNOWN, title: "Visits a week" }]);
});

test("steps that are told and not planned, stories and clauses stand with what they are of", () => {
  assert.deepEqual(toldSteps(theory).map((step) => step.name), [`${KNOWN} -> neighbours/worn-out`]);
  assert.deepEqual(theory.scenesAt.get(KNOWN).map(({ story, at }) => [story.id, at]), [["one-sunday", 0]]);
  assert.equal(theory.scenesAt.get(`${KNOWN} -> neighbours/look-in`)[0].at, 1);
  assert.deepEqual(theory.clausesOf.get(KNOWN).map(({ clause }) => [clause.id, stateOf(clause)]), [["1.1", "met"]]);
  const states = theory.model.frameworks[0].clauses.map(stateOf);
  assert.deepEqual(states, ["met", "partly", "not-met", "unanswered"]);
});

test("of two with one id the first counts, and what leads nowhere is left out", () => {
  const odd = readTheory({
    outcomes: undefined,
    stakeholders: [
      {
        id: "a",
        outcomes: [
          { id: "x", title: "first", "leads-to": ["y", "y", "x", "gone/away"], "goes-with": ["y", "y"] },
          { id: "x", title: "second" },
          { id: "y", "leads-to": "x" },
        ],
      },
    ],
    claims: [{ source: "s", path: ["a/x", "a/y", "a/x", "a/y"] }],
  });
  assert.equal(odd.nodes.get("a/x").title, "first");
  assert.equal(odd.nodes.get("a/y").title, "a/y");
  assert.deepEqual([...odd.links.keys()], ["a/x -> a/y", "a/y -> a/x"]);
  assert.deepEqual(odd.ties.get("a/y"), ["a/x"]);
  assert.equal(citationsOn(odd, "a/x -> a/y").length, 1);
});

test("a node whose record does not come to its id is known by it all the same", () => {
  const odd = [{ stakeholder: "a", list: "outcomes", at: 1, id: "a/(no id, a.yaml:3)" }, { list: "context", at: 0, id: "x/y" }];
  const model = { stakeholders: [{ id: "a", outcomes: [{ id: "x" }, { title: "No id" }] }], context: [{ id: "z" }] };
  assert.deepEqual([...readTheory(model, odd).nodes.keys()], ["a/x", "a/(no id, a.yaml:3)", "x/y"]);
});

test("an empty model is a theory of nothing", () => {
  assert.equal(readTheory({}).nodes.size, 0);
  assert.deepEqual(toldSteps(readTheory({})), []);
});

test("figures and times read as in Python", () => {
  assert.equal(tellFigure("3 to 9 months"), "3–9 months");
  assert.equal(tellFigure("to the hall"), "to the hall");
  assert.equal(tellFigure(undefined), "");
  assert.equal(tellFigure(0), "0");
  assert.deepEqual(tellEnds({ starts: "0 months", ends: "3 to 9 months" }), { starts: "0", ends: "3–9 months" });
  for (const column of data.views.storyboard.columns.filter((one) => one.is_timeframe)) {
    const { starts, ends } = column;
    assert.deepEqual(tellEnds(theory.timeframes.get(column.id)), { starts, ends });
  }
  assert.deepEqual(["a", ""].map((ends) => whenKey({ starts: "1", ends })), ["timeframe.both", "timeframe.open"]);
  assert.deepEqual(spanOf({ timeframe: "medium to long" }), ["medium", "long"]);
  assert.deepEqual(spanOf({}), []);
});

test("colours come again after the twelfth stakeholder, and the programme has its own", () => {
  assert.deepEqual([0, 1, 12, 13, 25].map((hue) => hueClass({ hue })), ["hue0", "hue1", "hue12", "hue1", "hue1"]);
  assert.equal(hueClass(undefined), "hue0");
  assert.equal(factsOf(data).cards.get(KNOWN).lane, "guests");
});
