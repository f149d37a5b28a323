/** The value map: for every outcome that is valued its figures, in the columns that such maps have. */

import { make } from "../making.js";
import { byLane, laneTitle, wayToBoard } from "./choices.js";
import { hueClass } from "./facts.js";
import { cardInText } from "./ways.js";

const GIVEN = ["quantity", "proxy", "deadweight", "displacement", "attribution", "drop-off", "duration"];
const RECKONED = ["gross", "impact", "present"];

/** The table of what is valued, or in words that nothing is. */
export function tellValueMap(tell, { lines = [] }) {
  const { page } = tell;
  const valued = lines.filter((line) => line.state === "valued" || line.state === "counted-in");
  const section = make("section", { class: "value-map" }, make("h3", {}, page.tell("impact.map")));
  if (!valued.length) {
    section.append(make("p", { class: "empty" }, page.tell("impact.nothing-valued")));
    return section;
  }
  const names = ["outcome", ...GIVEN, "starts", ...RECKONED];
  const heads = names.map((name) => make("th", { scope: "col", class: name === "outcome" ? null : "number" }, page.tell(headOf(name))));
  const groups = byLane(page.data.views.storyboard.lanes, valued, (line) => tell.theory.nodes.get(line.node)?.lane);
  const bodies = groups.map(({ lane, items }) =>
    make(
      "tbody",
      {},
      make("tr", { class: "lane-row" }, make("th", { scope: "rowgroup", colspan: names.length }, laneCell(tell, lane))),
      items.map((line) => tellLine(tell, line)),
    ),
  );
  const table = make("table", { class: "stacked figures-table" }, make("caption", { class: "unseen" }, page.tell("impact.map")), make("thead", {}, make("tr", {}, heads)), bodies);
  section.append(
    make("p", { class: "lead-in" }, page.tell("impact.map-mean")),
    make("div", { class: "wide-table", role: "region", tabindex: 0, "aria-label": page.say("impact.map") }, table),
  );
  return section;
}

function headOf(name) {
  if (name === "outcome") return "impact.column.outcome";
  return RECKONED.includes(name) ? `impact.column.${name}` : `value.${name}`;
}

function laneCell(tell, lane) {
  const size = tell.theory.stakeholders.get(lane.id)?.["group-size"];
  return [
    make("span", { class: `lane-title ${hueClass(lane)}` }, laneTitle(tell.page, lane)),
    size && make("span", { class: "facts" }, " ", tell.page.tell("text.group-size", { n: Number(size) })),
  ];
}

function tellLine(tell, line) {
  const { page } = tell;
  const { node, value, starts, missing = [], figures = {} } = line;
  const head = make("th", { scope: "row" }, wayToBoard(tell, node), effectOf(tell, node));
  if (line.state === "counted-in") {
    const told = [page.tell("value.counted-in"), " ", cardInText(tell, value?.counted_in ?? "")];
    return make("tr", { class: "counted-in" }, head, make("td", { colspan: GIVEN.length + 1 + RECKONED.length }, told));
  }
  const rows = new Map((value?.rows ?? []).map((row) => [row.name, row]));
  const cell = (name, ...children) => make("td", { class: "number", data: { head: page.say(headOf(name)) } }, children);
  const given = GIVEN.map((name) => cell(name, tellGiven(tell, rows.get(name), missing.includes(name), name)));
  const reckoned = RECKONED.map((name) =>
    cell(name, figures[name] !== undefined && figures[name] !== null ? String(figures[name]) : make("span", { class: "none" }, page.tell("impact.not-reckoned"))),
  );
  return make("tr", {}, head, given, cell("starts", String(starts ?? 1)), reckoned);
}

function tellGiven(tell, row, isMissing, name) {
  const { page } = tell;
  if (isMissing) return make("span", { class: "none missing" }, page.tell("impact.not-given"));
  if (!row) return make("span", { class: "none" }, page.tell(name === "drop-off" ? "impact.not-needed" : "impact.not-given"));
  const source = row.source && make("p", { class: "facts" }, row.source);
  return [make("bdi", {}, row.figure), row.because && make("p", { class: "facts" }, row.because), source, row.note && make("p", { class: "note" }, row.note)];
}

function effectOf(tell, id) {
  const effect = tell.theory.nodes.get(id)?.record.effect;
  return effect === "negative" && make("p", { class: "facts" }, tell.page.tell("impact.subtracted"));
}
