/** At which height each arrow leaves and enters a box and passes a strip, as `leadsto.layout.ports` works it out. Pure. */

import { ARROW_GAP } from "./packing.js";
import { ranks } from "./net.js";
import { LEFT, RIGHT } from "./ways.js";

const PORT_GAP = 12;
const ROUNDS = 4;
const LEAN = 0.3;
const CLOSE = 0.6;
const LEVEL = 10_000;
const EDGE = 13;

/**
 * The nearest values to `wanted` that never fall, least squares, between `low` and `high`.
 *
 * Source: pool adjacent violators; Ayer, Brunk, Ewing, Reid and Silverman, "An empirical distribution function for
 * sampling with incomplete information", Annals of Mathematical Statistics 26 (1955).
 */
export function fit(wanted, weights, low, high) {
  const pools = [];
  for (let at = 0; at < wanted.length; at += 1) {
    let pool = { mean: wanted[at], mass: weights[at], count: 1 };
    while (pools.length && pools.at(-1).mean > pool.mean) {
      const { mean, mass, count } = pools.pop();
      pool = { mean: (pool.mean * pool.mass + mean * mass) / (pool.mass + mass), mass: pool.mass + mass, count: pool.count + count };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ mean, count }) => new Array(count).fill(Math.min(Math.max(mean, low), high)));
}

/** Heights of link ends: `2 * link` for the first, `2 * link + 1` for the second. */
export function levelEnds(net, boxes, tops, bottom, header, upright) {
  const at = new Array(2 * net.links.length).fill(0);
  const ends = sortEnds(net, upright);
  const spaces = net.columns.map((items) => findSpaces(net, items, boxes, tops, header, bottom));

  const shared = (list) => {
    const ports = [];
    let last = -1;
    for (const end of list) {
      const link = net.links[end >> 1];
      const other = end & 1 ? link.first : link.second;
      const trunk = net.box[other] < 0 ? net.trunk[other] : -1;
      if (trunk >= 0 && trunk === last) ports.at(-1).push(end);
      else ports.push([end]);
      last = trunk;
    }
    return ports;
  };
  const spacing = (count, height) => {
    const edge = Math.min(EDGE, height / 4);
    return [Math.min(PORT_GAP, (height - 2 * edge) / Math.max(count - 1, 1)), edge];
  };
  const sides = [];
  for (const [item, box] of net.box.entries()) {
    if (box < 0) continue;
    for (const list of ends[item]) if (list.length) sides[item] = [...(sides[item] ?? []), shared(list)];
    for (const ports of sides[item] ?? []) {
      const [gap] = spacing(ports.length, boxes[box].height);
      for (const [rank, port] of ports.entries()) {
        for (const end of port) at[end] = tops[box] + boxes[box].height / 2 + (rank - (ports.length - 1) / 2) * gap;
      }
    }
  }
  const align = (ports, top, height) => {
    const [gap, edge] = spacing(ports.length, height);
    const [low, high, middle] = [top + edge, top + height - edge, top + height / 2];
    const near = (height / 2 - edge) * LEAN;
    const least = gap * CLOSE;
    const weights = [];
    const wanted = ports.map(([end], rank) => {
      const there = at[end ^ 1];
      const isLevel = there >= low && there <= high;
      weights.push(isLevel ? LEVEL : 1);
      const lean = Math.min(Math.max(there - middle, -near), near);
      return (isLevel ? there : middle + (rank - (ports.length - 1) / 2) * gap + lean) - rank * least;
    });
    const fitted = fit(wanted, weights, low, high - least * (ports.length - 1));
    for (const [rank, port] of ports.entries()) for (const end of port) at[end] = fitted[rank] + rank * least;
  };
  const settle = (strip, facing) => {
    for (const { passes, low, high } of spaces[strip]) {
      const gap = Math.min(ARROW_GAP, (high - low) / (passes.length + 1));
      const wanted = passes.map((trunk, rank) => {
        const there = trunk.map((item) => at[ends[item][facing][0] ^ 1]).sort((a, b) => a - b);
        return there[(there.length - 1) >> 1] - rank * gap;
      });
      const fitted = fit(wanted, passes.map((trunk) => trunk.length), low + gap, high - gap * passes.length);
      for (const [rank, trunk] of passes.entries()) {
        for (const item of trunk) for (const side of [LEFT, RIGHT]) at[ends[item][side][0]] = fitted[rank] + rank * gap;
      }
    }
    for (const item of net.columns[strip]) {
      const box = net.box[item];
      if (box >= 0) for (const ports of sides[item] ?? []) align(ports, tops[box], boxes[box].height);
    }
  };
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    for (let place = 0; place < net.columns.length; place += 1) {
      settle(turn % 2 ? place : net.columns.length - 1 - place, turn % 2 ? LEFT : RIGHT);
    }
  }
  return at;
}

/** The ends at the left and right side of each item, from the top down, so that none of them cross there. */
function sortEnds(net, upright) {
  const rank = ranks(net);
  const ends = net.strip.map(() => [[], []]);
  const key = (link, here, there, end) => {
    if (link.firstSide !== link.secondSide) return [1, rank[there], end >> 1, end];
    return rank[there] < rank[here] ? [0, -rank[there], -(end >> 1), end] : [2, -rank[there], end >> 1, end];
  };
  for (const [number, link] of net.links.entries()) {
    if (upright.has(number)) continue;
    ends[link.first][link.firstSide].push(key(link, link.first, link.second, 2 * number));
    ends[link.second][link.secondSide].push(key(link, link.second, link.first, 2 * number + 1));
  }
  const byKey = (a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3];
  return ends.map((both) => both.map((list) => list.sort(byKey).map((one) => one[3])));
}

/** The passes between two boxes of a strip, a list for each line that they make, with the height that is free for them. */
function findSpaces(net, items, boxes, tops, header, bottom) {
  const found = [];
  let passes = [];
  let low = header;
  const end = (high) => {
    if (passes.length) found.push({ passes, low, high });
    passes = [];
  };
  for (const item of items) {
    const box = net.box[item];
    if (box < 0) {
      if (net.trunk[item] === item) passes.push([]);
      passes.at(-1).push(item);
    } else {
      end(tops[box]);
      low = tops[box] + boxes[box].height;
    }
  }
  end(bottom);
  return found;
}
