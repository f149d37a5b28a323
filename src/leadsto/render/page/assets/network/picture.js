/** The picture of the network, drawn by vis-network from what pyvis prepared. */

import { dressEdge, dressNode, groupsOf, placesOf } from "./dressing.js";
import { openLibrary } from "./opening.js";
import { paintGrounds, paintNames } from "./painting.js";

const DARK = "(prefers-color-scheme: dark)";
const STILL = "(prefers-reduced-motion: reduce)";
/** The scale at which labels can be read. */
const NEAR = 0.85;
/** How many rounds the forces are given where nothing may be seen moving. */
const ROUNDS = 200;
/** Beyond so many nodes the grounds stay where they were while the picture moves. */
const MANY = 1000;

const MOVING = {
  enabled: true,
  solver: "barnesHut",
  barnesHut: { gravitationalConstant: -9000, centralGravity: 0.12, springLength: 170, springConstant: 0.03, damping: 0.35, avoidOverlap: 0.4 },
  minVelocity: 1.5,
  stabilization: false,
};

/**
 * Draws into `element`. `names` are the links' names by place; `on` has `node(at)`, `edge(at)`, `nothing()`,
 * `point(at)` and `rest()`, called as people choose and point.
 */
export function makePicture(element, payload, names, on, nameOf) {
  const { Network, DataSet } = openLibrary();
  let colours = readColours(element, payload);
  let places = placesOf(payload, names, null);
  const hueOf = (edge) => colours.hues[payload.nodes[edge.from].group];
  const dressedNodes = () => payload.nodes.map((node, at) => dressNode(node, at, places, colours));
  const dressedEdges = () => payload.edges.map((edge, at) => dressEdge(edge, at, places, colours, hueOf(edge)));
  let dressed = { nodes: dressedNodes(), edges: dressedEdges() };
  const nodes = new DataSet(dressed.nodes);
  const edges = new DataSet(dressed.edges);
  const network = new Network(element, { nodes, edges }, optionsOf(payload, colours));
  let spots = network.getPositions();
  let moving = false;

  element.querySelector("canvas").parentElement.removeAttribute("tabindex");
  network.on("beforeDrawing", (context) => {
    if (moving && payload.nodes.length <= MANY) spots = network.getPositions();
    paintGrounds(context, payload.groups, spots, colours, places.nodes !== null);
  });
  network.on("afterDrawing", (context) => {
    paintNames(context, payload.groups, spots, colours, network.getScale(), nameOf);
  });
  network.on("click", (event) => {
    if (event.nodes.length) on.node(event.nodes[0]);
    else if (event.edges.length) on.edge(event.edges[0]);
    else on.nothing();
  });
  network.on("dragEnd", () => (spots = network.getPositions()));
  network.on("hoverNode", (event) => on.point(event.node));
  network.on("blurNode", () => on.rest());
  matchMedia(DARK).addEventListener("change", () => {
    colours = readColours(element, payload);
    network.setOptions(optionsOf(payload, colours));
    dressed = { nodes: dressedNodes(), edges: dressedEdges() };
    nodes.update(dressed.nodes.map(({ id, opacity, font }) => ({ id, opacity, font })));
    edges.update(dressed.edges);
  });

  function settle() {
    moving = false;
    network.setOptions({ physics: { enabled: false } });
    spots = network.getPositions();
    network.redraw();
  }

  return {
    /** Shows what is chosen; `chain` is what belongs to it, null where nothing is. */
    choose(chain, node, edge) {
      places = placesOf(payload, names, chain);
      const before = dressed;
      dressed = { nodes: dressedNodes(), edges: dressedEdges() };
      updateChanged(nodes, before.nodes, dressed.nodes);
      updateChanged(edges, before.edges, dressed.edges);
      if (node >= 0) network.selectNodes([node], false);
      else network.setSelection({ nodes: [], edges: edge >= 0 ? [edge] : [] }, { highlightEdges: false });
    },
    /** Brings a node into the middle. */
    goTo(node) {
      // the panel may just have taken room from the picture
      network.setSize("100%", "100%");
      const scale = Math.max(network.getScale(), NEAR);
      network.focus(node, { scale, animation: !matchMedia(STILL).matches && { duration: 350, easingFunction: "easeInOutQuad" } });
    },
    zoom(factor) {
      network.moveTo({ scale: Math.min(3, Math.max(0.02, network.getScale() * factor)), animation: false });
    },
    pan(dx, dy) {
      const { x, y } = network.getViewPosition();
      network.moveTo({ position: { x: x + dx / network.getScale(), y: y + dy / network.getScale() }, animation: false });
    },
    fit() {
      network.fit({ animation: false });
    },
    /** Lets forces move the nodes, or stops them; where motion is unwanted, they are moved once and shown when at rest. */
    move(start) {
      if (!start) return settle();
      if (matchMedia(STILL).matches) {
        network.setOptions({ physics: MOVING });
        network.once("stabilizationIterationsDone", settle);
        network.stabilize(ROUNDS);
        return undefined;
      }
      moving = true;
      network.setOptions({ physics: MOVING });
      return undefined;
    },
    /** Back to where everything stood at first. */
    reset() {
      settle();
      nodes.update(payload.nodes.map(({ x, y }, id) => ({ id, x, y })));
      spots = network.getPositions();
      network.fit({ animation: false });
    },
    network,
  };
}

/** A data set tells of every change: only what really changes is given to it, and no places, which are its own by now. */
function updateChanged(set, before, now) {
  const changed = now.filter((item, at) => {
    const old = before[at];
    return old.opacity !== item.opacity || old.color?.color !== item.color?.color;
  });
  if (changed.length) set.update(changed.map(({ id, opacity, font, color }) => (color ? { id, color } : { id, opacity, font })));
}

function optionsOf(payload, colours) {
  const { options } = payload;
  return {
    ...options,
    groups: { useDefaultGroups: false, ...groupsOf(colours) },
    nodes: { ...options.nodes, font: { ...options.nodes.font, face: colours.face, color: colours.ink } },
  };
}

/** The colours of the page as it is now: the canvas can't take them from the style sheet by itself. */
function readColours(element, payload) {
  const style = getComputedStyle(element);
  const token = (name, from = style) => from.getPropertyValue(name).trim();
  const probe = element.parentElement.appendChild(document.createElement("i"));
  const hues = {};
  for (const group of new Set(payload.nodes.map((node) => node.group))) {
    probe.className = group;
    hues[group] = token("--hue", getComputedStyle(probe));
  }
  probe.remove();
  return {
    hues,
    paper: token("--paper"),
    ink: token("--ink"),
    faint: token("--ink-faint"),
    arrow: token("--arrow"),
    arrowFaded: token("--arrow-faded"),
    face: style.fontFamily,
    ground: matchMedia(DARK).matches ? 0.09 : 0.08,
  };
}
