/**
 * A reduced board as items in strips and links in gutters, as `leadsto.layout.net` has it: a box gives an item to each
 * strip that it takes, an arrow one to each strip that it passes. Pure.
 */

import { LEFT, RIGHT } from "./ways.js";

const SWEEPS = 3;

/** Items by number: `strip`, `box` (-1 for a pass), `trunk`; `columns` lists those of each strip from the top down. */
export function makeNet(survey, tops, strokes, ways) {
  const { boxes, stacks } = survey;
  const net = { strip: [], box: [], stroke: [], columns: [], links: [], trunk: [] };
  const first = [];
  const height = [];
  const add = (strip, box, stroke, level) => {
    height.push(level);
    net.strip.push(strip);
    net.box.push(box);
    net.stroke.push(stroke);
    return net.strip.length - 1;
  };
  for (const [at, box] of boxes.entries()) {
    first.push(net.strip.length);
    for (let strip = box.strip; strip < box.strip + box.span; strip += 1) add(strip, at, -1, tops[at] + box.height / 2);
  }
  const itemOf = (box, side) => first[box] + (side === RIGHT ? boxes[box].span - 1 : 0);
  const gaps = stacks.map((stack) => Array.from({ length: stack.length + 1 }, () => []));
  for (const [number, { out, into, passes, either }] of ways.entries()) {
    let [last, side] = [itemOf(strokes[number].source, out), out];
    const final = itemOf(strokes[number].target, into);
    for (const { strip, gap } of passes) {
      const stack = stacks[strip];
      const foot = gap > 0 ? tops[stack[gap - 1]] + boxes[stack[gap - 1]].height : tops[stack[gap]] - 1;
      const item = add(strip, -1, number, gap < stack.length ? (foot + tops[stack[gap]]) / 2 : foot + 1);
      gaps[strip][gap].push(item);
      const entered = net.strip[last] + side === strip ? LEFT : RIGHT;
      net.links.push({ stroke: number, first: last, firstSide: side, second: item, secondSide: entered, either: false });
      [last, side] = [item, 1 - entered];
    }
    net.links.push({ stroke: number, first: last, firstSide: side, second: final, secondSide: into, either });
  }
  sweep(net, gaps, height, strokes);
  net.columns = stacks.map((stack, strip) =>
    gaps[strip].flatMap((passes, gap) => (gap < stack.length ? [...passes, first[stack[gap]] + strip - boxes[stack[gap]].strip] : passes)),
  );
  net.trunk = findTrunks(net, strokes);
  return net;
}

/** Sorts the passes of each gap by where they come from and go to. */
function sweep(net, gaps, height, strokes) {
  const around = net.strip.map(() => []);
  for (const { first, second } of net.links) {
    if (net.box[first] < 0) around[first].push(second);
    if (net.box[second] < 0) around[second].push(first);
  }
  for (let round = 0; round < SWEEPS; round += 1) {
    const later = round % 2 ? [...gaps].reverse() : gaps;
    for (const passes of later.flat()) {
      if (passes.length < 2) continue;
      const low = Math.min(...passes.map((item) => height[item]));
      const key = new Map(passes.map((item) => [item, around[item].reduce((sum, other) => sum + height[other], 0)]));
      const ends = (item) => strokes[net.stroke[item]];
      passes.sort((a, b) => key.get(a) - key.get(b) || ends(a).source - ends(b).source || ends(a).target - ends(b).target || a - b);
      // near enough to each other to keep their place among what lies above and below, and in this order
      for (const [at, item] of passes.entries()) height[item] = low + at * 0.01;
    }
  }
}

/** For each item the first of those that it runs as one with: passes side by side that share an end and look alike. */
function findTrunks(net, strokes) {
  const trunk = net.strip.map((_, item) => item);
  for (const items of net.columns) {
    let [head, common] = [-1, []];
    for (const item of items) {
      if (net.box[item] >= 0) {
        common = [];
        continue;
      }
      const { source, target, style } = strokes[net.stroke[item]];
      const ends = style ? [`${style}>${source}`, `${style}<${target}`] : [];
      const shared = common.filter((end) => ends.includes(end));
      if (shared.length) common = shared;
      else [head, common] = [item, ends];
      trunk[item] = head;
    }
  }
  return trunk;
}

/** For each bow that may stand at either side of its strip the side where fewer ends of others are in its way. */
export function chooseSides(net) {
  const rank = ranks(net);
  const ends = [LEFT, RIGHT].map(() => net.columns.map((items) => new Array(items.length + 1).fill(0)));
  for (const link of net.links) {
    if (link.firstSide === link.secondSide) continue;
    ends[link.firstSide][net.strip[link.first]][rank[link.first] + 1] += 1;
    ends[link.secondSide][net.strip[link.second]][rank[link.second] + 1] += 1;
  }
  for (const side of ends) for (const counts of side) for (let at = 1; at < counts.length; at += 1) counts[at] += counts[at - 1];
  for (const link of net.links) {
    if (!link.either) continue;
    const [top, foot] = [rank[link.first], rank[link.second]].sort((a, b) => a - b);
    const cost = (side) => ends[side][net.strip[link.first]][foot] - ends[side][net.strip[link.first]][top + 1];
    link.firstSide = link.secondSide = cost(LEFT) < cost(RIGHT) ? LEFT : RIGHT;
  }
}

/** The place of every item in its strip, from 0. */
export function ranks(net) {
  const rank = net.strip.map(() => 0);
  for (const items of net.columns) for (const [at, item] of items.entries()) rank[item] = at;
  return rank;
}

/** The links between two boxes of one strip with no other box between them: they run straight down or up. */
export function findUpright(net) {
  const order = net.strip.map(() => 0);
  for (const items of net.columns) {
    let count = 0;
    for (const item of items) if (net.box[item] >= 0) order[item] = count++;
  }
  const isUpright = ({ first, second, firstSide, secondSide }) =>
    firstSide === secondSide && net.box[first] >= 0 && net.box[second] >= 0 && net.strip[first] === net.strip[second] && Math.abs(order[first] - order[second]) === 1;
  return new Set(net.links.flatMap((link, number) => (isUpright(link) ? [number] : [])));
}

/** The gutter in which a link runs. */
export function gutterOf(net, link) {
  return net.strip[link.first] + link.firstSide;
}
