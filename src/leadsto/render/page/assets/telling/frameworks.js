/** A framework clause by clause: what each asks, what in the theory answers it, and how far that goes. */

import { make } from "../making.js";
import { factLine, noteOf, own } from "./teller.js";
import { listOf, stateOf } from "./theory.js";
import { cardInText, wayToSource } from "./ways.js";

const STATES = ["met", "partly", "not-met", "unanswered"];

/** A framework as a section, with all its clauses. */
export function tellFrameworks(tell, framework) {
  const clauses = listOf(framework.clauses);
  const states = STATES.map((state) => tell.page.tell(`clauses.${state}`, { n: clauses.filter((clause) => stateOf(clause) === state).length }));
  return make(
    "section",
    { class: "framework" },
    tell.title(0, {}, framework.title || framework.id),
    factLine(...states, framework.source && wayToSource(tell, framework.source)),
    noteOf(framework),
    clauses.map((clause) => tellClause(tell, clause)),
  );
}

/** One clause as an article. */
export function tellClause(tell, clause) {
  const state = stateOf(clause);
  const answers = [...new Set(listOf(clause["met-by"]))].map((id) => make("li", {}, cardInText(tell, id)));
  return make(
    "article",
    { class: `clause ${state}` },
    tell.title(1, {}, own(clause.id), " ", make("span", { class: "state" }, tell.page.tell(`clause.${state}`))),
    clause.asks && make("p", {}, clause.asks),
    answers.length > 0 && [tell.heading(2, "clause.met-by"), make("ul", {}, answers)],
    clause.how && [tell.heading(2, "clause.how"), make("p", {}, clause.how)],
    clause.gap && [tell.heading(2, "clause.gap"), make("p", {}, clause.gap)],
    noteOf(clause),
  );
}
