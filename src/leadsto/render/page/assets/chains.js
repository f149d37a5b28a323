/** What leads to what, worked out from the page's data: pure functions, tested without a browser. */

/** The name of an arrow, as in its `data-link`. */
export function linkName(from, to) {
  return `${from} -> ${to}`;
}

/** Arrows by the card that they begin at and by the one that they end at. */
export function connect(arrows) {
  const from = new Map();
  const into = new Map();
  const byName = new Map();
  for (const arrow of arrows) {
    keep(from, arrow.from, arrow);
    keep(into, arrow.to, arrow);
    byName.set(linkName(arrow.from, arrow.to), arrow);
  }
  return { from, into, byName };
}

/**
 * What is up- and downstream of a card: `side` is "causes", "effects" or "" for both, `steps` how many links far, ""
 * for as far as it goes. Chains do not follow links that close a loop by feedback; those that touch the card itself
 * are lit all the same.
 */
export function chainOfCard(links, id, { side = "", steps = "" } = {}) {
  const chain = { cards: new Set([id]), links: new Set() };
  if (side !== "effects") {
    follow(links.into, id, "from", chain, steps);
    touch(links.into.get(id), chain);
  }
  if (side !== "causes") {
    follow(links.from, id, "to", chain, steps);
    touch(links.from.get(id), chain);
  }
  return chain;
}

/** What is upstream of an arrow's cause and downstream of its effect, and the arrow. */
export function chainOfLink(links, name, { side = "", steps = "" } = {}) {
  const arrow = links.byName.get(name);
  const chain = { cards: new Set([arrow.from, arrow.to]), links: new Set([name]) };
  if (side !== "effects") follow(links.into, arrow.from, "from", chain, steps);
  if (side !== "causes") follow(links.from, arrow.to, "to", chain, steps);
  return chain;
}

function touch(arrows = [], chain) {
  for (const arrow of arrows) {
    chain.links.add(linkName(arrow.from, arrow.to));
    chain.cards.add(arrow.from).add(arrow.to);
  }
}

/** Level by level, so that each card is come to by the fewest steps. */
function follow(links, start, end, chain, steps) {
  const seen = new Set([start]);
  let level = [start];
  for (let step = 0; level.length && !(steps && step >= Number(steps)); step += 1) {
    const next = [];
    for (const id of level) {
      for (const arrow of links.get(id) ?? []) {
        if (!arrow.chain) continue;
        chain.links.add(linkName(arrow.from, arrow.to));
        chain.cards.add(arrow[end]);
        if (seen.has(arrow[end])) continue;
        seen.add(arrow[end]);
        next.push(arrow[end]);
      }
    }
    level = next;
  }
}

function keep(map, key, value) {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
