/** How a board is divided among sheets of paper: pure reckoning, all lengths in CSS px. */

const MM = 96 / 25.4;
/** Long and short side of a sheet within its margins of 10 mm. */
export const PAPERS = { a3: [400 * MM, 277 * MM], a4: [277 * MM, 190 * MM] };
/** Smaller than this a board can't be read on paper. */
export const LEAST = 0.4;
/** What stays free above what is first on a sheet. */
const MARGIN = 8;

/**
 * The sheets for a board: `{ upright, scale, sheets: [{ x, y, width, height }] }`, the parts of its body from the corner
 * between the heads, which stand on every sheet. One sheet where it can be read on one, else as few as can be.
 *
 * @param look - `width`, `height`, `header`, `laneHeader` of the board, `cards`, `lanes` as `[left, top, right, bottom]`.
 * @param paper - one of `PAPERS`.
 * @param head - how much of a sheet's height its title takes.
 * @param legend - how much the legend takes, which stands on the last.
 */
export function divide(look, paper, head = 0, legend = 0) {
  const [long, short] = PAPERS[paper];
  const ways = [[long, short, false], [short, long, true]].map(([width, height, upright]) => plan(look, width, height - head, legend, upright));
  const [flat, upright] = ways;
  const better = upright.sheets.length < flat.sheets.length || (upright.sheets.length === flat.sheets.length && upright.scale > flat.scale);
  return better ? upright : flat;
}

function plan(look, width, height, legend, upright) {
  const whole = Math.min(1, width / look.width, (height - legend) / look.height);
  const scale = whole >= LEAST ? whole : Math.max(LEAST, Math.min(1, width / look.width));
  const body = { width: look.width - look.laneHeader, height: look.height - look.header };
  if (whole >= LEAST) return { upright, scale, sheets: [{ x: 0, y: 0, ...body }] };
  const left = look.mirrored ? 0 : look.laneHeader;
  const across = cut(body.width, width / scale - look.laneHeader, look.cards.map(([from, , to]) => [from - left, to - left]));
  const down = cut(body.height, height / scale - look.header, look.cards.map(([, from, , to]) => [from - look.header, to - look.header]), look.lanes.map(([, , , low]) => low - look.header));
  const sheets = down.flatMap(([y, low]) => across.map(([x, far]) => ({ x, y, width: far - x, height: low - y })));
  return { upright, scale, sheets };
}

/**
 * Stretches `[from, to]` of at most `room` each. They end at one of the `ends` that are wished for, or where nothing
 * stands; else the next begins before that end, with what would be cut, so that all stands whole on one of them.
 */
export function cut(length, room, spans, ends = []) {
  const sorted = [...spans].sort((one, other) => one[0] - other[0]);
  const gaps = [];
  let low = 0;
  for (const [from, to] of sorted) {
    if (from > low) gaps.push((low + from) / 2);
    low = Math.max(low, to);
  }
  const parts = [];
  let start = 0;
  while (length - start > room + 0.5) {
    const limit = start + room;
    const last = (places, least) => Math.max(0, ...places.filter((place) => place > start + least * room && place <= limit));
    const end = last(ends, 0.6) || last(gaps, 0.5) || limit;
    const halved = end === limit ? sorted.filter(([from, to]) => from < end && to > end && from - MARGIN > start) : [];
    parts.push([start, end]);
    start = Math.min(end, ...halved.map(([from]) => from - MARGIN));
  }
  return [...parts, [start, length]];
}

/** Whether something with this box is seen in a part of the plane. */
export function meets([left, top, right, bottom], part) {
  return right >= part.x && left <= part.x + part.width && bottom >= part.y && top <= part.y + part.height;
}
