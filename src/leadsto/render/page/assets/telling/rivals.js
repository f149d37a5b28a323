/** What else may explain where chains end, as `leadsto.evidence.rivals` finds it. Pure. */

import { between } from "../between.js";
import { listOf } from "./theory.js";

/**
 * `causes`: what others contributed, `{ on, text }`, as written on the nodes after the first (`on` is an id) and on the links
 * (a name). `beginnings`: ids of activities and of what nothing leads to, from which other chains lead to the end, and which
 * do not lead to the first node.
 */
export function rivalsBetween(theory, links, from, to) {
  const { cards, links: names } = between(links, from, to);
  if (!cards.size) return { causes: [], beginnings: [] };
  const written = (on, record) => listOf(record["other-causes"]).map((cause) => ({ on, text: typeof cause === "string" ? cause : cause.text }));
  const nodes = [...theory.nodes.values()].filter(({ id }) => cards.has(id) && id !== from);
  const arrows = [...theory.links.values()].filter(({ name }) => names.has(name));
  const [before, earlier] = [upstream(links, to), upstream(links, from)];
  const begins = ({ id, kind }) => kind === "activity" || !(links.into.get(id) ?? []).some((arrow) => arrow.chain);
  const others = [...theory.nodes.values()].filter((node) => before.has(node.id) && !cards.has(node.id) && !earlier.has(node.id) && begins(node));
  return {
    causes: [...nodes.flatMap(({ id, record }) => written(id, record)), ...arrows.flatMap(({ name, record }) => written(name, record))],
    beginnings: others.map(({ id }) => id),
  };
}

function upstream(links, id) {
  const found = new Set([id]);
  for (const one of found) for (const arrow of links.into.get(one) ?? []) if (arrow.chain) found.add(arrow.from);
  found.delete(id);
  return found;
}
