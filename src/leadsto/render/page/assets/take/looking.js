/** What is seen of the board, as a list of what a drawing of it consists of. */

import { plainColour } from "./colours.js";
import { baselineOf, linesOf } from "./lines.js";
import { boxOf, dotsOf, forgetTokens, item, svgItems, symbolItems } from "./shapes.js";

/** Parts of the board that stand in layers of their own; everything else is in `cards`. */
const LAYERS = [[".bands", "bands"], [".columns", "columns"], ["svg.arrows", "arrows"], [".lane-head", "lanes"]];

/**
 * Looks at the board at full size, as far as filters and folds let it be seen, and at the legend where it is open.
 * Returns its size, the size of its heads, `layers` of items, and `lanes`, `cards` as boxes from its corner; items are drawn
 * as the window has them, `origin` being the board's corner and `legend` the legend's. Null where it isn't a map.
 */
export function lookAt(board, withLegend = false) {
  return atFullSize(board, () => look(board, withLegend));
}

/** The same without `layers`: how large the board is, and where its lanes and cards stand. */
export function sizeUp(board) {
  return atFullSize(board, () => size(board.element));
}

function atFullSize({ element, scroller }, act) {
  if (!element.querySelector(".corner")?.offsetParent) return null;
  const before = { zoom: element.style.getPropertyValue("--zoom"), far: element.classList.contains("far"), left: scroller.scrollLeft, top: scroller.scrollTop };
  element.style.setProperty("--zoom", 1);
  element.classList.remove("far");
  element.classList.add("looked-at");
  scroller.scrollTo({ left: 0, top: 0, behavior: "instant" });
  forgetTokens();
  try {
    return act();
  } finally {
    if (before.zoom) element.style.setProperty("--zoom", before.zoom);
    else element.style.removeProperty("--zoom");
    element.classList.toggle("far", before.far);
    element.classList.remove("looked-at");
    scroller.scrollTo({ left: before.left, top: before.top, behavior: "instant" });
  }
}

function look({ element, section }, withLegend) {
  const found = size(element);
  const layers = { bands: [], columns: [], arrows: [], lanes: [], cards: [], legend: [] };
  const walk = makeWalk(layers, found.mirrored);
  let below = null;
  for (const child of element.children) walk(child, "cards", null);
  if (withLegend) {
    const legend = section.querySelector(".legend ul");
    const { left: x, top: y, height } = legend.getBoundingClientRect();
    for (const child of legend.children) walk(child, "legend", null);
    below = { x, y, height };
  }
  for (const name of Object.keys(layers)) layers[name] = layers[name].map((one) => from(one, name === "legend" ? below : found.origin));
  return { ...found, layers, legend: below };
}

function size(element) {
  const style = getComputedStyle(element);
  const place = element.getBoundingClientRect();
  const length = (name) => parseFloat(style.getPropertyValue(name));
  const mirrored = style.direction === "rtl";
  const [width, laneHeader] = [length("--lane-header") + length("--board-width"), length("--lane-header")];
  const origin = { x: mirrored ? place.right - width : place.left, y: place.top };
  const boxes = (selector) => [...element.querySelectorAll(selector)].filter((part) => part.offsetParent).map((part) => {
    const { left, top, right, bottom } = part.getBoundingClientRect();
    return [left - origin.x, top - origin.y, right - origin.x, bottom - origin.y];
  });
  const header = element.querySelector(".columns").getBoundingClientRect().height;
  return { width, height: place.height, origin, header, laneHeader, mirrored, lanes: boxes(".lane-head"), cards: boxes(".card, .stub") };
}

function makeWalk(layers, mirrored) {
  return function walk(element, layer, clip) {
    const style = getComputedStyle(element);
    if (style.display === "none" || style.visibility === "hidden" || Number(style.opacity) === 0) return;
    // a control says nothing about the theory
    if (element.localName === "button" && !element.textContent.trim()) return;
    const own = LAYERS.find(([selector]) => element.matches(selector))?.[1] ?? layer;
    const into = layers[own];
    if (element.localName === "svg") return void into.push(...svgItems(element));
    const rect = element.getBoundingClientRect();
    if (style.clipPath !== "none" || (rect.width <= 1 && rect.height <= 1)) return;
    if (element.matches("i.mark")) return void into.push(...symbolItems(`m-${[...element.classList].find((name) => name !== "mark")}`, rect, plainColour(style.backgroundColor)?.hex));
    into.push(...boxOf(style, rect, mirrored));
    if (element.matches(".foot, .dots")) into.push(...dotsOf(element, style, mirrored));
    const inner = style.overflowY === "visible" ? clip : rect;
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) into.push(...textItems(child, style, inner));
      else if (child.nodeType === Node.ELEMENT_NODE) walk(child, own, inner);
    }
  };
}

function textItems(node, style, clip) {
  if (!node.data.trim()) return [];
  const colour = plainColour(style.color);
  if (!colour) return [];
  const right = style.direction === "rtl";
  return linesOf(node)
    .filter(({ rect }) => !clip || (rect.top + rect.bottom) / 2 < clip.bottom)
    .map(({ text, rect }) => {
      const attributes = {
        x: right ? rect.right : rect.left,
        y: rect.top + baselineOf(style, rect.height),
        "font-size": parseFloat(style.fontSize),
        "font-weight": style.fontWeight === "400" ? null : style.fontWeight,
        "font-style": style.fontStyle === "normal" ? null : style.fontStyle,
        fill: colour.hex,
        direction: right ? "rtl" : document.dir === "rtl" ? "ltr" : null,
      };
      return item("text", attributes, [rect.left, rect.top, rect.right, rect.bottom], text);
    });
}

/** An item whose box is counted from a corner; what it is drawn by stays as the window has it. */
function from(one, { x, y }) {
  const [left, top, right, bottom] = one.box;
  return { ...one, box: [left - x, top - y, right - x, bottom - y] };
}
