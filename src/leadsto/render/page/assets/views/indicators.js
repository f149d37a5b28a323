/** Indicators: how outcomes would be noticed, what was observed, and whether that is on track. */

import { ONLY } from "../address.js";
import { make } from "../making.js";
import { beginTab, byLane, laneTitle, rememberWay, tellChoices, wayToBoard } from "../telling/choices.js";
import { hueClass } from "../telling/facts.js";
import { readingsOf } from "../telling/charts.js";
import { tellChart, tellTable } from "../telling/indicators.js";
import { makeTeller, noteOf, own } from "../telling/teller.js";
import { listOf } from "../telling/theory.js";

const STATES = ONLY.indicators;
/** Signs that differ in shape: reached, missed, under way, unknown. */
const SIGNS = { "on-track": "✓", "off-track": "✕", "not-yet-due": "…", untold: "?" };

/** Called when the view is first shown; returns what follows the page's state. */
export function show(section, page) {
  const body = beginTab(section, page, "indicators", "indicators.lead");
  const { indicators = [] } = page.theory().views.indicators;
  if (!indicators.length) {
    body.append(make("p", { class: "empty" }, page.tell("indicators.empty")));
    return {};
  }
  const tell = makeTeller(page, "panel");
  const read = indicators.filter((line) => line.reason !== "nothing-observed");
  const unread = indicators.filter((line) => line.reason === "nothing-observed");
  const choices = tellChoices(page, "indicators.show", [
    { id: "", key: "indicators.all", n: read.length },
    ...STATES.map((state) => ({ id: state, key: `indicators.${state}`, n: read.filter((line) => line.state === state).length })),
  ]);
  const told = read.map((line) => ({ line, element: tellLine(tell, line) }));
  const groups = byLane(page.data.views.storyboard.lanes, told, ({ line }) => tell.theory.nodes.get(line.node)?.lane);
  const none = make("p", { class: "empty", hidden: true }, page.tell("indicators.none-of-these"));
  const sections = groups.map(({ lane, items }) => ({
    items,
    element: make(
      "section",
      { class: `stakeholder ${hueClass(lane)}` },
      make("h3", { class: "lane-title" }, laneTitle(page, lane)),
      make("div", { class: "cards-of-indicators" }, items.map(({ element }) => element)),
    ),
  }));
  body.append(
    make("p", { class: "judged" }, page.tell("indicators.judged")),
    read.length ? make("div", { class: "choosing" }, choices.element) : "",
    ...sections.map(({ element }) => element),
    read.length ? none : make("p", { class: "empty" }, page.tell("indicators.none-read")),
    ...tellUnread(tell, unread),
  );
  return {
    update(state) {
      const only = choices.choose(state.only);
      for (const { items, element } of sections) {
        for (const item of items) item.element.hidden = Boolean(only) && item.line.state !== only;
        element.hidden = items.every((item) => item.element.hidden);
      }
      none.hidden = sections.some(({ element }) => !element.hidden);
    },
    leave: rememberWay(section),
  };
}

function tellLine(tell, line) {
  const { page } = tell;
  const record = recordOf(tell, line);
  return make(
    "article",
    { class: `indicator-card ${line.state}` },
    make("h4", {}, record.title || record.id, unitOf(record)),
    make("p", { class: "facts" }, page.tell("indicators.of"), " ", wayToBoard(tell, line.node), line.better && [" · ", page.tell(`indicator.better.${line.better}`)]),
    make("p", { class: "verdict" }, make("span", { class: "state" }, sign(line.state), page.tell(`indicators.${line.state}`))),
    make("p", { class: "judgement" }, sentence(page, line)),
    tellChart(tell, record),
    tellTable(tell, record, readingsOf(record)),
    noteOf(record),
  );
}

/** What was observed last, what it is held against, and what follows. */
function sentence(page, { state, reason, judged, target, way }) {
  const seen = judged && page.tell("indicators.seen", { value: own(judged.value), date: own(judged.date ?? "") });
  const aim = target && page.tell("indicators.aim", { value: own(target.value ?? ""), date: own(target.date ?? "") });
  const why = page.tell(state === "untold" ? `indicators.why.${reason}` : `indicators.so.${state}`);
  const along = way !== undefined && way !== null && state !== "on-track" && page.tell(way < 0 ? "indicators.back" : "indicators.way", { n: way });
  return [seen, aim, why, along].filter(Boolean).map((part, at) => [at ? " " : "", part]);
}

/** Those of which nothing is observed: a list, not charts. */
function tellUnread(tell, lines) {
  if (!lines.length) return [];
  const { page } = tell;
  const groups = byLane(page.data.views.storyboard.lanes, lines, (line) => tell.theory.nodes.get(line.node)?.lane);
  const item = (line) => {
    const record = recordOf(tell, line);
    return make(
      "li",
      {},
      make("p", {}, make("b", {}, record.title || record.id), unitOf(record)),
      make("p", { class: "facts" }, page.tell("indicators.of"), " ", wayToBoard(tell, line.node)),
      line.target && make("p", { class: "facts" }, page.tell("indicators.aim", { value: own(line.target.value ?? ""), date: own(line.target.date ?? "") })),
      noteOf(record),
    );
  };
  return [
    make(
      "section",
      { class: "unread" },
      make("h3", {}, page.tell("indicators.unread")),
      make("p", { class: "lead-in" }, page.tell("indicators.unread-mean")),
      groups.map(({ lane, items }) =>
        make("div", { class: `lane-list ${hueClass(lane)}` }, make("p", { class: "lane-title" }, laneTitle(page, lane)), make("ul", {}, items.map(item))),
      ),
    ),
  ];
}

function recordOf(tell, { node, at }) {
  return listOf(tell.theory.nodes.get(node)?.record.indicators)[at ?? 0] ?? { id: "" };
}

function unitOf({ unit }) {
  return unit && make("span", { class: "which" }, " (", own(unit), ")");
}

function sign(state) {
  return make("i", { class: "sign", "aria-hidden": "true" }, SIGNS[state]);
}
