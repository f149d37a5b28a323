/** How well one thing is grounded, in a few sentences: a card, an arrow, or all chains from one card to another. */

import { make } from "../making.js";
import { citationsOn } from "./citations.js";
import { linkRows, nodeRows, roleOf } from "./measures.js";
import { STRENGTHS } from "./strengths.js";
import { own, part } from "./teller.js";
import { titleOf } from "./sayings.js";
import { wayTo } from "./ways.js";

const worked = new WeakMap();
const NONE = { links: new Map(), nodes: new Map() };

/** The rows of `measures.js` by name and by id; worked out when first asked for. */
export function rowsOn(page) {
  const { evidence } = page.theory().views;
  // a page of two theories has no measures: chains over both are nobody's
  if (!evidence) return NONE;
  if (!worked.has(evidence)) {
    const { storyboard } = page.data.views;
    worked.set(evidence, {
      links: new Map(linkRows(storyboard, evidence).map((row) => [row.name, row])),
      nodes: new Map(nodeRows(storyboard, evidence).map((row) => [row.id, row])),
    });
  }
  return worked.get(evidence);
}

/** What a card stands on: its weakest link, how it is told, and whether those say so who experience it. */
export function tellNodeGrounding(tell, { id, lane }) {
  const row = rowsOn(tell.page).nodes.get(id);
  if (!row) return null;
  const { page } = tell;
  const role = roleOf(row);
  const told = { into: page.tellCount("times", row.into), from: page.tellCount("times", row.from) };
  const whose = own(titleOf(tell, lane));
  const lines = [
    tellStanding(tell, row, row.weakest ? "link" : "own"),
    role !== "untold" && page.tell(`grounding.told-as.${role}`, told),
    row.kind === "outcome" && lane !== "programme" && row.citations > 0 && page.tell(row.confirmed ? "grounding.confirmed" : "grounding.unheard", { whose }),
  ];
  return tellPart(tell, lines);
}

/** What an arrow stands on: how much, by how many, who says so, and what is to be kept in mind of it. */
export function tellLinkGrounding(tell, { name, to }) {
  const row = rowsOn(tell.page).links.get(name);
  if (!row?.citations) return null;
  const { page } = tell;
  const grade = STRENGTHS[row.grade] && page.tell(`strength.${STRENGTHS[row.grade]}`);
  const lane = tell.theory.nodes.get(to).lane;
  const longer = citationsOn(tell.theory, name).filter((item) => item.stance === "supports" && item.path.length > 2).length;
  const lines = [
    [
      page.tell("grounding.link", { citations: page.tellCount("citations", row.citations), sources: page.tellCount("sources", row.sources), grade: grade ?? page.tell("measure.no-grade") }),
      row.quoting && [" ", page.tell("grounding.quoting")],
    ],
    row.speakers.length > 0 && page.tell("grounding.voices", { voices: own(row.speakers.join(", ")) }),
    lane !== "programme" && page.tell(row.confirmed ? "grounding.confirmed" : "grounding.unheard", { whose: own(titleOf(tell, lane)) }),
    row.is.source && page.tell("grounding.alone.source"),
    row.is.group && page.tell(row.speakers.length ? "grounding.alone.group" : "grounding.alone.unnamed", { n: row.sources, who: own(row.speakers.join(", ")) }),
    row.is.contested && page.tell("grounding.contested"),
    longer > 0 && page.tellCount("grounding.claims", longer),
  ];
  return tellPart(tell, lines);
}

/** What a chain's weakest link makes of it, with a way to that link; `kind` is link, own, between or alike. */
export function tellStanding(tell, { standing, weakest }, kind) {
  if (standing === null) return null;
  const { page } = tell;
  const name = STRENGTHS[standing];
  const arrow = weakest && wayTo(tell, { link: `${weakest.from} -> ${weakest.to}` }, {}, linkWords(tell, weakest));
  return page.tell(`grounding.${name ? "stands" : "falls"}.${kind}`, { grade: name && make("strong", {}, page.tell(`strength.${name}`)), link: arrow });
}

function linkWords(tell, { from, to }) {
  const title = (id) => own(tell.theory.nodes.get(id)?.title ?? id);
  return tell.page.tell("panel.link", { from: title(from), to: title(to) });
}

/** Sentences under their heading; nothing where there are none. */
export function tellPart(tell, lines) {
  const filled = lines.filter(Boolean);
  return part(tell, "grounding", "grounding.title", filled.length > 0 && make("ul", {}, filled.map((line) => make("li", {}, line))));
}
