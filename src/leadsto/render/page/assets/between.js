/** Every chain between two cards: those on one of them, how many there are, and each of them in turn. Pure. */

import { linkName } from "./chains.js";

/** Everything that lies on a chain from one card to another: `cards` and `links` by name; both empty where none leads there. */
export function between(links, from, to) {
  const after = reached(links.from, from, "to");
  const before = reached(links.into, to, "from");
  const cards = new Set();
  const names = new Set();
  if (from === to || !after.has(to)) return { cards, links: names };
  for (const id of after) if (before.has(id)) cards.add(id);
  for (const id of cards) {
    // no chain comes back to where it began or goes on from where it ends
    if (id === to) continue;
    for (const arrow of links.from.get(id) ?? []) {
      if (arrow.chain && arrow.to !== from && cards.has(arrow.to)) names.add(linkName(id, arrow.to));
    }
  }
  return { cards, links: names };
}

/** How many chains there are, exactly, as a BigInt; null where there is a loop on the way that nobody marked as feedback. */
export function countBetween(links, from, to) {
  const { cards, links: names } = between(links, from, to);
  if (!cards.size) return 0n;
  const open = new Map([...cards].map((id) => [id, 0]));
  for (const name of names) open.set(links.byName.get(name).to, open.get(links.byName.get(name).to) + 1);
  const ways = new Map([[from, 1n]]);
  const ready = [...cards].filter((id) => open.get(id) === 0);
  let done = 0;
  while (ready.length) {
    const id = ready.pop();
    done += 1;
    for (const next of onwards(links, names, id)) {
      ways.set(next, (ways.get(next) ?? 0n) + (ways.get(id) ?? 0n));
      open.set(next, open.get(next) - 1);
      if (open.get(next) === 0) ready.push(next);
    }
  }
  return done === cards.size ? ways.get(to) : null;
}

/**
 * Each chain as a list of ids, one at a time, in the order of the links; none passes a card twice. The work for one is
 * bounded by its length times what lies between: where there is a loop on the way, it is looked ahead whether the end
 * can still be come to.
 */
export function* chainsBetween(links, from, to) {
  const { cards, links: names } = between(links, from, to);
  if (!cards.size) return;
  const isTangled = countBetween(links, from, to) === null;
  const path = [from];
  const onPath = new Set(path);
  const waiting = [onwards(links, names, from)[Symbol.iterator]()];
  while (waiting.length) {
    const { value: next, done } = waiting.at(-1).next();
    if (done) {
      waiting.pop();
      onPath.delete(path.pop());
    } else if (next === to) {
      yield [...path, to];
    } else if (!onPath.has(next) && (!isTangled || leadsOn(links, names, next, to, onPath))) {
      path.push(next);
      onPath.add(next);
      waiting.push(onwards(links, names, next)[Symbol.iterator]());
    }
  }
}

function onwards(links, names, id) {
  return (links.from.get(id) ?? []).filter((arrow) => names.has(linkName(id, arrow.to))).map((arrow) => arrow.to);
}

/** Whether the end can be come to without passing what has been passed. */
function leadsOn(links, names, start, to, passed) {
  const seen = new Set([start]);
  const waiting = [start];
  while (waiting.length) {
    for (const next of onwards(links, names, waiting.pop())) {
      if (next === to) return true;
      if (seen.has(next) || passed.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return false;
}

function reached(links, start, end) {
  const seen = new Set([start]);
  const waiting = [start];
  while (waiting.length) {
    for (const arrow of links.get(waiting.pop()) ?? []) {
      if (!arrow.chain || seen.has(arrow[end])) continue;
      seen.add(arrow[end]);
      waiting.push(arrow[end]);
    }
  }
  return seen;
}
