/** Drawings of what is seen: elements of SVG, made of items, text by text nodes alone. */

import { draw } from "../making.js";
import { meets } from "./sheets.js";

const MARGIN = 24;
const LAYERS = ["bands", "arrows", "columns", "lanes", "cards"];
/** What no XML may hold. */
const NO_TEXT = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The whole of what is seen under its title, as an SVG element that stands alone. */
export function wholePicture(look, { title, notes, generator, language, fonts, ink, paper }) {
  const low = 30 + notes.length * 18;
  const legend = look.legend ? look.legend.height + 20 : 0;
  const [width, height] = [look.width + 2 * MARGIN, look.height + low + legend + 2 * MARGIN];
  const start = look.mirrored ? look.width : 0;
  const svg = draw(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", "data-generator": generator, lang: language, direction: look.mirrored && "rtl", width: tenth(width), height: tenth(height), viewBox: `${-MARGIN} ${-MARGIN} ${tenth(width)} ${tenth(height)}`, "font-family": fonts, fill: ink },
    draw("title", {}, clean(title)),
    draw("rect", { x: -MARGIN, y: -MARGIN, width: tenth(width), height: tenth(height), fill: paper }),
    draw("text", { x: start, y: 18, "font-size": 20, "font-weight": 700 }, clean(title)),
    notes.map((note, at) => draw("text", { x: start, y: 38 + 18 * at, "font-size": 13 }, clean(note))),
    draw("g", { transform: `translate(${tenth(-look.origin.x)} ${tenth(low - look.origin.y)})` }, LAYERS.map((name) => draw("g", { class: name }, look.layers[name].map(element)))),
  );
  if (legend) svg.append(draw("g", { class: "legend", transform: `translate(${tenth(-look.legend.x)} ${tenth(low + look.height + 20 - look.legend.y)})` }, look.layers.legend.map(element)));
  return svg;
}

/** One part of the board with the heads of its columns and lanes, as an SVG element so large on paper. */
export function partPicture(look, part, scale, fonts) {
  const [width, height] = [look.laneHeader + part.width, look.header + part.height];
  const beside = look.mirrored ? 0 : look.laneHeader;
  const seen = { x: part.x + beside, y: part.y + look.header, width: part.width, height: part.height };
  const heads = look.mirrored ? look.width - look.laneHeader : 0;
  const pane = (x, y, from, ...layers) =>
    draw("svg", { x, y, width: from.width, height: from.height, viewBox: [from.x, from.y, from.width, from.height].map(tenth).join(" "), overflow: "hidden" },
      draw("g", { transform: `translate(${tenth(-look.origin.x)} ${tenth(-look.origin.y)})` }, layers.flat().map((one) => element(one))));
  // what is not whole here stands whole on the sheet before or after
  const torn = look.cards.filter((card) => meets(card, seen) && (card[0] < seen.x - 1 || card[1] < seen.y - 1 || card[2] > seen.x + seen.width + 1 || card[3] > seen.y + seen.height + 1));
  const isTorn = ({ box: [left, top, right, bottom] }) => torn.some((card) => left >= card[0] - 4 && top >= card[1] - 4 && right <= card[2] + 4 && bottom <= card[3] + 4);
  const within = (name, area) => look.layers[name].filter((one) => meets(one.box, area));
  const top = { x: seen.x, y: 0, width: part.width, height: look.header };
  const side = { x: heads, y: seen.y, width: look.laneHeader, height: part.height };
  return draw(
    "svg",
    { viewBox: `0 0 ${tenth(width)} ${tenth(height)}`, width: tenth(width * scale), height: tenth(height * scale), "font-family": fonts, direction: look.mirrored && "rtl" },
    pane(beside, look.header, seen, within("bands", seen), within("arrows", seen), within("cards", seen).filter((one) => !isTorn(one))),
    pane(beside, 0, top, within("columns", top)),
    pane(look.mirrored ? part.width : 0, look.header, side, within("lanes", side).filter((one) => !one.text), laneNames(look, side)),
  );
}

/** The names of lanes, brought down to the sheet's edge where a lane began on the sheet before. */
function laneNames(look, side) {
  return look.lanes.filter((lane) => meets(lane, { ...side, height: side.height - 24 })).flatMap(([, top, , bottom]) => {
    const lines = look.layers.lanes.filter((one) => one.text && one.box[1] >= top && one.box[3] <= bottom + 2);
    const down = lines.length && bottom > side.y + 24 ? Math.max(0, side.y + 10 - Math.min(...lines.map((one) => one.box[1]))) : 0;
    return lines.map((one) => ({ ...one, attributes: { ...one.attributes, y: one.attributes.y + down } }));
  });
}

function element({ tag, attributes, text }) {
  const said = Object.entries(attributes).map(([name, value]) => [name, name === "transform" && typeof value === "object" ? matrix(value) : typeof value === "number" ? tenth(value) : value]);
  return draw(tag, Object.fromEntries(said), text && clean(text));
}

function matrix({ a, b, c, d, e, f }) {
  return a === 1 && d === 1 && !b && !c ? `translate(${tenth(e)} ${tenth(f)})` : `matrix(${[a, b, c, d, e, f].map((value) => Math.round(value * 1000) / 1000).join(" ")})`;
}

function clean(text) {
  return text.replace(NO_TEXT, "\uFFFD");
}

function tenth(value) {
  return Math.round(value * 10) / 10;
}
