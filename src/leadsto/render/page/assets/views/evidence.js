/** Evidence: what links and nodes rest on, a section at a time: the matrix, the measures, and what stands out. */

import { softenEdges } from "../edges.js";
import { make } from "../making.js";
import { shift } from "../reaching.js";
import { askingOf } from "../telling/asking.js";
import { beginTab, rememberWay, tellChoices, tellFigures } from "../telling/choices.js";
import { findingsOf } from "../telling/findings.js";
import { rowsOn } from "../telling/grounding.js";
import { makeMatrix } from "../telling/matrixsection.js";
import { tellLinks, tellNodes } from "../telling/measured.js";
import { makeTeller } from "../telling/teller.js";

/** How wide the soft edges of a row are, in px. */
const SOFT = 34;

/** Called when the view is first shown; returns what follows the page's state. */
export function show(section, page) {
  const body = beginTab(section, page, "evidence", "evidence.lead");
  const { storyboard } = page.data.views;
  if (!storyboard.arrows.length) {
    body.append(make("p", { class: "empty" }, page.tell("evidence.empty")));
    return {};
  }
  const tell = makeTeller(page, "panel");
  const evidence = page.theory().views.evidence;
  const rows = rowsOn(page);
  const [links, nodes] = [[...rows.links.values()], [...rows.nodes.values()]];
  const matrix = makeMatrix(tell, links, evidence);
  const lists = findingsOf(tell, links, nodes);
  const tables = {
    links: { n: links.length, make: () => [make("p", { class: "lead-in" }, page.tell("evidence.links.mean")), tellLinks(tell, links)] },
    outcomes: { n: nodes.length, make: () => [make("p", { class: "lead-in" }, page.tell("evidence.outcomes.mean")), tellNodes(tell, nodes)] },
  };
  // those who are to be asked are among the public: they are not told what an answer is listened for
  const asking = page.data.audience === "public" ? {} : { ask: askingOf(tell, evidence.asking ?? []) };
  const parts = { ...tables, ...asking, ...lists };
  const made = { "": matrix.element };
  const ways = tellChoices(page, "evidence.sections", [
    { id: "", key: "evidence.matrix.title" },
    ...Object.entries(parts).map(([id, { n, counts }]) => ({ id, key: `evidence.${id}.title`, n, counts })),
  ]);
  ways.element.className = "sections";
  softenEdges(ways.element);
  const place = make("div", { class: "section-place" });
  const gaps = links.filter((row) => row.is.gaps).length;
  body.append(
    tellFigures(page, "evidence.figures", [
      { n: links.length, key: "evidence.figure.links" },
      { n: links.length - gaps, key: "evidence.figure.cited" },
      { n: gaps, key: "evidence.figure.gaps" },
      { n: links.filter((row) => row.is.contested).length, key: "evidence.figure.contested" },
      { n: (evidence.sources ?? []).length, key: "evidence.figure.sources" },
    ]),
    ways.element,
    place,
  );

  return {
    update(state) {
      const name = state.only in parts ? state.only : "";
      ways.choose(name);
      if (!made[name] || place.firstChild !== made[name]) bringWay(ways.element);
      made[name] ??= make("section", { class: `passage ${name}` }, make("h3", {}, page.tell(`evidence.${name}.title`)), parts[name].make());
      if (place.firstChild !== made[name]) place.replaceChildren(made[name]);
      if (!name) matrix.follow(state);
    },
    leave: rememberWay(section),
  };
}

/** The chosen part is in sight where its row is longer than there is room; the page itself stays where it is. */
function bringWay(row) {
  const [way, room] = [row.querySelector("[aria-current]").getBoundingClientRect(), row.getBoundingClientRect()];
  row.scrollLeft += shift(way.left, way.right, room.left + SOFT, room.right - SOFT);
}
