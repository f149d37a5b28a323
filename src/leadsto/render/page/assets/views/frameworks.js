/** Frameworks that the programme answers to: each clause with what answers it, and what is still missing. */

import { ONLY } from "../address.js";
import { make } from "../making.js";
import { beginTab, rememberWay, tellChoices, wayToBoard } from "../telling/choices.js";
import { strengthSign } from "../telling/strengths.js";
import { makeTeller, noteOf, own } from "../telling/teller.js";
import { wayToSource } from "../telling/ways.js";

const STATES = ONLY.frameworks;
/** Signs that differ in shape: a disc that is full, half or empty, as for strengths; or a question. */
const FULLNESS = { met: 0, partly: 2, "not-met": 4 };

/** Called when the view is first shown; returns what follows the page's state. */
export function show(section, page) {
  const body = beginTab(section, page, "frameworks", "frameworks.lead");
  const { frameworks = [] } = page.theory().views.frameworks;
  if (!frameworks.length) {
    body.append(make("p", { class: "empty" }, page.tell("frameworks.empty")));
    return {};
  }
  const tell = makeTeller(page, "panel");
  const every = frameworks.flatMap((framework) => framework.clauses ?? []);
  const count = (state) => every.filter((clause) => clause.state === state).length;
  const choices = tellChoices(page, "frameworks.show", [
    { id: "", key: "frameworks.all", n: every.length },
    ...STATES.map((state) => ({ id: state, key: `frameworks.${state}`, n: count(state) })),
  ]);
  const told = frameworks.map((framework) => tellFramework(tell, framework));
  body.append(make("div", { class: "choosing" }, choices.element), ...told.map(({ element }) => element));
  return {
    update(state) {
      const only = choices.choose(state.only);
      for (const framework of told) framework.choose(only);
    },
    leave: rememberWay(section),
  };
}

function tellFramework(tell, { title, source, note, clauses = [] }) {
  const { page } = tell;
  const told = clauses.map((clause) => ({ clause, element: tellClause(tell, clause) }));
  const none = make("p", { class: "empty", hidden: true }, page.tell("frameworks.none-of-these"));
  const element = make(
    "section",
    { class: "standard" },
    make("h3", {}, title),
    source && make("p", { class: "facts" }, page.tell("frameworks.source"), " ", wayToSource(tell, source)),
    noteOf({ note }),
    clauses.length > 0 && tellShares(page, clauses),
    told.map((one) => one.element),
    clauses.length ? none : make("p", { class: "empty" }, page.tell("frameworks.no-clauses")),
  );
  return { element, choose };

  function choose(only) {
    for (const one of told) one.element.hidden = Boolean(only) && one.clause.state !== only;
    none.hidden = told.some((one) => !one.element.hidden);
  }
}

/** How many clauses are in each state: a bar, and the same in words. */
function tellShares(page, clauses) {
  const counts = STATES.map((state) => [state, clauses.filter((clause) => clause.state === state).length]);
  const bar = make("div", { class: "shares", "aria-hidden": "true" });
  for (const [state, n] of counts.filter((one) => one[1])) {
    const piece = make("span", { class: `share ${state}` });
    piece.style.flexGrow = n;
    bar.append(piece);
  }
  const words = make(
    "ul",
    { class: "share-words" },
    counts.map(([state, n]) => make("li", { class: state }, sign(state), page.tell(`clauses.${state}`, { n }))),
  );
  return [bar, words];
}

function tellClause(tell, clause) {
  const { page } = tell;
  const { id, asks, state, how, gap, note, met_by: metBy = [] } = clause;
  return make(
    "article",
    { class: `answer ${state}` },
    make(
      "div",
      { class: "asked" },
      make("h4", {}, own(id), make("span", { class: "state" }, sign(state), page.tell(`clause.${state}`))),
      asks && make("p", {}, asks),
      noteOf({ note }),
    ),
    make(
      "div",
      { class: "answered" },
      metBy.length > 0 && [
        make("h5", {}, page.tell("clause.met-by")),
        make("ul", { class: "lines" }, metBy.map((answer) => make("li", {}, wayToBoard(tell, answer.id)))),
      ],
      how && [make("h5", {}, page.tell("clause.how")), make("p", {}, how)],
      gap && make("div", { class: "gap" }, make("h5", {}, page.tell("clause.gap")), make("p", {}, gap)),
      state === "unanswered" && make("p", { class: "none" }, page.tell("frameworks.no-answer")),
    ),
  );
}

function sign(state) {
  return state in FULLNESS ? strengthSign(FULLNESS[state]) : make("i", { class: "sign", "aria-hidden": "true" }, "?");
}
