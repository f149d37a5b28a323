/** What is painted under and over the nodes: the ground of each stakeholder, and its name where labels are too small. */

import { nameSize, nameStrength } from "./dressing.js";

const REACH = 96;

/** A soft ground behind all nodes of each group. `places` are their positions by place in the network. */
export function paintGrounds(context, groups, places, colours) {
  context.save();
  context.globalAlpha = colours.ground;
  for (const group of groups) {
    // one path for the group: where its circles overlap, it is no darker
    context.beginPath();
    for (const at of group.nodes) {
      const { x, y } = places[at];
      context.moveTo(x + REACH, y + 22);
      context.arc(x, y + 22, REACH, 0, 2 * Math.PI);
    }
    context.fillStyle = colours.hues[`hue${group.hue}`];
    context.fill();
  }
  context.restore();
}

/** The name of each group in the middle of its nodes. */
export function paintNames(context, groups, places, colours, scale, nameOf) {
  const strength = nameStrength(scale);
  if (strength === 0) return;
  context.save();
  Object.assign(context, { globalAlpha: strength, textAlign: "center", textBaseline: "middle", lineJoin: "round" });
  const size = nameSize(scale);
  context.font = `700 ${size}px ${colours.face}`;
  context.lineWidth = size / 3;
  context.strokeStyle = colours.paper;
  for (const group of groups) {
    const [x, y] = middle(group.nodes.map((at) => places[at]));
    const name = nameOf(group);
    context.strokeText(name, x, y, size * 14);
    context.fillStyle = colours.hues[`hue${group.hue}`];
    context.fillText(name, x, y, size * 14);
  }
  context.restore();
}

/** The median both ways: a node that stands far off does not move the name. */
function middle(points) {
  const half = points.length >> 1;
  return ["x", "y"].map((axis) => points.map((point) => point[axis]).sort((a, b) => a - b)[half]);
}
