/** Finding nodes by words. Pure. */

const MOST = 200;

/**
 * Groups with the nodes whose titles have every word, at most so many in all, and how many there are in truth. Without
 * words, all of them.
 */
export function find(groups, titles, words, most = MOST) {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  const found = [];
  let count = 0;
  for (const group of groups) {
    const nodes = wanted.length ? group.nodes.filter((at) => hasAll(titles[at], wanted)) : group.nodes;
    const room = wanted.length ? Math.max(0, most - count) : nodes.length;
    if (nodes.length) found.push({ ...group, nodes: nodes.slice(0, room), count: nodes.length });
    count += nodes.length;
  }
  return { groups: found, count };
}

function hasAll(title, wanted) {
  const text = fold(title);
  return wanted.every((word) => text.includes(word));
}

/** Capitals and accents make no difference to what somebody looks for. */
function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
