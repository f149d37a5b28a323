/** What is painted under and over the nodes: the ground of each stakeholder, and its name where labels are too small. */

import { nameSize, nameStrength } from "./dressing.js";

const REACH = 118;
/** Names are cut after so many letters; the list has all of them. */
const LONG = 40;

/** A soft ground behind all nodes of each group, softer where `calm`. `places` are the nodes' positions. */
export function paintGrounds(context, groups, places, colours, calm) {
  context.save();
  context.globalAlpha = colours.ground * (calm ? 0.6 : 1);
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
  const size = nameSize(scale, context.canvas.clientWidth);
  context.font = `700 ${size}px ${colours.face}`;
  context.lineWidth = size / 3;
  context.strokeStyle = colours.paper;
  const names = groups.map((group) => {
    const [x, y] = middle(group.nodes.map((at) => places[at]));
    const text = shorten(nameOf(group));
    return { x, y, text, hue: `hue${group.hue}`, width: context.measureText(text).width };
  });
  for (const { text, x, y, hue } of apart(names, size)) {
    context.strokeText(text, x, y);
    context.fillStyle = colours.hues[hue];
    context.fillText(text, x, y);
  }
  context.restore();
}

/** Names from the top down, each below those that it would lie upon. */
export function apart(names, size) {
  const placed = [];
  for (const name of names.toSorted((a, b) => a.y - b.y)) {
    const over = (other) => Math.abs(other.x - name.x) < (other.width + name.width) / 2;
    const low = Math.max(name.y, ...placed.filter(over).map((other) => other.y + size * 1.25));
    placed.push({ ...name, y: low });
  }
  return placed;
}

function shorten(text) {
  const letters = [...text];
  return letters.length > LONG ? `${letters.slice(0, LONG - 1).join("")}…` : text;
}

/** The median both ways: a node that stands far off does not move the name. */
function middle(points) {
  const half = points.length >> 1;
  return ["x", "y"].map((axis) => points.map((point) => point[axis]).sort((a, b) => a - b)[half]);
}
