/** Which outcomes matter: by stakeholder, each with its state, the decisions behind it, their reasons and its ground. */

import { make, symbol } from "../making.js";
import { byLane, laneTitle, wayToBoard } from "./choices.js";
import { hueClass } from "./facts.js";
import { STRENGTHS, strengthSign } from "./strengths.js";
import { noteOf } from "./teller.js";
import { linkName } from "../chains.js";
import { cardInText, wayTo } from "./ways.js";

/** Signs as on cards. */
const SIGNS = { valued: "m-valued", "counted-in": "m-valued", held: "m-held" };
const COLUMNS = ["outcome", "state", "decisions", "reason", "ground"];
const CLASSES = { outcome: "outcome", state: "how-it-stands", decisions: "decisions", reason: "reason", ground: "stands" };

/** The table, and `choose(state)`, which leaves the lines of that state alone ("" for all). */
export function tellMatters(tell, lines) {
  const { page } = tell;
  const told = lines.map((line) => ({ line, element: tellLine(tell, line) }));
  const lanes = page.data.views.storyboard.lanes;
  const groups = byLane(lanes, told, ({ line }) => tell.theory.nodes.get(line.node)?.lane).map(({ lane, items }) => ({
    items,
    element: make("tbody", {}, laneRow(page, lane), items.map((item) => item.element)),
  }));
  const heads = COLUMNS.map((name) => make("th", { scope: "col", class: CLASSES[name] }, page.tell(`impact.column.${name}`)));
  const table = make(
    "table",
    { class: "stacked" },
    make("caption", { class: "unseen" }, page.tell("impact.matters")),
    make("thead", {}, make("tr", {}, heads)),
    groups.map(({ element }) => element),
  );
  const none = make("p", { class: "empty", hidden: true }, page.tell("impact.none-of-these"));
  return { element: [table, none], choose };

  function choose(state) {
    for (const { items, element } of groups) {
      for (const item of items) item.element.hidden = Boolean(state) && item.line.state !== state;
      element.hidden = items.every((item) => item.element.hidden);
    }
    none.hidden = groups.some(({ element }) => !element.hidden);
    table.hidden = !none.hidden;
  }
}

function laneRow(page, lane) {
  const title = make("span", { class: `lane-title ${hueClass(lane)}` }, laneTitle(page, lane));
  return make("tr", { class: "lane-row" }, make("th", { scope: "rowgroup", colspan: COLUMNS.length }, title));
}

function tellLine(tell, line) {
  const { page } = tell;
  const { material, value, state } = line;
  const cells = [
    make("td", { data: { head: page.say("impact.column.state") } }, tellState(tell, line)),
    make("td", { data: { head: page.say("impact.column.decisions") } }, tellDecisions(page, material)),
    make(
      "td",
      { class: "reason", data: { head: page.say("impact.column.reason") } },
      material?.because ? make("p", {}, material.because) : make("span", { class: "none" }, page.tell("impact.no-reason")),
      noteOf(material),
      value?.distinct_because && make("p", { class: "note" }, page.tell("value.distinct", { because: value.distinct_because })),
      noteOf(value),
    ),
    make("td", { data: { head: page.say("impact.column.ground") } }, tellGround(tell, line)),
  ];
  return make("tr", { class: state }, make("th", { scope: "row" }, wayToBoard(tell, line.node)), cells);
}

function tellState(tell, { state, value }) {
  const { page } = tell;
  const unsaid = state === "pending" && !value;
  return [
    make("span", { class: `state ${state}` }, SIGNS[state] && symbol(SIGNS[state]), page.tell(`impact.${state}`)),
    unsaid && make("p", { class: "facts" }, page.tell("impact.value-unsaid")),
    value?.counted_in && make("p", { class: "facts" }, page.tell("value.counted-in"), " ", cardInText(tell, value.counted_in)),
  ];
}

function tellDecisions(page, material) {
  if (!material) return make("span", { class: "none" }, page.tell("impact.undecided-yet"));
  const parts = [
    material.relevant && page.tell("text.material.relevant", { decision: page.tell(`decision.${material.relevant}`) }),
    material.significant && page.tell("text.material.significant", { decision: page.tell(`decision.${material.significant}`) }),
  ].filter(Boolean);
  return [
    make("p", {}, page.tell(`text.material.${material.decision}`)),
    parts.map((part) => make("p", { class: "facts" }, part)),
  ];
}

/** How well the best chain to it stands: the strength of its weakest link, and which that is. */
function tellGround(tell, { standing, weakest }) {
  const { page } = tell;
  const rank = STRENGTHS.indexOf(standing);
  const arrow = page.data.views.storyboard.arrows[weakest];
  return [
    make("p", { class: "ground" }, rank >= 0 && strengthSign(rank), page.tell(rank >= 0 ? `strength.${standing}` : "impact.no-evidence")),
    arrow && make("p", { class: "facts" }, wayTo(tell, { tab: "impact_map", link: linkName(arrow.from, arrow.to) }, {}, page.tell("impact.weakest"))),
  ];
}
