/** The ratio, or why there is none, with the conventions that it would follow; and what was put in. */

import { make } from "../making.js";
import { noteOf, own } from "./teller.js";

/** The ratio or what stands between the map and one; beside it always by what it is reckoned, and of how much. */
export function tellRatio(tell, { totals = {}, obstacles = [], conventions = {} }, states) {
  const { page } = tell;
  const isThere = totals.ratio !== undefined && totals.ratio !== null;
  const ratio = isThere
    ? make("p", { class: "ratio-figure" }, page.tell("impact.ratio", { ratio: own(totals.ratio) }))
    : [
        make("p", { class: "ratio-figure" }, page.tell("impact.no-ratio")),
        make("ul", { class: "obstacles" }, listed(obstacles).map((name) => make("li", {}, page.tell(`impact.obstacle.${name}`)))),
      ];
  return make(
    "section",
    { class: "ratio" },
    make("div", {}, make("h3", {}, page.tell("impact.ratio-title")), ratio),
    make("div", {}, make("h3", {}, page.tell("impact.conventions")), tellConventions(page, conventions, states), noteOf(conventions)),
  );
}

/** Where nothing is missing, it is the reckoning itself that this page has not. */
function listed(obstacles) {
  return obstacles.length ? obstacles : ["not-reckoned"];
}

/** What was put in; in words where nothing is said of it. */
export function tellInputs(tell, { inputs = [] }) {
  const { page } = tell;
  const section = make("section", { class: "inputs" }, make("h3", {}, page.tell("givens.inputs")));
  if (!inputs.length) {
    section.append(make("p", { class: "empty" }, page.tell("impact.no-inputs")));
    return section;
  }
  const head = ["input", "from", "year", "amount"].map((name) =>
    make("th", { scope: "col", class: name === "amount" ? "number" : null }, page.tell(`givens.${name}`)),
  );
  const cell = (name, properties, ...children) => make("td", { ...properties, data: { head: page.say(`givens.${name}`) } }, children);
  const rows = inputs.map((given) =>
    make(
      "tr",
      {},
      make("th", { scope: "row" }, given.title, noteOf(given)),
      cell("from", {}, given.stakeholder ?? ""),
      cell("year", {}, given.year ? String(given.year) : ""),
      cell("amount", { class: "number" }, given.amount ? own(given.amount) : make("span", { class: "none" }, page.tell("givens.unknown"))),
    ),
  );
  const caption = make("caption", { class: "unseen" }, page.tell("givens.inputs"));
  section.append(make("table", { class: "stacked" }, caption, make("thead", {}, make("tr", {}, head)), make("tbody", {}, rows)));
  return section;
}

/** How many outcomes are in each state, then scope, currency, base year, rate and timing: each said, or said to be unsaid. */
function tellConventions(page, conventions, states) {
  const { currency, base_year: year, rate, green_book: isGreenBook, first_year: first, unit, scope } = conventions;
  const unsaid = () => make("span", { class: "none" }, page.tell("impact.unsaid"));
  const counts = ["outcomes", states.map(({ key, n }, at) => [at ? " · " : "", page.tell(`${key}.counted`, { n })])];
  const facts = [
    ["scope", scope],
    ["currency", unit === "weight" ? page.tell("impact.weights") : currency],
    ["base-year", year && String(year)],
    ["rate", isGreenBook ? page.tell("impact.green-book") : rate && page.tell("impact.rate", { rate })],
    ["first-year", first && page.tell(`impact.first-year.${first}`)],
  ];
  // five times "not said" says less than once
  const told = facts.some((fact) => fact[1]) ? facts : [["others", ""]];
  return make("dl", {}, [counts, ...told].map(([name, words]) => [make("dt", {}, page.tell(`impact.convention.${name}`)), make("dd", {}, words || unsaid())]));
}
