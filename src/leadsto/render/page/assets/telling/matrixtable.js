/** The matrix of links and sources as a table, or as a list where there is no room for one. */

import { make } from "../making.js";
import { hueClass } from "./facts.js";
import { byLane, laneTitle } from "./choices.js";
import { readCell } from "./matrix.js";
import { STRENGTHS, strengthSign } from "./strengths.js";
import { wayTo } from "./ways.js";

/** A table of rows; `sources` are ids by the places that cells name. `grouped` parts the rows by their stakeholders. */
export function tellTable(tell, shown, sources, grouped) {
  const { page } = tell;
  const heads = shown.columns.map((at) =>
    make("th", { scope: "col", class: "source" }, make("div", {}, wayToSource(tell, sources[at]))),
  );
  const table = make(
    "table",
    {},
    make("caption", { class: "unseen" }, page.tell("evidence.caption")),
    make(
      "thead",
      {},
      make(
        "tr",
        {},
        make("th", { scope: "col", class: "link" }, page.tell("evidence.link")),
        make("th", { scope: "col", class: "count" }, page.tell("evidence.sources")),
        heads,
      ),
    ),
    groupsOf(tell, shown.rows, grouped).map(({ lane, items }) =>
      make("tbody", {}, lane && laneRow(tell, lane, shown.columns.length + 2), items.map((row) => tableRow(tell, row, shown.columns))),
    ),
  );
  return make("div", { class: "matrix", role: "region", tabindex: 0, "aria-label": page.say("evidence.caption") }, table);
}

/** The same rows as a list, each with the sources that say something of it. */
export function tellList(tell, shown, sources, grouped) {
  return groupsOf(tell, shown.rows, grouped).map(({ lane, items }) => [
    lane && make("h3", { class: `lane-title ${hueClass(lane)}` }, laneTitle(tell.page, lane)),
    make("ul", { class: "matrix-list" }, items.map((row) => listItem(tell, row, sources))),
  ]);
}

function groupsOf(tell, rows, grouped) {
  return grouped ? byLane(tell.page.data.views.storyboard.lanes, rows, (row) => row.lane) : [{ lane: null, items: rows }];
}

function laneRow(tell, lane, columns) {
  const title = make("span", { class: hueClass(lane) }, laneTitle(tell.page, lane));
  return make("tr", { class: "lane-row" }, make("th", { scope: "rowgroup", colspan: columns }, title));
}

function tableRow(tell, row, columns) {
  const cells = new Map(row.cells.map((cell) => [cell[0], readCell(cell)]));
  return make(
    "tr",
    { class: row.is.gaps && "gap" },
    make("th", { scope: "row", class: "link" }, wayToLink(tell, row)),
    make("td", { class: "count" }, countOf(tell, row)),
    columns.map((at) => make("td", {}, cells.has(at) && tellCell(tell, cells.get(at)))),
  );
}

function listItem(tell, row, sources) {
  const cells = row.cells.map((cell) => {
    const read = readCell(cell);
    return make("li", {}, wayToSource(tell, sources[read.source]), tellCell(tell, read));
  });
  return make(
    "li",
    { class: row.is.gaps && "gap" },
    wayToLink(tell, row),
    cells.length ? make("ul", {}, cells) : make("p", { class: "none" }, countOf(tell, row)),
  );
}

function countOf(tell, { sources, is }) {
  if (is.gaps) return make("span", { class: "none" }, tell.page.tell("evidence.none"));
  return String(sources);
}

/** How many items, how strong, and what speaks against or with a caveat: each with its sign and its words. */
function tellCell(tell, { supports, qualifies, contradicts, rank }) {
  const { page } = tell;
  const strength = STRENGTHS[rank];
  const words = [
    supports > 0 && page.count("evidence.supports", supports),
    supports > 0 && strength && page.say("evidence.strongest", { strength: page.say(`strength.${strength}`) }),
    contradicts > 0 && page.count("evidence.contradicts", contradicts),
    qualifies > 0 && page.count("evidence.qualifies", qualifies),
  ].filter(Boolean);
  return make(
    "span",
    { class: `cell${contradicts ? " against" : ""}`, title: words.join(", ") },
    make("span", { class: "signs", "aria-hidden": "true" }, [
      supports > 0 && [strengthSign(rank), supports > 1 && String(supports)],
      contradicts > 0 && make("i", { class: "contradicts" }, "×", String(contradicts)),
      qualifies > 0 && make("i", { class: "qualifies" }, "~", String(qualifies)),
    ]),
    page.mark(make("span", { class: "unseen" }, words.join(", "))),
  );
}

function wayToLink(tell, { from, to, name }) {
  const title = (id) => tell.theory.nodes.get(id)?.title ?? id;
  const leadsTo = tell.page.mark(make("span", { class: "unseen" }, ` ${tell.page.say("panel.leads-to")} `));
  const arrow = [make("span", { class: "arrow-sign", "aria-hidden": "true" }, "→"), leadsTo];
  const effect = make("span", { class: "effect" }, arrow, make("bdi", {}, title(to)));
  return wayTo(tell, { tab: "evidence", link: name }, { data: { open: name } }, make("bdi", {}, title(from)), effect);
}

function wayToSource(tell, id) {
  const source = tell.theory.sources.get(id);
  const title = source?.title || id;
  return source ? wayTo(tell, { tab: "evidence", source: id }, { title, data: { open: id } }, title) : title;
}
