/** Links and nodes with all that is measured of them, as tables whose rows lead to the board. */

import { blankState, formatAddress } from "../address.js";
import { linkName } from "../chains.js";
import { make } from "../making.js";
import { following } from "../pressing.js";
import { laneTitle } from "./choices.js";
import { hueClass } from "./facts.js";
import { tellMeasures } from "./measuretable.js";
import { STRENGTHS, strengthSign } from "./strengths.js";

/** Each link: citations, sources, voices, grade, contested or not, confirmed or not. */
export function tellLinks(tell, rows) {
  const { page } = tell;
  return tellMeasures(tell, {
    prefix: "link",
    rows,
    by: "sources",
    columns: [
      { key: "what", first: "least", value: (row) => titleOf(tell, row.from), cell: (row) => wayToArrow(tell, row.from, row.to) },
      { key: "citations", value: (row) => row.citations },
      { key: "sources", value: (row) => row.sources },
      { key: "voices", isSaid: true, value: (row) => row.speakers.length, cell: (row) => row.speakers.join(", ") || nothing(page, row.citations ? "panel.no-voice" : "measure.nobody") },
      { key: "grade", isSaid: true, value: (row) => -row.grade, cell: (row) => tellRank(page, row.grade) },
      { key: "contested", isSaid: true, value: (row) => Number(row.is.contested), cell: (row) => yesOr(page, row.is.contested, "measure.contested") },
      { key: "confirmed", isSaid: true, value: (row) => Number(row.confirmed), cell: (row) => yesOr(page, row.confirmed, "measure.confirmed") },
    ],
  });
}

/** Each node: its standing with the link that decides it, how often it is told as effect and cause, and its scores. */
export function tellNodes(tell, rows) {
  const { page } = tell;
  return tellMeasures(tell, {
    prefix: "node",
    rows,
    by: "into",
    columns: [
      { key: "what", first: "least", value: (row) => row.title, cell: (row) => wayToNode(tell, row) },
      { key: "standing", isSaid: true, value: (row) => (row.standing === null ? null : -row.standing), cell: (row) => [row.standing === null ? make("span", { class: "none" }, page.tell("measure.begins")) : tellRank(page, row.standing), row.weakest && make("small", { class: "because-of" }, page.tell("measure.weakest"), " ", wayToArrow(tell, row.weakest.from, row.weakest.to))] },
      { key: "into", value: (row) => row.into },
      { key: "from", value: (row) => row.from },
      { key: "driver", value: (row) => row.driver, cell: (row) => signed(row.driver) },
      { key: "outcome", value: (row) => row.outcome, cell: (row) => signed(row.outcome) },
      { key: "outcomeness", value: (row) => (row.outcomeness === null ? null : Math.round(row.outcomeness * 100) / 100), cell: (row) => (row.outcomeness === null ? nothing(page, "measure.not-said") : row.outcomeness.toFixed(2)) },
    ],
  });
}

/** A grade with its sign; none in words. */
export function tellRank(page, rank) {
  return STRENGTHS[rank] ? make("span", { class: "rank" }, strengthSign(rank), page.tell(`strength.${STRENGTHS[rank]}`)) : make("span", { class: "none" }, page.tell("measure.no-grade"));
}

/** A link as a way to its arrow on the board. */
export function wayToArrow(tell, from, to) {
  const unseen = tell.page.mark(make("span", { class: "unseen" }, ` ${tell.page.say("panel.leads-to")} `));
  const arrow = [make("span", { class: "arrow-sign", "aria-hidden": "true" }, " → "), unseen];
  return onBoard(tell, { link: linkName(from, to) }, { class: "title-way" }, make("bdi", {}, titleOf(tell, from)), arrow, make("bdi", {}, titleOf(tell, to)));
}

function wayToNode(tell, { id, lane, kind }) {
  const { page, facts } = tell;
  const own = facts.lanes.get(lane);
  const whose = make("small", { class: `whose ${hueClass(own)}` }, laneTitle(page, own), kind !== "outcome" && [" · ", page.tell(`kind.${kind}`)]);
  return [onBoard(tell, { card: id }, { class: "title-way" }, titleOf(tell, id)), whose];
}

/** A way to a card or an arrow on the board, where the panel tells of it. */
export function onBoard({ page }, target, properties, ...children) {
  const onclick = following(() => page.go({ card: "", link: "", source: "", only: "", ...target, tab: "storyboard" }, true));
  return make("a", { ...properties, href: formatAddress({ ...blankState("storyboard"), ...target }), onclick }, ...children);
}

export function titleOf(tell, id) {
  return tell.theory.nodes.get(id)?.title ?? id;
}

/** A number with a minus sign that is as wide as its digits. */
function signed(n) {
  return n < 0 ? `\u2212${-n}` : String(n);
}

function yesOr(page, is, key) {
  return is ? page.tell(key) : nothing(page, "measure.nothing");
}

/** A dash, and for those who do not see it what it stands for. */
function nothing(page, key) {
  return make("span", { class: "none" }, make("span", { "aria-hidden": "true" }, "–"), page.mark(make("span", { class: "unseen" }, page.say(key))));
}
