/**
 * Chains through what is not shown, as arrows between what is: where the way from one shown card to another leads through
 * hidden cards alone, one arrow stands for it. Pure.
 */

/** More contracted arrows than this for each shown card, and than that in all, are thinned: what others imply is left out. */
const MOST_EACH = 3;
const MOST = 120;

/**
 * The contracted arrows, `{from, to, via}`, all of them places of cards; `via` lists the hidden cards on the ways between.
 * `count` is the number of cards, `arrows` hold places of their ends and whether chains follow them; where a shown card
 * leads to another by an arrow of its own, that one speaks for the pair.
 *
 * Work grows with the shown cards times what is hidden behind each.
 */
export function contract(count, arrows, shown) {
  const from = Array.from({ length: count }, () => []);
  const into = Array.from({ length: count }, () => []);
  for (const { source, target, chain } of arrows) {
    if (!chain) continue;
    from[source].push(target);
    into[target].push(source);
  }
  const found = [];
  for (let card = 0; card < count; card += 1) {
    if (!shown[card]) continue;
    const direct = new Set(from[card]);
    const { hidden, reached } = follow(from, shown, card);
    for (const target of [...reached].sort((a, b) => a - b)) {
      if (target !== card && !direct.has(target)) found.push({ from: card, to: target, hidden });
    }
  }
  const isMany = found.length > MOST && found.length > MOST_EACH * shown.filter(Boolean).length;
  const kept = isMany ? thin(count, found, arrows, shown) : found;
  return kept.map(({ from: source, to, hidden }) => ({ from: source, to, via: [...follow(into, shown, to, hidden).hidden] }));
}

/** The hidden cards that a card leads to through hidden ones alone, and the shown ones at the end of such ways. */
function follow(next, shown, start, within = null) {
  const hidden = new Set();
  const reached = new Set();
  const waiting = [start];
  while (waiting.length) {
    for (const other of next[waiting.pop()]) {
      if (shown[other]) reached.add(other);
      else if (!hidden.has(other) && (!within || within.has(other))) {
        hidden.add(other);
        waiting.push(other);
      }
    }
  }
  // by a shown card next to the start nothing is hidden; only ways through at least one hidden card count
  if (!within) {
    reached.clear();
    for (const one of hidden) for (const other of next[one]) if (shown[other]) reached.add(other);
  }
  return { hidden, reached };
}

/**
 * What remains when every contracted arrow is left out that other arrows of the board imply: the same cards still lead to
 * the same cards. Sets of bits, a row for each card, filled from the ends of chains backwards; an arrow that closes a
 * loop implies nothing and stays.
 */
function thin(count, found, arrows, shown) {
  const next = Array.from({ length: count }, () => []);
  for (const { source, target, chain } of arrows) if (chain && shown[source] && shown[target]) next[source].push(target);
  for (const { from, to } of found) next[from].push(to);
  const words = (count + 31) >> 5;
  const rows = new Array(count).fill(null);
  const has = (row, bit) => (row[bit >> 5] >>> (bit & 31)) & 1;
  const isOpen = new Uint8Array(count);
  const ahead = Array.from({ length: count }, () => []);
  for (let start = 0; start < count; start += 1) {
    if (rows[start] || !next[start].length) continue;
    const path = [[start, 0]];
    isOpen[start] = 1;
    while (path.length) {
      const step = path[path.length - 1];
      const [card, at] = step;
      if (at < next[card].length) {
        step[1] += 1;
        const other = next[card][at];
        if (isOpen[other]) continue;
        ahead[card].push(other);
        if (rows[other]) continue;
        isOpen[other] = 1;
        path.push([other, 0]);
        continue;
      }
      const row = new Uint32Array(words);
      for (const other of ahead[card]) {
        row[other >> 5] |= 1 << (other & 31);
        for (let word = 0; word < words; word += 1) row[word] |= rows[other][word];
      }
      rows[card] = row;
      isOpen[card] = 0;
      path.pop();
    }
  }
  return found.filter(({ from, to }) => !ahead[from].includes(to) || !ahead[from].some((other) => other !== to && has(rows[other], to)));
}
