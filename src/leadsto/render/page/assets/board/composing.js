/** What stands on a reduced board: boxes for cards and for counts of them, and strokes for links, merged and contracted. Pure. */

import { contract } from "./contracting.js";

/** So many cards at most are shown at once where the address does not say what is collapsed. */
export const MOST_OPEN = 200;

const NARROW = 72;
const STUB = 28;
const MOST_STUB = 110;
const PORT = 8;
const OPEN = { least: 64, padding: 18 };
const CLOSED = { least: 46, padding: 9 };
const GUTTER = 84;
const NARROW_GUTTER = 48;

/** The strips of a board from left to right: those of its columns and those between two. `columns` are places of columns. */
export function stripsOf(data) {
  const place = new Map(data.columns.map((column, at) => [column.id, at]));
  const strips = data.columns.map(({ x, width }, at) => ({ x, width, columns: [at], isColumn: true }));
  for (const { first, last, x, width } of data.between) {
    strips.push({ x, width, columns: [place.get(first), place.get(last)], isColumn: false });
  }
  return strips.sort((a, b) => a.x - b.x);
}

/** The places of the lanes and columns that a state has collapsed; `needed` are cards whose lanes open by themselves. */
export function collapse(data, state, selection, needed = []) {
  const named = state.collapsed ?? [];
  const isOwn = named.length === 0;
  const all = named.includes("all") || (isOwn && selection.are > MOST_OPEN);
  const places = (list, kind) => new Set(list.flatMap(({ id }, at) => (named.includes(`${kind}:${id}`) ? [at] : [])));
  const lanes = all ? new Set(data.lanes.keys()) : places(data.lanes, "lane");
  const open = new Set(isOwn ? needed.map((id) => data.cards.find((card) => card.id === id)?.lane) : []);
  for (const [at, { id }] of data.lanes.entries()) if (open.has(id)) lanes.delete(at);
  return { lanes, columns: places(data.columns, "column"), isOwn: isOwn && all };
}

/**
 * The whole of a reduced board: `lanes` and `strips` that are shown (places in the data's lanes and in `stripsOf`), `frame`
 * and `boxes` and `strokes` as routing.js wants them. A box has `card` (place) or `stub` (places of cards); a stroke has
 * `links` (places of arrows), `ways` (contracted arrows), `via` (places of hidden cards), `back`, and `tie` (its place).
 */
export function compose(data, selection, collapsed) {
  const strips = stripsOf(data);
  const found = findBoxes(data, strips, selection, collapsed);
  const used = new Set(found.flatMap(({ strip, span }) => Array.from({ length: span }, (_, step) => strip + step)));
  const kept = strips.flatMap((strip, at) => (strip.isColumn || used.has(at) ? [at] : []));
  const hasBoxes = new Set(found.map((box) => box.lane));
  const lanes = [...data.lanes.keys()].filter((at) => hasBoxes.has(at) || (!selection.isFiltered && !data.lanes[at].cards));
  const laneAt = new Map(lanes.map((lane, at) => [lane, at]));
  const stripAt = new Map(kept.map((strip, at) => [strip, at]));
  const boxes = found.map((box) => ({ ...box, lane: laneAt.get(box.lane), strip: stripAt.get(box.strip), span: stripAt.get(box.strip + box.span - 1) - stripAt.get(box.strip) + 1 }));
  const isNarrow = kept.map((at) => !used.has(at) || strips[at].columns.every((column) => collapsed.columns.has(column)));
  const frame = {
    header: data.header,
    laneHeader: data.lane_header,
    margin: 28,
    lanes: lanes.map((lane) => (collapsed.lanes.has(lane) ? CLOSED : OPEN)),
    strips: kept.map((at, place) => ({
      width: isNarrow[place] ? NARROW : strips[at].width,
      gutter: place === 0 ? 28 : isNarrow[place] || isNarrow[place - 1] ? NARROW_GUTTER : GUTTER,
    })),
  };
  const strokes = findStrokes(data, boxes, selection);
  return { lanes, strips: kept, frame, boxes: makeRoom(fitHeights(data, boxes, frame), strokes), strokes };
}

/** Cards that lie across fewer px than on the whole board need more lines for their titles. */
function fitHeights(data, boxes, frame) {
  return boxes.map((box) => {
    if (box.card === undefined) return box;
    const { width, height } = data.cards[box.card];
    let room = 0;
    for (let strip = box.strip; strip < box.strip + box.span; strip += 1) room += frame.strips[strip].width + (strip > box.strip ? frame.strips[strip].gutter : 0);
    if (room >= width) return box;
    return { ...box, height: Math.ceil(((height - 38) * (width - 28)) / (room - 28)) + 17 + 38, reshaped: true };
  });
}

/** A count at which many arrows meet is as high as they need side by side. */
function makeRoom(boxes, strokes) {
  const ports = boxes.map(() => [0, 0]);
  for (const { source, target } of strokes) {
    const isBack = boxes[source].strip >= boxes[target].strip;
    ports[source][isBack && boxes[source].strip > boxes[target].strip ? 0 : 1] += 1;
    ports[target][isBack ? 1 : 0] += 1;
  }
  return boxes.map((box, at) => (box.stub ? { ...box, height: Math.min(MOST_STUB, Math.max(STUB, PORT * Math.max(...ports[at]) + 8)) } : box));
}

function findBoxes(data, strips, selection, collapsed) {
  const laneAt = new Map(data.lanes.map((lane, at) => [lane.id, at]));
  const starts = new Map(strips.map((strip, at) => [strip.x, at]));
  const ends = new Map(strips.map((strip, at) => [round(strip.x + strip.width), at]));
  const columnAt = new Map(data.columns.map((column, at) => [column.id, at]));
  const stubs = new Map();
  const boxes = [];
  for (const [place, card] of data.cards.entries()) {
    if (!selection.shown[place]) continue;
    const lane = laneAt.get(card.lane);
    const strip = starts.get(card.x);
    const isIn = collapsed.lanes.has(lane) || card.columns.every((id) => collapsed.columns.has(columnAt.get(id)));
    if (!isIn) {
      const last = ends.get(round(card.x + card.width)) ?? strip;
      boxes.push({ card: place, lane, strip, span: last - strip + 1, height: card.height, y: card.y, x: card.x });
      continue;
    }
    const key = `${lane} ${strip}`;
    if (stubs.has(key)) stubs.get(key).stub.push(place);
    else {
      stubs.set(key, { stub: [place], lane, strip, span: 1, height: STUB, y: card.y, x: card.x });
      boxes.push(stubs.get(key));
    }
  }
  return boxes.sort((a, b) => a.lane - b.lane || a.y - b.y || a.x - b.x);
}

/** Tenths of a px come out of sums with a tail. */
const round = (length) => Math.round(length * 10);

function findStrokes(data, boxes, selection) {
  const placeOf = new Map(data.cards.map((card, place) => [card.id, place]));
  const boxOf = new Map();
  for (const [at, box] of boxes.entries()) for (const card of box.stub ?? [box.card]) boxOf.set(card, at);
  const strokes = new Map();
  const keep = (from, to, kind, own) => {
    const [source, target] = [boxOf.get(from), boxOf.get(to)];
    if (source === undefined || target === undefined || source === target) return null;
    const isMerged = boxes[source].stub || boxes[target].stub;
    const key = `${source} ${target} ${isMerged ? kind === "back" : own}`;
    if (!strokes.has(key)) strokes.set(key, { source, target, style: isMerged ? "" : kind, links: [], ways: [], via: [], back: kind === "back", isMerged: Boolean(isMerged) });
    return strokes.get(key);
  };
  const arrows = data.arrows.map(({ from, to, chain }, at) => ({ source: placeOf.get(from), target: placeOf.get(to), chain: chain !== selection.turned.has(at) }));
  const alive = arrows.filter((_, at) => selection.arrows[at]);
  for (const [at, { source, target }] of arrows.entries()) {
    if (selection.arrows[at]) keep(source, target, data.arrows[at].feedback ? "back" : "plain", `a${at}`)?.links.push(at);
  }
  const isWhole = selection.are === selection.all;
  for (const [at, way] of (isWhole ? [] : contract(data.cards.length, alive, selection.shown)).entries()) {
    keep(way.from, way.to, "via", `w${at}`)?.ways.push(way);
  }
  for (const [at, tie] of data.ties.entries()) {
    const ends = [placeOf.get(tie.from), placeOf.get(tie.to)];
    if (ends.every((card) => boxes[boxOf.get(card)]?.card === card)) {
      const [source, target] = ends.map((card) => boxOf.get(card));
      strokes.set(`t${at}`, { source, target, style: "", links: [], ways: [], via: [], back: false, isMerged: false, tie: at });
    }
  }
  return [...strokes.values()].map((stroke) => ({ ...stroke, via: [...new Set(stroke.ways.flatMap((way) => way.via))] }));
}
