/**
 * Draws a board of which only a part is shown: where its boxes stand, and the curves of its arrows. Pure.
 *
 * The whole board is drawn by Python (`leadsto.layout`); this follows it, but keeps the order that cards have there
 * instead of looking for a better one. No box lies over a box, and no arrow runs through one.
 */

import { drawCurves } from "./curves.js";
import { levelEnds } from "./levels.js";
import { chooseSides, findUpright, gutterOf, makeNet } from "./net.js";
import { pack, stackStrips } from "./packing.js";
import { planGutter } from "./tracks.js";
import { RIGHT, findWay, surveyBars } from "./ways.js";

/**
 * `frame`: `header`, `laneHeader`, `margin`, `lanes` (each with `least` and `padding`), `strips` (each with its `width`,
 * and `gutter`, the least room before it). `boxes`: see packing.js. `strokes`: `source` and `target` (places in `boxes`,
 * never the same) and `style`: those that share an end and their style run as one; "" never does.
 *
 * Returns `width`, `height`, `bands` of lanes, `lefts` of strips, `boxes` with x, y, width and height, and for each stroke
 * its curve: see curves.js.
 */
export function drawBoard(frame, boxes, strokes) {
  const stacks = stackStrips(boxes, frame.strips.length);
  const first = pack(boxes, frame.lanes, stacks, frame.header);
  const survey = surveyBars(boxes, stacks);
  const ways = strokes.map(({ source, target }) => findWay(survey, first.tops, source, target));
  const net = makeNet(survey, first.tops, strokes, ways);
  chooseSides(net);
  const { tops, bands } = pack(boxes, frame.lanes, stacks, frame.header, countLines(net));
  const height = bands.length ? bands.at(-1).y + bands.at(-1).height : frame.header;
  const upright = findUpright(net);
  const at = levelEnds(net, boxes, tops, height, frame.header, upright);
  const gutters = planGutters(frame, net, strokes, at, upright);
  const lefts = [];
  let x = frame.laneHeader;
  for (const [strip, { width }] of frame.strips.entries()) {
    x += gutters[strip].width;
    lefts.push(x);
    x += width;
  }
  const rights = lefts.map((left, strip) => left + frame.strips[strip].width);
  return {
    width: x + gutters.at(-1).width,
    height,
    bands,
    lefts,
    boxes: boxes.map((box, number) => ({
      x: lefts[box.strip],
      y: tops[number],
      width: rights[box.strip + box.span - 1] - lefts[box.strip],
      height: box.height,
    })),
    curves: drawCurves(net, strokes, boxes, tops, at, gutters, lefts, rights, upright),
  };
}

/** How many lines pass each gap of each strip. */
function countLines(net) {
  return net.columns.map((items) => {
    const counts = [0];
    for (const item of items) {
      if (net.box[item] >= 0) counts.push(0);
      else if (net.trunk[item] === item) counts[counts.length - 1] += 1;
    }
    return counts;
  });
}

function planGutters(frame, net, strokes, at, upright) {
  const count = frame.strips.length + 1;
  const across = Array.from({ length: count }, () => []);
  const bows = Array.from({ length: count }, () => [[], []]);
  for (const [number, link] of net.links.entries()) {
    if (upright.has(number)) continue;
    const [one, two] = [at[2 * number], at[2 * number + 1]];
    const gutter = gutterOf(net, link);
    if (link.firstSide === link.secondSide) {
      bows[gutter][link.firstSide === RIGHT ? 0 : 1].push([number, Math.min(one, two), Math.max(one, two)]);
    } else across[gutter].push(link.firstSide === RIGHT ? [number, one, two] : [number, two, one]);
  }
  const bundles = bundle(net, strokes, at);
  return across.map((runs, gutter) => planGutter(runs, bows[gutter], bundles, frame.strips[gutter]?.gutter ?? frame.margin));
}

/** For each link the first of those that share its track: from one box or trunk at its left, alike, all falling or all rising. */
function bundle(net, strokes, at) {
  const heads = new Map();
  return net.links.map((link, number) => {
    const back = link.firstSide !== RIGHT;
    const { style } = strokes[link.stroke];
    if (link.firstSide === link.secondSide || !style) return number;
    const falls = at[2 * number + (back ? 0 : 1)] > at[2 * number + (back ? 1 : 0)];
    const key = `${net.trunk[back ? link.second : link.first]} ${falls} ${back} ${style}`;
    if (!heads.has(key)) heads.set(key, number);
    return heads.get(key);
  });
}
