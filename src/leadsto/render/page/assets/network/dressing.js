/** What nodes and edges look like in the network: colours of the page, and what is on the chain in focus. Pure. */

/** Places on the chain: every node and every edge where nothing is in focus. */
export function placesOf(payload, names, chain) {
  if (!chain) return { nodes: null, edges: null };
  return {
    nodes: new Set(payload.ids.flatMap((id, at) => (chain.cards.has(id) ? [at] : []))),
    edges: new Set(names.flatMap((name, at) => (chain.links.has(name) ? [at] : []))),
  };
}

/** The groups of vis-network: one a hue, filled with it and edged with paper, so that marks stand off what is behind. */
export function groupsOf(colours) {
  const groups = {};
  for (const [name, hue] of Object.entries(colours.hues)) {
    const color = { background: hue, border: colours.paper };
    groups[name] = { color: { ...color, highlight: { background: hue, border: colours.ink }, hover: { background: hue, border: colours.ink } } };
  }
  return groups;
}

/** A node as it is drawn: off the chain it is pale, and its label still legible. */
export function dressNode(node, at, places, colours) {
  const off = places.nodes !== null && !places.nodes.has(at);
  return { ...node, opacity: off ? 0.25 : 1, font: { color: off ? colours.faint : colours.ink } };
}

/** An edge as it is drawn: on a chain in focus it has the colour of its cause. */
export function dressEdge(edge, at, places, colours, hue) {
  const on = places.edges !== null && places.edges.has(at);
  const off = places.edges !== null && !on;
  const color = on ? hue : off ? colours.arrowFaded : colours.arrow;
  return { ...edge, color: { color, highlight: colours.ink, hover: hue, inherit: false } };
}

/** How large a name is written, so that it is as large on the screen whatever the zoom; smaller on a small one. */
export function nameSize(scale, width) {
  return Math.max(20, Math.min(19, Math.max(12, width / 42)) / scale);
}

/** How plainly names of groups are written: not where the labels of the nodes can be read. */
export function nameStrength(scale) {
  return Math.min(1, Math.max(0, (0.75 - scale) / 0.25));
}
