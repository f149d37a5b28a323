/** What stands out in the evidence, a list each: what is contested, told by one alone, never told, told and not planned. */

import { make } from "../making.js";
import { byLane, laneTitle } from "./choices.js";
import { hueClass } from "./facts.js";
import { onBoard, titleOf, wayToArrow } from "./measured.js";
import { unheard } from "./measures.js";
import { paged } from "./paging.js";
import { toldSteps } from "./theory.js";
import { wayToSource } from "./ways.js";

/**
 * The lists by name: `{ n, counts, make }`: how many are on it, of links and then of outcomes where it has both, `counts`
 * in words, and what shows it. `links` and `nodes` are the rows of
 * `measures.js`.
 */
export function findingsOf(tell, links, nodes) {
  const differ = links.filter((row) => row.is.contested);
  const torn = nodes.filter((row) => row.contested);
  const untold = links.filter((row) => row.is.gaps);
  const silent = nodes.filter((row) => row.kind === "outcome" && row.citations === 0);
  const told = toldSteps(tell.theory).filter((step) => step.tellers.length);
  const alone = unheard(nodes);
  return {
    differ: list(tell, "differ", [["differ-links", differ, linkLine], ["differ-nodes", torn, nodeLine]]),
    alone: list(tell, "alone", [["alone-links", links.filter((row) => row.is.source), soleLine], ["alone-groups", links.filter((row) => row.is.group), soleLine]]),
    asserted: list(tell, "asserted", [["gap-links", untold, linkLine], ["gap-outcomes", silent, nodeLine]]),
    told: list(tell, "told", [["told-steps", told, stepLine, false]]),
    unheard: list(tell, "unheard", [["unheard-nodes", alone, nodeLine]]),
  };
}

function list(tell, name, groups) {
  const { page } = tell;
  const filled = groups.filter(([, items]) => items.length);
  return {
    // links and outcomes are not the same: one figure for both would be neither
    n: name === "alone" ? groups.reduce((sum, [, items]) => sum + items.length, 0) : groups.map(([, items]) => items.length).filter((n, at) => n || !at).join(" + "),
    counts: filled.map(([key, items]) => page.count(`evidence.${key}`, items.length)).join("; "),
    make: () => [
      make("p", { class: "lead-in" }, page.tell(filled.length ? `evidence.${name}.mean` : `evidence.${name}.none`)),
      filled.map(([key, items, line, isByLane = true]) => [
        make("h4", {}, page.tellCount(`evidence.${key}`, items.length)),
        isByLane ? lanesOf(tell, items, line) : pagedList(tell, items, line),
      ]),
    ],
  };
}

function lanesOf(tell, rows, line) {
  const { lanes } = tell.page.data.views.storyboard;
  return byLane(lanes, rows, (row) => row.lane).map(({ lane, items }) =>
    make("div", { class: `lane-list ${hueClass(lane)}` }, make("p", { class: "lane-title" }, laneTitle(tell.page, lane)), pagedList(tell, items, line)),
  );
}

function pagedList(tell, items, line) {
  const place = make("ul", { class: "lines" });
  const more = paged(tell, items, (item) => {
    const element = make("li", {}, line(tell, item));
    place.append(element);
    return element;
  });
  return [place, more];
}

function linkLine(tell, { from, to }) {
  return wayToArrow(tell, from, to);
}

function nodeLine(tell, { id }) {
  return onBoard(tell, { card: id }, { class: "title-way" }, titleOf(tell, id));
}

/** A link that one alone tells, with the one who does: the source (with what quotes it), or the group that several speak for. */
function soleLine(tell, { from, to, cells, speakers, is }) {
  const sources = tell.page.theory().views.evidence.sources;
  const telling = cells.filter((cell) => cell[1] > 0).map((cell) => sources[cell[0]]);
  return [wayToArrow(tell, from, to), make("small", { class: "which" }, " · ", is.source ? telling.map((id, at) => [at ? "; " : "", wayToSource(tell, id)]) : speakers.join(", ") || tell.page.tell("panel.no-voice"))];
}

/** A step that claims tell and no link declares, with who says so. */
function stepLine(tell, { from, to, tellers }) {
  const sources = [...new Set(tellers.map((claim) => claim.source))];
  const end = (id) => onBoard(tell, { card: id }, { class: "title-way" }, titleOf(tell, id));
  return [end(from), " → ", end(to), make("small", { class: "which" }, " · ", sources.map((id, at) => [at ? "; " : "", wayToSource(tell, id)]))];
}
