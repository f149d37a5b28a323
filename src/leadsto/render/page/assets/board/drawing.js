/** Puts a reduced board into the page, and the whole one back, with as few changes to elements as there are changes. */

import { linkName } from "../chains.js";
import { draw, make } from "../making.js";
import { pathOf } from "./curves.js";
import { drawBoard } from "./routing.js";

const COUNTS = { context: "counts.context", activity: "counts.activities", output: "counts.outputs", outcome: "counts.outcomes" };

/** Called once; `show(composition, collapsed)` draws a reduced board, with null the whole as Python drew it. */
export function makeDrawing(board, page) {
  const { data, element } = board;
  const svg = element.querySelector("svg.arrows");
  const guides = svg.querySelector(".guides");
  const usual = { viewBox: svg.getAttribute("viewBox"), guides: guides.getAttribute("d") };
  const lanes = [...element.querySelectorAll(".lane")];
  const bands = [...element.querySelector(".bands").children];
  const heads = [...element.querySelectorAll(".columns > .column:not(.between)")];
  const between = [...element.querySelectorAll(".columns > .between")];
  const items = data.cards.map(({ id }) => board.cards.get(id).parentElement);
  const paths = data.arrows.map(({ from, to }) => board.arrows.get(linkName(from, to)));
  const ties = [...svg.querySelectorAll(".tie")];
  const curves = [...paths, ...ties].map((path) => path.getAttribute("d"));
  const places = items.map(() => "");
  const extras = draw("g", { class: "stretches" });
  const notes = draw("g", { class: "counts" });
  svg.append(extras, notes);
  let links = null;
  let isWhole = true;

  function show(composition, collapsed) {
    if (!composition && isWhole) return null;
    element.classList.toggle("reduced", Boolean(composition));
    extras.replaceChildren();
    notes.replaceChildren();
    for (const stubs of element.querySelectorAll(".stubs")) stubs.remove();
    isWhole = !composition;
    return composition ? reduce(composition, collapsed) : restore();
  }

  function restore() {
    for (const part of [element, svg]) setPlace(part, "board-width", null, "board-height", null);
    svg.setAttribute("viewBox", usual.viewBox);
    guides.setAttribute("d", usual.guides);
    for (const part of [...lanes, ...bands]) setPlace(part, "lane-top", null, "lane-height", null);
    for (const part of [...heads, ...between]) setPlace(part, "column-left", null, "column-width", null);
    for (const lane of lanes) lane.classList.remove("collapsed");
    for (const at of items.keys()) moveCard(at, null);
    links?.classList.remove("none");
    for (const [at, path] of [...paths, ...ties].entries()) setPath(path, curves[at]);
    return null;
  }

  /** Arrows and ties go into a group of their own, so that all of them can be hidden in one go. */
  function gather() {
    const group = draw("g", { class: "links" });
    guides.after(group);
    group.append(...ties, ...paths);
    return group;
  }

  function reduce(composition, collapsed) {
    const { frame, boxes, strokes } = composition;
    const drawing = drawBoard(frame, boxes, strokes);
    for (const part of [element, svg]) setPlace(part, "board-width", drawing.width - frame.laneHeader, "board-height", drawing.height - frame.header);
    svg.setAttribute("viewBox", `${frame.laneHeader} ${frame.header} ${px(drawing.width - frame.laneHeader)} ${px(drawing.height - frame.header)}`);
    placeLanes(composition, drawing, collapsed);
    placeColumns(composition, drawing);
    const standing = placeBoxes(composition, drawing, collapsed);
    return { drawing, standing, elements: placeStrokes(composition, drawing) };
  }

  function placeLanes({ lanes: shown, frame }, drawing, collapsed) {
    const at = new Map(shown.map((lane, place) => [lane, place]));
    for (const [lane, part] of lanes.entries()) {
      const band = drawing.bands[at.get(lane)];
      for (const one of [part, bands[lane]]) {
        setPlace(one, "lane-top", band && band.y - frame.header, "lane-height", band && band.height);
        one.hidden = !band;
      }
      part.classList.toggle("collapsed", collapsed.lanes.has(lane));
    }
  }

  function placeColumns({ strips, frame }, drawing) {
    const ends = [...drawing.lefts.slice(1), drawing.width + 12].map((left) => left - 12);
    const starts = drawing.lefts.map((left, at) => [left - frame.laneHeader, ends[at] - left]);
    const at = new Map(strips.map((strip, place) => [board.strips[strip], place]));
    const parts = [...board.strips.filter((strip) => strip.isColumn), ...board.strips.filter((strip) => !strip.isColumn)];
    for (const [number, strip] of parts.entries()) {
      const part = [...heads, ...between][number];
      const [left, width] = starts[at.get(strip)] ?? [];
      setPlace(part, "column-left", left, "column-width", width);
      part.hidden = left === undefined;
    }
    const lines = drawing.lefts.slice(1).map((left, place) => (drawing.lefts[place] + frame.strips[place].width + left) / 2);
    guides.setAttribute("d", lines.map((x) => `M${px(x)} ${frame.header}V${px(drawing.height)}`).join(""));
  }

  function placeBoxes({ boxes, lanes: shown }, drawing, collapsed) {
    const standing = new Map();
    const open = new Map();
    for (const [at, box] of boxes.entries()) {
      const place = { ...drawing.boxes[at], top: drawing.boxes[at].y - drawing.bands[box.lane].y };
      if (box.card === undefined) {
        const lane = shown[box.lane];
        const stub = makeStub(box, place, data.lanes[lane].id);
        stubsOf(lanes[lane]).append(stub);
        standing.set(`stub:${at}`, { place, element: stub.firstChild, cards: box.stub });
      } else {
        open.set(box.card, place);
        standing.set(data.cards[box.card].id, { place, element: board.cards.get(data.cards[box.card].id), cards: [box.card] });
      }
    }
    const closed = new Set([...collapsed.lanes].map((lane) => data.lanes[lane].id));
    // what stands in a collapsed lane is hidden with it, not card by card
    for (const [at, card] of data.cards.entries()) if (!closed.has(card.lane)) moveCard(at, open.get(at) ?? false);
    return standing;
  }

  /** Counts stand in a list of their own: that of the cards is then hidden as one. */
  function stubsOf(lane) {
    const own = lane.querySelector(".stubs");
    if (own) return own;
    const made = make("ul", { class: "stubs", "aria-labelledby": lane.querySelector("h3").id });
    lane.append(made);
    return made;
  }

  /** `place` is null for the whole board, false for a card that is not shown. */
  function moveCard(at, place) {
    const item = items[at];
    const { width, height } = data.cards[at];
    const isReshaped = place && (Math.abs(place.width - width) > 0.1 || place.height !== height);
    const told = place ? `${px(place.top)} ${px(place.x)} ${isReshaped ? `${px(place.width)} ${place.height}` : ""}` : String(place);
    if (places[at] === told || (!places[at] && place === null)) return;
    places[at] = told;
    item.hidden = place === false;
    if (place === false) return;
    item.style.top = place ? `${px(place.top)}px` : "";
    item.style.insetInlineStart = place ? `${px(place.x - data.lane_header)}px` : "";
    item.classList.toggle("reshaped", Boolean(isReshaped));
    setPlace(item, "box-width", isReshaped ? place.width : null, "box-height", isReshaped ? place.height : null);
  }

  function makeStub({ stub, strip }, place, lane) {
    const narrow = place.width < 120;
    const n = stub.length;
    const where = page.say("stub.where", { lane: board.laneName(lane), column: board.stripName(strip) });
    const kinds = new Set(stub.map((card) => data.cards[card].kind));
    const key = kinds.size === 1 ? COUNTS[[...kinds][0]] : "stub";
    const column = make("span", { class: "stub-where" }, `, ${board.stripName(strip)}`);
    const words = make("span", {}, narrow ? String(n) : page.tellCount(key, n));
    const item = make(
      "li",
      { class: "stub-place" },
      make("button", { type: "button", class: "stub", data: { lane, strip: String(strip) }, "aria-label": `${page.count(key, n)}, ${where}`, "aria-expanded": "false" }, words, column),
    );
    item.style.top = `${px(place.top)}px`;
    item.style.insetInlineStart = `${px(place.x - data.lane_header)}px`;
    setPlace(item, "box-width", place.width, "box-height", place.height);
    return item;
  }

  function placeStrokes({ strokes, boxes, lanes: shown }, drawing) {
    const ports = new Map();
    for (const { source, target } of strokes) for (const key of [`>${source}`, `<${target}`]) ports.set(key, (ports.get(key) ?? 0) + 1);
    const used = new Set();
    const noted = new Map();
    const most = Math.max(1, ...strokes.filter((stroke) => stroke.isMerged).map((stroke) => stroke.links.length + stroke.ways.length));
    const elements = strokes.map((stroke, at) => {
      const points = drawing.curves[at];
      const path = pathOf(points);
      if (stroke.tie !== undefined || (!stroke.isMerged && stroke.links.length)) {
        const own = stroke.tie !== undefined ? ties[stroke.tie] : paths[stroke.links[0]];
        used.add(own);
        setPath(own, path);
        return own;
      }
      const n = stroke.links.length + stroke.ways.length;
      const hue = [...lanes[shown[boxes[stroke.source].lane]].classList].find((name) => name.startsWith("hue"));
      const width = stroke.isMerged ? 1 + Math.round((3 * Math.log(n)) / Math.log(Math.max(most, 8))) : 1;
      const look = `${stroke.isMerged ? " merged" : ""}${stroke.links.length ? "" : " via"}${stroke.back ? " feedback" : ""}`;
      const made = draw("path", { class: `arrow s${width} ${hue}${look}`, d: path });
      made.dataset.stretch = at;
      extras.append(made);
      const told = stroke.isMerged ? n : stroke.via.length;
      if (!stroke.isMerged || n > 1) {
        const atStart = ports.get(`>${stroke.source}`) < ports.get(`<${stroke.target}`);
        const end = atStart ? `>${stroke.source}` : `<${stroke.target}`;
        notes.append(note(told, points, atStart, stroke.isMerged, noted.get(end) ?? 0));
        noted.set(end, (noted.get(end) ?? 0) + 1);
      }
      return made;
    });
    links ??= gather();
    links.classList.toggle("none", !used.size);
    if (used.size) for (const path of [...paths, ...ties]) if (!used.has(path)) setPath(path, null);
    return elements;
  }

  return { show };
}

/**
 * How many links or hidden cards an arrow stands for, beside the end at which fewer arrows meet; those at one end stand one
 * further in than the other (`rank`), and beside an arrow that runs straight up or down.
 */
function note(n, points, atStart, isMerged, rank) {
  const [[x, y], [next]] = atStart ? points : [points.at(-1), points.at(-2)];
  const isUpright = next === x;
  const away = isUpright ? 10 : (next > x ? 1 : -1) * (15 + 13 * (rank % 3));
  const middle = isUpright ? (points[0][1] + points.at(-1)[1]) / 2 : y;
  return draw("text", { class: isMerged ? "count" : "count via", x: px(x + away), y: px(middle), text: String(n) });
}

const px = (length) => Math.round(length * 10) / 10;

/** Attributes are only written where they change: reading them is cheap, and what is written is drawn again. */
function setPath(path, d) {
  if (path.hasAttribute("hidden") !== (d === null)) path.toggleAttribute("hidden", d === null);
  if (d !== null && path.getAttribute("d") !== d) path.setAttribute("d", d);
}

function setPlace(part, ...pairs) {
  for (let at = 0; at < pairs.length; at += 2) {
    const length = pairs[at + 1];
    if (length === null || length === undefined) part.style.removeProperty(`--${pairs[at]}`);
    else part.style.setProperty(`--${pairs[at]}`, `${px(length)}px`);
  }
  if (pairs[1] === null) part.hidden = false;
}
