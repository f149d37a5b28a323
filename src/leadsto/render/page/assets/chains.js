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
 * Everything up- and downstream of a card. Chains do not follow links that close a loop by feedback; those that touch
 * the card itself are lit all the same.
 */
export function chainOfCard(links, id) {
  const cards = new Set([id]);
  const names = new Set();
  follow(links.into, id, "from", cards, names);
  follow(links.from, id, "to", cards, names);
  for (const arrow of [...(links.into.get(id) ?? []), ...(links.from.get(id) ?? [])]) {
    names.add(linkName(arrow.from, arrow.to));
    cards.add(arrow.from).add(arrow.to);
  }
  return { cards, links: names };
}

/** Everything upstream of an arrow's cause and downstream of its effect, and the arrow. */
export function chainOfLink(links, name) {
  const arrow = links.byName.get(name);
  const cards = new Set([arrow.from, arrow.to]);
  const names = new Set([name]);
  follow(links.into, arrow.from, "from", cards, names);
  follow(links.from, arrow.to, "to", cards, names);
  return { cards, links: names };
}

function follow(links, start, end, cards, names) {
  const seen = new Set([start]);
  const waiting = [start];
  while (waiting.length) {
    for (const arrow of links.get(waiting.pop()) ?? []) {
      if (!arrow.chain) continue;
      names.add(linkName(arrow.from, arrow.to));
      const next = arrow[end];
      cards.add(next);
      if (!seen.has(next)) {
        seen.add(next);
        waiting.push(next);
      }
    }
  }
}

function keep(map, key, value) {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
