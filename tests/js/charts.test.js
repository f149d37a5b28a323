import assert from "node:assert/strict";
import { test } from "node:test";

import { HEIGHT, parseFigure, parseWhen, plot, readingsOf, WIDTH } from "../../src/leadsto/render/page/assets/telling/charts.js";
import { view } from "./tea.js";

const visits = view("model").stakeholders[0].outcomes[0].indicators[0];

test("an indicator's readings stand over time, and its target is a line", () => {
  const readings = readingsOf(visits);
  assert.deepEqual(readings.map(({ role }) => role), ["baseline", "observed", "target"]);
  const chart = plot(readings);
  const [before, found, aim] = chart.points;
  assert.ok(before.x < found.x && found.x < aim.x);
  assert.ok(before.y > found.y && found.y > aim.y);
  assert.equal(chart.target, aim.y);
  assert.equal(chart.line, `M${before.x} ${before.y}L${found.x} ${found.y}`);
  assert.deepEqual(chart.valueTicks.map(({ text }) => text), ["0", "1", "2"]);
  assert.deepEqual(chart.timeTicks.map(({ text }) => text), ["2023-09", "2024-09"]);
});

test("everything stays inside the chart, whatever the figures", () => {
  const sets = [["0", "0"], ["5", "5"], ["-3", "-9"], ["1e9", "2"], ["1000000", "0.001"], ["40 to 60%", "10%"], ["99", "100"], ["-5", "5"]];
  for (const values of sets) {
    const chart = plot(values.map((value, at) => ({ role: "observed", date: `202${at}`, value })));
    for (const { x, y, low = 20, high = 20 } of chart?.points ?? []) {
      assert.ok(x >= 0 && x <= WIDTH && [y, low, high].every((at) => at >= 0 && at <= HEIGHT), `${values}: ${x} ${y}`);
    }
    for (const { y } of chart?.valueTicks ?? []) assert.ok(Number.isFinite(y));
    assert.ok((chart?.valueTicks.length ?? 3) <= 6, String(values));
  }
});

test("too little makes no chart", () => {
  assert.equal(plot([]), null);
  assert.equal(plot([{ role: "baseline", date: "2024", value: "3" }]), null);
  assert.equal(plot([{ role: "baseline", date: "some day", value: "3" }, { role: "target", date: "2025", value: "much" }]), null);
});

test("dates and figures are read as the language writes them", () => {
  assert.equal(parseWhen("2024"), 2024.5);
  assert.ok(parseWhen("2024-02") < parseWhen("2024-03-01"));
  assert.equal(parseWhen("about 2024"), 2024.5);
  assert.equal(parseWhen("spring"), null);
  assert.deepEqual(parseFigure("25 to 35"), { low: 25, high: 35, percent: false });
  assert.deepEqual(parseFigure("20%"), { low: 20, high: 20, percent: true });
  assert.deepEqual(parseFigure(-0.5), { low: -0.5, high: -0.5, percent: false });
  assert.equal(parseFigure("unknown"), null);
});
