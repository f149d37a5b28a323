/** Indicators: a small chart of what was found over time, and a table that says the same. */

import { draw, make } from "../making.js";
import { HEIGHT, plot, readingsOf, WIDTH } from "./charts.js";
import { noteOf, own, part } from "./teller.js";
import { listOf } from "./theory.js";
import { wayToSource } from "./ways.js";
import { tellFigure } from "./wording.js";

/** All indicators of a node; nothing where it has none. */
export function tellIndicators(tell, record) {
  return part(tell, "indicators", "text.indicators", listOf(record.indicators).map((indicator) => tellIndicator(tell, indicator)));
}

/** One indicator: chart, table and note. */
export function tellIndicator(tell, indicator) {
  const { page } = tell;
  const readings = readingsOf(indicator);
  const unit = indicator.unit && make("span", { class: "which" }, " (", own(indicator.unit), ")");
  const better = indicator.better && make("span", { class: "which" }, " · ", page.tell(`indicator.better.${indicator.better}`));
  const title = [make("span", {}, indicator.title || indicator.id), unit, better];
  if (!readings.length) {
    return make("div", { class: "indicator" }, make("p", {}, title, " · ", make("span", { class: "which" }, page.tell("indicator.none"))), noteOf(indicator));
  }
  return make("div", { class: "indicator" }, make("p", { class: "indicator-title" }, title), tellChart(tell, indicator), tellTable(tell, indicator, readings), noteOf(indicator));
}

/** The chart of an indicator; nothing where there is too little to draw. Its label says what it shows; the table beside it says all. */
export function tellChart(tell, indicator) {
  const drawn = plot(readingsOf(indicator));
  if (!drawn) return null;
  const { page } = tell;
  const parts = drawn.points.map(({ reading }) => `${page.say(`indicator.${reading.role}`)} ${tellFigure(reading.value)} (${reading.date})`);
  const label = page.say("indicator.chart", { title: indicator.title || indicator.id, readings: parts.join(", ") });
  const { left, right, bottom } = drawn;
  return draw(
    "svg",
    { class: "chart", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": label },
    drawn.valueTicks.map(({ y, text }) => [
      draw("path", { class: "grid", d: `M${left} ${y}H${right}` }),
      draw("text", { x: left - 6, y: y + 3.5, "text-anchor": "end" }, text),
    ]),
    drawn.timeTicks.map(({ x, text }, at) => draw("text", { x, y: bottom + 16, "text-anchor": at ? "end" : "start" }, text)),
    drawn.target !== null && draw("path", { class: "target", d: `M${left} ${drawn.target}H${right}` }),
    drawn.line && draw("path", { class: "found", d: drawn.line }),
    drawn.points.map(({ reading, x, y, low, high }) => [
      low !== undefined && draw("path", { class: "range", d: `M${x} ${low}V${high}` }),
      sign(reading.role, x, y),
    ]),
  );
}

/** Roles differ in shape, not only in colour: a ring before, a disc observed, a diamond aimed at. */
function sign(role, x, y) {
  if (role === "target") return draw("path", { class: "target-sign", d: `M${x} ${y - 5}l5 5-5 5-5-5Z` });
  return draw("circle", { class: role, cx: x, cy: y, r: 3.5 });
}

export function tellTable(tell, indicator, readings) {
  const { page } = tell;
  const head = ["what", "date", "value", "source"].map((name) =>
    make("th", { scope: "col", class: name === "value" ? "number" : null }, page.tell(`indicator.${name}`)),
  );
  const rows = readings.map((reading) =>
    make(
      "tr",
      {},
      make("td", {}, page.tell(`indicator.${reading.role}`)),
      make("td", {}, own(reading.date)),
      make("td", { class: "number" }, own(tellFigure(reading.value)), reading.n !== undefined && [" ", make("span", { class: "which" }, page.tell("indicator.n", { n: reading.n }))]),
      make("td", {}, reading.source && wayToSource(tell, reading.source), reading.note && [" ", make("span", { class: "note" }, reading.note)]),
    ),
  );
  return make("table", {}, make("caption", { class: "unseen" }, indicator.title || indicator.id), make("thead", {}, make("tr", {}, head)), make("tbody", {}, rows));
}
