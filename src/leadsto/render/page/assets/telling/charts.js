/** The geometry of an indicator's chart: where its readings stand over time, and the line of its target. Pure. */

export const WIDTH = 320;
export const HEIGHT = 132;
const LEFT = 44;
const RIGHT = 12;
const TOP = 12;
const BOTTOM = 24;

/** The readings of an indicator as the language writes it: baseline, observations in time, target. */
export function readingsOf(indicator) {
  const one = (role, reading) => (reading ? [{ role, ...reading }] : []);
  const observed = [indicator.observations ?? []].flat().map((reading) => ({ role: "observed", ...reading }));
  return [...one("baseline", indicator.baseline), ...observed, ...one("target", indicator.target)];
}

/**
 * Where things stand in a chart of `WIDTH` by `HEIGHT`: `points` (each with its reading, `x`, `y` and, for a range,
 * `low` and `high`), the `line` through what was found, the height of the `target`, and `ticks` for both axes. Null
 * where fewer than two readings can be drawn.
 */
export function plot(readings) {
  const known = readings
    .map((reading) => ({ reading, when: parseWhen(reading.date), value: parseFigure(reading.value) }))
    .filter(({ when, value }) => when !== null && value !== null)
    .sort((one, other) => one.when - other.when);
  if (known.length < 2) return null;
  const times = scaleOf(known.map(({ when }) => when), LEFT, WIDTH - RIGHT);
  const { low, high, steps } = niceRange(known.flatMap(({ value }) => [value.low, value.high]));
  const y = (value) => round(HEIGHT - BOTTOM - ((value - low) / (high - low)) * (HEIGHT - BOTTOM - TOP));
  const points = known.map(({ reading, when, value }) => ({
    reading,
    x: round(times(when)),
    y: y((value.low + value.high) / 2),
    ...(value.low < value.high && { low: y(value.low), high: y(value.high) }),
  }));
  const found = points.filter(({ reading }) => reading.role !== "target");
  return {
    points,
    line: found.length > 1 ? `M${found.map((point) => `${point.x} ${point.y}`).join("L")}` : "",
    target: points.find(({ reading }) => reading.role === "target")?.y ?? null,
    left: LEFT,
    right: WIDTH - RIGHT,
    bottom: HEIGHT - BOTTOM,
    valueTicks: steps.map((value) => ({ y: y(value), text: format(value, known[0].value.percent) })),
    timeTicks: [points[0], points.at(-1)].map(({ x, reading }) => ({ x, text: reading.date })),
  };
}

/** A year, a month, a day or `about` one of them, as a year with a fraction: its middle. Null for anything else. */
export function parseWhen(written) {
  const match = /^(?:about\s+)?(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(String(written ?? "").trim());
  if (!match) return null;
  const [year, month, day] = match.slice(1).map((part) => part && Number(part));
  if (!month) return year + 0.5;
  return year + (month - 1 + (day ? (day - 0.5) / 31 : 0.5)) / 12;
}

/** A number or a range, with or without percent: its lower and upper end. Null for anything else. */
export function parseFigure(written) {
  const match = /^(-?\d*\.?\d+)\s*(%?)(?:\s*to\s*(-?\d*\.?\d+)\s*(%?))?$/.exec(String(written ?? "").trim());
  if (!match) return null;
  const low = Number(match[1]);
  return { low, high: match[3] === undefined ? low : Number(match[3]), percent: Boolean(match[2] || match[4]) };
}

/** A range around values whose ends and steps are round numbers; from 0 where the values come near it. */
function niceRange(values) {
  let low = Math.min(...values);
  let high = Math.max(...values);
  if (low > 0 && low < high * 0.6) low = 0;
  if (low === high) [low, high] = [Math.min(low, 0), low > 0 ? low : low + 1];
  if (low === high) high = low + 1;
  const rough = (high - low) / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((times) => times * power).find((size) => size >= rough * 0.999);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  const steps = Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
  return { low: steps[0], high: steps.at(-1), steps };
}

function scaleOf(values, start, end) {
  const [first, last] = [Math.min(...values), Math.max(...values)];
  return (value) => (last === first ? (start + end) / 2 : start + 8 + ((value - first) / (last - first)) * (end - start - 16));
}

function format(value, percent) {
  return `${Number(value.toPrecision(6))}${percent ? "%" : ""}`;
}

function round(number) {
  return Math.round(number * 10) / 10;
}
