/** What is drawn beside text: boxes with their edges, marks, dots, and the shapes of an SVG. */

import { plainColour } from "./colours.js";

const SHAPES = "path, line, circle, rect, polygon, text";
const COPIED = ["d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "width", "height", "points"];
const TIP = [[-6.7, -3.2], [0.3, 0], [-6.7, 3.2]];
const BAR = [[-2, -5], [0.5, -5], [0.5, 5], [-2, 5]];

/** An item: an element of a drawing, with the box that it takes. */
export function item(tag, attributes, box, text = "") {
  return { tag, attributes, box, text };
}

/** A box's ground and edges, as far as they are seen. */
export function boxOf(style, rect, right) {
  const { left: x, top: y, width, height } = rect;
  const box = [x, y, x + width, y + height];
  const ground = plainColour(style.backgroundColor);
  const sides = ["Top", "Right", "Bottom", "Left"].map((side) => ({ side, width: style[`border${side}Style`] === "none" ? 0 : parseFloat(style[`border${side}Width`]), colour: plainColour(style[`border${side}Color`]) }));
  const seen = sides.filter((side) => side.width && side.colour);
  const found = [];
  const radius = Math.min(parseFloat(style.borderTopLeftRadius) || 0, height / 2);
  if (seen.length === 4) {
    const thin = seen.find((side) => side.side === "Top");
    const w = thin.width;
    found.push(item("rect", { x: x + w / 2, y: y + w / 2, width: width - w, height: height - w, rx: radius, ...fill(ground), stroke: thin.colour.hex, "stroke-width": w, ...dashes(style.borderTopStyle) }, box));
    const thick = seen.find((side) => side.width > w);
    if (thick) found.push(item("path", { d: edge(rect, thick.width, Math.max(radius, thick.width), thick.side === "Right" ? -1 : 1), ...fill(thick.colour) }, box));
  } else {
    if (ground) found.push(item("rect", { x, y, width, height, rx: radius || null, ...fill(ground) }, box));
    for (const { side, width: w, colour } of seen) {
      const place = { Top: [x, y, width, w], Bottom: [x, y + height - w, width, w], Left: [x, y, w, height], Right: [x + width - w, y, w, height] }[side];
      found.push(item("rect", { x: place[0], y: place[1], width: place[2], height: place[3], ...fill(colour) }, box));
    }
  }
  if (style.outlineStyle !== "none" && parseFloat(style.outlineWidth)) {
    const far = parseFloat(style.outlineOffset) + parseFloat(style.outlineWidth) / 2;
    found.push(item("rect", { x: x - far, y: y - far, width: width + 2 * far, height: height + 2 * far, rx: radius + far, fill: "none", stroke: plainColour(style.outlineColor)?.hex ?? "#000000", "stroke-width": parseFloat(style.outlineWidth) }, box));
  }
  return found;
}

function fill(colour) {
  return colour ? { fill: colour.hex, "fill-opacity": colour.alpha < 1 ? colour.alpha : null } : { fill: "none" };
}

function dashes(style) {
  return style === "dashed" ? { "stroke-dasharray": "4 3" } : style === "dotted" ? { "stroke-dasharray": "1 3" } : {};
}

/** A card's coloured edge, rounded as the card is; `way` is -1 where it stands at the right. */
function edge({ left, right, top, bottom }, width, radius, way) {
  const x = way > 0 ? left : right;
  const [turn, back] = way > 0 ? [0, 1] : [1, 0];
  const [outer, inner, low] = [x + way * radius, x + way * width, radius - 1];
  const narrow = Math.max(radius - width, 0.1);
  return `M${outer} ${top}A${radius} ${radius} 0 0 ${turn} ${x} ${top + radius}V${bottom - radius}A${radius} ${radius} 0 0 ${turn} ${outer} ${bottom}A${narrow} ${low} 0 0 ${back} ${inner} ${bottom - low}V${top + low}A${narrow} ${low} 0 0 ${back} ${outer} ${top}Z`;
}

/** Four dots, as many filled as the element's class says. */
export function dotsOf(element, style, right) {
  const rect = element.getBoundingClientRect();
  const count = Number(/\bd(\d)\b/.exec(element.className)?.[1] ?? 0);
  const colours = [plainColour(style.getPropertyValue("--rule-rgb") || getToken("--rule")), plainColour(style.color)];
  const y = (rect.top + rect.bottom) / 2;
  return [0, 1, 2, 3].map((at) => {
    const x = right ? rect.right - 3 - 7 * at : rect.left + 3 + 7 * at;
    return item("circle", { cx: x, cy: y, r: 2.4, ...fill(colours[at < count ? 1 : 0]) }, [x - 3, y - 3, x + 3, y + 3]);
  });
}

const tokens = new Map();
/** A token's colour, as the browser computes it. */
function getToken(name) {
  if (!tokens.has(name)) {
    const probe = document.createElement("i");
    probe.style.color = `var(${name})`;
    document.body.append(probe);
    tokens.set(name, getComputedStyle(probe).color);
    probe.remove();
  }
  return tokens.get(name);
}

/** Forgets the colours of tokens: they are others by night, on paper, and in another theme. */
export function forgetTokens() {
  tokens.clear();
}

/** A symbol of the page, such as `m-material`, in the place of an element. */
export function symbolItems(name, rect, colour) {
  const symbol = document.getElementById(name);
  if (!symbol) return [];
  const scale = Math.min(rect.width, rect.height) / 12;
  const transform = `translate(${rect.left} ${rect.top}) scale(${scale})`;
  const box = [rect.left, rect.top, rect.right, rect.bottom];
  return [...symbol.querySelectorAll(SHAPES)].map((shape) => {
    const said = Object.fromEntries([...shape.attributes].map(({ name: key, value }) => [key, value === "currentColor" ? colour : value]));
    return item(shape.localName, { fill: colour, ...said, transform }, box);
  });
}

/** The shapes of an SVG of the page, as they are seen, with heads drawn where there are markers. */
export function svgItems(svg) {
  const uses = [...svg.querySelectorAll("use")].flatMap((use) => symbolItems(use.getAttribute("href").slice(1), svg.getBoundingClientRect(), plainColour(getComputedStyle(svg).color)?.hex));
  return [...uses, ...[...svg.querySelectorAll(SHAPES)].filter((shape) => !shape.closest("defs, marker, symbol, .hit")).flatMap(shapeItems)];
}

function shapeItems(shape) {
  if (!shape.getClientRects().length) return [];
  const style = getComputedStyle(shape);
  if (style.display === "none" || style.visibility === "hidden" || Number(style.opacity) === 0) return [];
  const matrix = shape.getScreenCTM();
  const { left, top, right, bottom } = shape.getBoundingClientRect();
  const ground = plainColour(style.fill);
  const line = plainColour(style.stroke);
  if (!matrix || (!ground && !line)) return [];
  const attributes = { transform: transformOf(matrix), ...fill(ground), opacity: Number(style.opacity) < 1 ? Number(style.opacity) : null };
  for (const name of COPIED) if (shape.hasAttribute(name)) attributes[name] = shape.getAttribute(name);
  if (line) Object.assign(attributes, { stroke: line.hex, "stroke-width": parseFloat(style.strokeWidth), "stroke-dasharray": style.strokeDasharray === "none" ? null : style.strokeDasharray.replaceAll("px", ""), "stroke-linecap": style.strokeLinecap === "butt" ? null : style.strokeLinecap });
  if (shape.localName === "text") Object.assign(attributes, middle(shape, style), { "paint-order": style.paintOrder === "normal" ? null : style.paintOrder, "font-size": parseFloat(style.fontSize), "font-weight": style.fontWeight, "text-anchor": style.textAnchor });
  const drawn = item(shape.localName, attributes, [left, top, right, bottom], shape.localName === "text" ? shape.textContent : "");
  return [drawn, ...headOf(shape, style, matrix, drawn.box)];
}

/** Where the baseline of a text is that stands in the middle of its place: not every program knows of middles. */
function middle(shape, { dominantBaseline, fontSize }) {
  return dominantBaseline === "central" ? { y: Number(shape.getAttribute("y")) + 0.35 * parseFloat(fontSize) } : {};
}

/** An arrow's head, as an outline: not every program draws markers. */
function headOf(path, style, matrix, box) {
  const name = /#([\w-]+)/.exec(style.markerEnd)?.[1];
  const marker = name && document.getElementById(name)?.querySelector("path");
  if (!marker || !path.getTotalLength) return [];
  const length = path.getTotalLength();
  const [end, before] = [path.getPointAtLength(length), path.getPointAtLength(Math.max(0, length - 0.5))];
  const angle = Math.atan2(end.y - before.y, end.x - before.x);
  const points = (name.startsWith("w") ? BAR : TIP).map(([x, y]) => `${round(end.x + x * Math.cos(angle) - y * Math.sin(angle))} ${round(end.y + x * Math.sin(angle) + y * Math.cos(angle))}`);
  return [item("path", { d: `M${points.join("L")}Z`, ...fill(plainColour(getComputedStyle(marker).fill)), transform: transformOf(matrix) }, box)];
}

function transformOf({ a, b, c, d, e, f }) {
  return { a, b, c, d, e, f };
}

function round(value) {
  return Math.round(value * 10) / 10;
}
