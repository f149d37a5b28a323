/**
 * The fewest sources whose loss leaves no told way between two cards; as `leadsto.graph.label_cut` works it out. Pure.
 *
 * Sources are numbers here and sets of them bits of a BigInt. An arrow stands as long as one of its `ways`, each a set of
 * sources, is left whole.
 */

/** So many sources are always searched through, and of these so many all at once. */
const SEARCHED = 20;
const WIDE = 14;
/** So many arrows, counted each time they are looked at, may be looked at to leave out labels; past that they stay lost. */
const LOOKS = 5_000_000;

/** `arrows` are `{ from, to, ways }`. Returns `{ value, atLeast, labels }`: exact where `atLeast` is `value`. */
export function cutLabels(arrows, from, to) {
  const alone = new Map();
  for (const arrow of arrows) {
    for (const way of arrow.ways) if (bitCount(way) === 1) alone.set(way, alone.get(way) ?? []).get(way).push(arrow);
  }
  // whoever alone holds a whole way has to be lost
  let forced = 0n;
  for (const [way, own] of alone) if (region(own, from, to).length) forced |= way;
  const standing = arrows.map((arrow) => ({ ...arrow, ways: smallest(arrow.ways.filter((way) => !(way & forced))) }));
  const here = region(standing.filter((arrow) => arrow.ways.length), from, to);
  const labels = here.reduce((all, { ways }) => ways.reduce((one, way) => one | way, all), 0n);
  if (!labels) return answer(forced, bitCount(forced));
  const order = onwards(here, from);
  const few = fewer(here, labels, from, to);
  const least = disjointWays(here, labels, from, to);
  const isSearched = least < bitCount(few) && bitCount(labels) <= SEARCHED;
  const lost = isSearched ? search(here, order, labels, few, from, to) : few;
  return answer(forced | lost, bitCount(forced) + (isSearched ? bitCount(lost) : least));
}

function answer(lost, atLeast) {
  return { value: bitCount(lost), atLeast, labels: places(lost) };
}

/** Arrows on a way from one to the other. */
export function region(arrows, from, to) {
  const kept = arrows.filter((arrow) => arrow.from !== to && arrow.to !== from);
  const after = reach(kept, from, "from", "to");
  if (!after.has(to)) return [];
  const before = reach(kept, to, "to", "from");
  return kept.filter((arrow) => after.has(arrow.from) && before.has(arrow.to));
}

function reach(arrows, start, tail, head) {
  const leads = Map.groupBy ? Map.groupBy(arrows, (arrow) => arrow[tail]) : grouped(arrows, tail);
  const found = new Set([start]);
  for (const id of found) for (const arrow of leads.get(id) ?? []) found.add(arrow[head]);
  return found;
}

function grouped(arrows, end) {
  const groups = new Map();
  for (const arrow of arrows) {
    if (!groups.has(arrow[end])) groups.set(arrow[end], []);
    groups.get(arrow[end]).push(arrow);
  }
  return groups;
}

const isHeld = ({ ways }, left) => ways.some((way) => (way & left) === way);

const stands = (arrows, left, from, to) => reach(arrows.filter((arrow) => isHeld(arrow, left)), from, "from", "to").has(to);

/** What is left whole only when another is needs no look. */
function smallest(ways) {
  const kept = [];
  for (const way of [...new Set(ways)].sort((a, b) => bitCount(a) - bitCount(b))) {
    if (!kept.some((other) => (other & way) === other)) kept.push(way);
  }
  return kept;
}

/** Labels none of which could be left out: from all of them those are put back that needn't be lost, the busiest first. */
function fewer(arrows, labels, from, to) {
  const carried = (bit) => arrows.filter(({ ways }) => ways.some((way) => way & bit)).length;
  const bits = places(labels).map((place) => ({ bit: 1n << BigInt(place), n: carried(1n << BigInt(place)) }));
  let lost = labels;
  const most = Math.ceil(LOOKS / arrows.length);
  for (const { bit } of bits.sort((a, b) => b.n - a.n).slice(0, most)) if (!stands(arrows, labels & ~(lost & ~bit), from, to)) lost &= ~bit;
  return lost;
}

/** So many ways stand that have no label in common; fewer labels than that can't cut them all. */
function disjointWays(arrows, labels, from, to) {
  const leads = grouped(arrows, "from");
  for (let count = 0, left = labels; ; count += 1) {
    const came = new Map([[from, null]]);
    for (const id of came.keys()) {
      for (const arrow of leads.get(id) ?? []) if (!came.has(arrow.to) && isHeld(arrow, left)) came.set(arrow.to, arrow);
    }
    if (!came.has(to)) return count;
    let used = 0n;
    for (let arrow = came.get(to); arrow; arrow = came.get(arrow.from)) {
      if (!isHeld(arrow, used)) used |= arrow.ways.find((way) => (way & left) === way);
    }
    left &= ~used;
  }
}

/** All sets of the first labels at once, a bit for each set; the rest are lost in every combination, the fewest first. */
function search(arrows, order, labels, few, from, to) {
  const bits = places(labels).map((place) => 1n << BigInt(place));
  const wide = bits.slice(0, WIDE);
  const rest = bits.slice(WIDE);
  const every = (1n << (1n << BigInt(wide.length))) - 1n;
  const holding = wide.map((_, at) => setsWith(at, wide.length));
  // which sets leave a way whole, as far as the first labels go
  const whole = new Map(arrows.flatMap(({ ways }) => ways.map((way) => [way, 0n])));
  for (const way of whole.keys()) whole.set(way, wide.reduce((sets, bit, at) => (way & bit ? sets & holding[at] : sets), every));
  const missing = setsMissing(wide.length);
  const combinations = Array.from({ length: 1 << rest.length }, (_, number) => rest.reduce((set, bit, at) => ((number >> at) & 1 ? set | bit : set), 0n));
  let best = few;
  for (const lost of combinations.sort((a, b) => bitCount(a) - bitCount(b))) {
    const count = bitCount(lost);
    if (count >= bitCount(best)) break;
    const held = new Map(arrows.map((arrow) => [arrow, arrow.ways.reduce((sets, way) => (way & lost ? sets : sets | whole.get(way)), 0n)]));
    const cut = every & ~carry(order, held, every, from, to);
    for (let more = 0; more <= wide.length && count + more < bitCount(best); more += 1) {
      const sets = cut & missing[more];
      if (!sets) continue;
      const kept = sets.toString(2).length - 1;
      best = wide.reduce((all, bit, at) => ((kept >> at) & 1 ? all : all | bit), lost);
    }
  }
  return best;
}

/** Which sets come through from one end to the other; again only while more arrives on a loop, at what has been passed. */
function carry(order, held, every, from, to) {
  const arrived = new Map([[from, every]]);
  for (let isBack = true; isBack; ) {
    isBack = false;
    const passed = new Set();
    for (const [id, arrows] of order) {
      passed.add(id);
      const here = arrived.get(id) ?? 0n;
      for (const arrow of here ? arrows : []) {
        const before = arrived.get(arrow.to) ?? 0n;
        const now = before | (here & held.get(arrow));
        if (now === before) continue;
        arrived.set(arrow.to, now);
        isBack ||= passed.has(arrow.to);
      }
    }
  }
  return arrived.get(to) ?? 0n;
}

/** Cards with what leaves them, so that arrows lead onwards but for those that close a loop: last out of a walk, first. */
function onwards(arrows, from) {
  const leads = grouped(arrows, "from");
  const done = [];
  const seen = new Set([from]);
  const path = [[from, (leads.get(from) ?? []).values()]];
  while (path.length) {
    const [id, rest] = path.at(-1);
    const { value, done: isDone } = rest.next();
    if (isDone) {
      done.push([id, leads.get(id) ?? []]);
      path.pop();
    } else if (!seen.has(value.to)) {
      seen.add(value.to);
      path.push([value.to, (leads.get(value.to) ?? []).values()]);
    }
  }
  return done.reverse();
}

/** The sets that have a label: bit b stands for the set whose labels are the bits of b. */
function setsWith(label, count) {
  const span = 1n << BigInt(label);
  let sets = ((1n << span) - 1n) << span;
  for (let length = 2n * span; length < 1n << BigInt(count); length *= 2n) sets |= sets << length;
  return sets;
}

/** For each number the sets that so many of `count` labels are missing from. */
function setsMissing(count) {
  let found = [1n];
  for (let label = 0; label < count; label += 1) {
    const having = found.map((sets) => sets << (1n << BigInt(label)));
    found = Array.from({ length: label + 2 }, (_, lost) => (having[lost] ?? 0n) | (found[lost - 1] ?? 0n));
  }
  return found;
}

function bitCount(bits) {
  let count = 0;
  for (let rest = bits; rest; rest &= rest - 1n) count += 1;
  return count;
}

function places(bits) {
  return [...bits.toString(2)].reverse().flatMap((digit, at) => (digit === "1" ? [at] : []));
}
