/** Dates, figures and durations as people read them: the researcher's own writing, with an en dash in a range. Pure. */

/** `3 to 9 months` as `3–9 months`; "" for what is missing. */
export function tellFigure(written) {
  return String(written ?? "").replace(/(\d)\s+to\s+(?=\d)/g, "$1–");
}

/** When a timeframe starts and ends; a unit that both share is said once, as in `0` and `3–9 months`. */
export function tellEnds({ starts, ends }) {
  const [first, last] = [tellFigure(starts), tellFigure(ends)];
  const unit = /[^\d.,–\s].*$/.exec(first)?.[0];
  const shared = unit && unit === /[^\d.,–\s].*$/.exec(last)?.[0] && first.length > unit.length;
  return { starts: shared ? first.slice(0, -unit.length).trimEnd() : first, ends: last };
}

/** The key of the message that says when a timeframe is, "" where it says nothing. */
export function whenKey({ starts, ends }) {
  if (starts) return ends ? "timeframe.both" : "timeframe.open";
  return ends ? "timeframe.until" : "";
}

/** The timeframes that a node covers, from the first to the last that it names. */
export function spanOf(record) {
  return String(record.timeframe ?? "").split(/\s+to\s+/).filter(Boolean);
}
