/** What the chains from one card to another rest on, as `leadsto.evidence.between` works it out. Pure. */

import { between } from "../between.js";
import { linkName } from "../chains.js";
import { cutLabels, region } from "./labelcut.js";

const NONE = 5;

/**
 * What is measured of all chains from one card to another, null where there is none:
 *
 * - `threads`: sources with one voice that alone tell every link of at least one chain;
 * - `robustness`: how many citations have to be lost until no chain is told on each of its links;
 * - `fewest`: how many sources, `{ value, atLeast, sources }`; exact where the two numbers are one;
 * - `standing`: the rank of the weakest link of the best-grounded chain (5: nobody tells it), `weakest`, that arrow, and
 *   whether several links are all `alike` there.
 *
 * `evidence` is the view; `isDeclared(id)` says whether the theory has a source.
 */
export function measureBetween(board, evidence, links, isDeclared, from, to) {
  const names = between(links, from, to).links;
  if (!names.size) return null;
  const said = saidOf(evidence);
  const arrows = board.arrows
    .map((arrow, at) => ({ arrow, from: arrow.from, to: arrow.to, citations: arrow.citations, told: said(at) }))
    .filter((item) => names.has(linkName(item.from, item.to)));
  const sources = evidence.sources ?? [];
  return {
    threads: threadsOf(arrows, evidence, from, to).map((place) => sources[place]),
    robustness: flowThrough(arrows, from, to),
    fewest: fewestSources(arrows, evidence, isDeclared, from, to),
    standing: widest(arrows, from, to),
  };
}

/** For the place of an arrow: the sources that support it, and the rank of the strongest of them. */
export function saidOf(evidence) {
  const rows = new Map((evidence.rows ?? []).map((row) => [row.link, row]));
  return (at) => {
    const cells = (rows.get(at)?.cells ?? []).filter((cell) => cell[1] > 0);
    return { sources: cells.map((cell) => cell[0]), rank: Math.min(NONE, ...cells.map((cell) => cell[4])) };
  };
}

/** Of some sources those that count: one that quotes another of them adds nothing. In a ring the first by id stays. */
export function independent(places, evidence) {
  const { sources = [], within = [] } = evidence;
  const cited = new Set(places);
  const quoting = new Set();
  for (const one of [...cited].sort((a, b) => (sources[a] < sources[b] ? -1 : 1))) {
    if (quoting.has(one)) continue;
    for (const [inner, outer] of within) if (inner === one && outer !== one) quoting.add(outer);
  }
  return [...cited].filter((place) => !quoting.has(place)).sort((a, b) => a - b);
}

function threadsOf(arrows, evidence, from, to) {
  const whole = (evidence.one_voice ?? []).filter((place) => region(arrows.filter(({ told }) => told.sources.includes(place)), from, to).length);
  return independent(whole, evidence);
}

function fewestSources(arrows, evidence, isDeclared, from, to) {
  const { sources = [], within = [] } = evidence;
  const cited = [...new Set(arrows.flatMap(({ told }) => told.sources))].filter((place) => isDeclared(sources[place]));
  const counted = independent(cited, evidence);
  // a report stands as long as all that count and that it quotes stand
  const standsOn = (place) => counted.reduce((set, one, at) => (one === place || within.some(([inner, outer]) => inner === one && outer === place) ? set | (1n << BigInt(at)) : set), 0n);
  const ways = new Map(cited.map((place) => [place, standsOn(place)]));
  const held = arrows.map((item) => ({ from: item.from, to: item.to, ways: item.told.sources.flatMap((place) => ways.get(place) || []) }));
  const { value, atLeast, labels } = cutLabels(held, from, to);
  return { value, atLeast, sources: labels.map((label) => sources[counted[label]]) };
}

/** Grade by grade, the best first: what chains of that grade reach, and the last of the links that make it so. */
function widest(arrows, from, to) {
  const leads = leaving(arrows);
  const found = new Map();
  const waiting = Array.from({ length: NONE + 1 }, () => []);
  waiting[0].push([from, null, []]);
  for (const [rank, queue] of waiting.entries()) {
    for (const [id, weakest, [best = NONE, several = false]] of queue) {
      if (found.has(id)) continue;
      found.set(id, { rank, weakest, alike: several && best === rank });
      for (const item of leads.get(id) ?? []) {
        if (found.has(item.to)) continue;
        const worse = Math.max(rank, item.told.rank);
        waiting[worse].push([item.to, item.told.rank === worse ? item.arrow : weakest, [Math.min(best, item.told.rank), id !== from]]);
      }
    }
  }
  return found.get(to);
}

/** Maximum flow, each link carrying as much as it has citations: along the shortest way that has room, until none has. */
function flowThrough(arrows, from, to) {
  const out = new Map();
  const edge = (tail, head, room) => {
    if (!out.has(tail)) out.set(tail, []);
    const one = { head, room, back: null };
    out.get(tail).push(one);
    return one;
  };
  for (const item of arrows) {
    if (!item.citations) continue;
    const [there, back] = [edge(item.from, item.to, item.citations), edge(item.to, item.from, 0)];
    [there.back, back.back] = [back, there];
  }
  for (let flow = 0; ; ) {
    const came = new Map([[from, null]]);
    for (const id of came.keys()) {
      for (const one of out.get(id) ?? []) if (one.room > 0 && !came.has(one.head)) came.set(one.head, one);
      if (came.has(to)) break;
    }
    if (!came.has(to)) return flow;
    let room = Infinity;
    const way = [];
    for (let one = came.get(to); one; one = came.get(one.back.head)) way.push(one);
    for (const one of way) room = Math.min(room, one.room);
    for (const one of way) {
      one.room -= room;
      one.back.room += room;
    }
    flow += room;
  }
}

function leaving(arrows) {
  const leads = new Map();
  for (const item of arrows) {
    if (!leads.has(item.from)) leads.set(item.from, []);
    leads.get(item.from).push(item);
  }
  return leads;
}
