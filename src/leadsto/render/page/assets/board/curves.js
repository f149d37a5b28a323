/** The curves of arrows, out of the heights of their ends and the turns in their gutters, as `leadsto.layout.routes` has them. Pure. */

import { gutterOf } from "./net.js";
import { FLAT } from "./tracks.js";
import { RIGHT } from "./ways.js";

const CORNER = 20;
const ROUND = 2.4;
const PARALLEL = 16;

/**
 * The curves of all strokes, each a start, then two control points and an end for each cubic. `at` holds the heights of link
 * ends, `lefts` and `rights` the walls of strips.
 */
export function drawCurves(net, strokes, boxes, tops, at, gutters, lefts, rights, upright) {
  const chains = strokes.map(() => []);
  const beside = parallels(net, upright, Math.min(...rights.map((right, strip) => right - lefts[strip])));
  const corners = findCorners(net, at, gutters, upright);
  const wall = (item, side) => (side === RIGHT ? rights : lefts)[net.strip[item]];
  for (const [number, link] of net.links.entries()) {
    const chain = chains[link.stroke];
    const gutter = gutters[gutterOf(net, link)];
    let start = [wall(link.first, link.firstSide), at[2 * number]];
    let end = [wall(link.second, link.secondSide), at[2 * number + 1]];
    let piece;
    if (upright.has(number)) {
      const [one, two] = [net.box[link.first], net.box[link.second]];
      const strip = net.strip[link.first];
      const x = (lefts[strip] + rights[strip]) / 2 + beside.get(number);
      start = [x, tops[one] < tops[two] ? tops[one] + boxes[one].height : tops[one]];
      end = [x, tops[one] < tops[two] ? tops[two] : tops[two] + boxes[two].height];
      piece = line(start, end);
    } else if (link.firstSide === link.secondSide) {
      piece = stepped(start, end, start[0] + (link.firstSide === RIGHT ? 1 : -1) * gutter.tracks.get(number));
    } else {
      const track = Math.min(start[0], end[0]) + gutter.tracks.get(number);
      if (Math.abs(end[1] - start[1]) <= FLAT) piece = [start, [track, start[1]], [track, end[1]], end];
      else piece = stepped(start, end, track, corners[2 * number], corners[2 * number + 1]);
    }
    if (chain.length) chain.push(...line(chain.at(-1), piece[0]).slice(1));
    chain.push(...(chain.length ? piece.slice(1) : piece));
  }
  return chains;
}

/** How far beside the middle each upright arrow stands, so that parallel ones stand apart. */
function parallels(net, upright, narrowest) {
  const pairs = new Map();
  for (const number of upright) {
    const { first, second } = net.links[number];
    const key = first < second ? `${first} ${second}` : `${second} ${first}`;
    pairs.set(key, [...(pairs.get(key) ?? []), number]);
  }
  const beside = new Map();
  for (const numbers of pairs.values()) {
    const gap = Math.min(PARALLEL, (0.8 * narrowest) / numbers.length);
    for (const [at, number] of numbers.entries()) beside.set(number, (at - (numbers.length - 1) / 2) * gap);
  }
  return beside;
}

/** How high the corner at each end of a link is: one that turns later does not overtake, in its corner, one beside it. */
function findCorners(net, at, gutters, upright) {
  const corners = at.map(() => 0);
  const sides = new Map();
  for (const [number, link] of net.links.entries()) {
    const rise = at[2 * number + 1] - at[2 * number];
    if (upright.has(number) || link.firstSide === link.secondSide || Math.abs(rise) <= FLAT) continue;
    const { width, tracks } = gutters[gutterOf(net, link)];
    for (const [end, item, side, away] of [[2 * number, link.first, link.firstSide, rise], [2 * number + 1, link.second, link.secondSide, -rise]]) {
      const wide = side === RIGHT ? tracks.get(number) : width - tracks.get(number);
      corners[end] = Math.min(Math.abs(rise) / 2, CORNER + ROUND * wide);
      const key = `${net.strip[item]} ${side} ${away > 0}`;
      if (!sides.has(key)) sides.set(key, []);
      sides.get(key).push(end);
    }
  }
  for (const [key, ends] of sides) {
    const down = key.endsWith("true") ? -1 : 1;
    ends.sort((a, b) => (at[a] - at[b]) * down || (a - b) * down);
    let [most, last] = [Infinity, 0];
    for (const end of ends) {
      most = Math.min(most + Math.abs(at[end] - last), corners[end]);
      [corners[end], last] = [most, at[end]];
    }
  }
  return corners;
}

function line([x, y], [right, foot]) {
  const [across, down] = [(right - x) / 3, (foot - y) / 3];
  return [[x, y], [x + across, y + down], [right - across, foot - down], [right, foot]];
}

/** Level to a track, upright along it, and level to the end, with soft corners that are at most so high. */
function stepped([x, top], [last, foot], track, mostFirst = Infinity, mostSecond = Infinity) {
  const way = foot > top ? 1 : -1;
  const half = Math.abs(foot - top) / 2;
  const first = way * Math.min(half, CORNER + ROUND * Math.abs(track - x), mostFirst);
  const second = way * Math.min(half, CORNER + ROUND * Math.abs(track - last), mostSecond);
  const [near, far] = [0.68, 0.42];
  const chain = [[x, top], [x + near * (track - x), top], [track, top + far * first], [track, top + first]];
  if (half * 2 > Math.abs(first) + Math.abs(second) + 0.05) chain.push(...line(chain.at(-1), [track, foot - second]).slice(1));
  chain.push([track, foot - far * second], [last + near * (track - last), foot], [last, foot]);
  return chain;
}

/** The `d` of an SVG path. */
export function pathOf(points) {
  const told = points.map(([x, y]) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`);
  let path = `M${told[0]}`;
  for (let at = 1; at < told.length; at += 3) path += `C${told[at]} ${told[at + 1]} ${told[at + 2]}`;
  return path;
}
