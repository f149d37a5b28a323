/** A node, told: what it is, what leads to it and what it leads to, what it rests on, what it is worth. */

import { make, symbol } from "../making.js";
import { citationsOn, CONDITIONS } from "./citations.js";
import { tellNodeGrounding } from "./grounding.js";
import { tellIndicators } from "./indicators.js";
import { tellLinkBody } from "./links.js";
import { tellClauses, tellStories } from "./mentions.js";
import { tellConditions, tellGrounds } from "./sayings.js";
import { deeper, factLine, noteOf, own, part } from "./teller.js";
import { listOf } from "./theory.js";
import { wayTo, wayToCard } from "./ways.js";
import { spanOf, tellEnds, whenKey } from "./wording.js";
import { tellMateriality, tellValue } from "./worth.js";

/** All of a node under its title, as children of an article. */
export function tellNode(tell, id) {
  const { theory, facts } = tell;
  const node = theory.nodes.get(id);
  const { record } = node;
  const marks = facts.cards.get(id)?.marks ?? [];
  const grounds = tellGrounds(tell, citationsOn(theory, id));
  return [
    tell.title(1, {}, node.title),
    tell.page.noted(tell, id),
    tellFacts(tell, node),
    marks.length > 0 && make("ul", { class: "flags" }, marks.map((name) => flag(tell, name))),
    record.summary && make("p", { class: "summary" }, record.summary),
    tellRelations(tell, node),
    !tell.isWhole && tellNodeGrounding(tell, node),
    CONDITIONS.map((kind) => tellConditions(tell, record, kind)),
    grounds ?? part(tell, "no-grounds", "text.evidence", noGrounds(tell, node)),
    tellMateriality(tell, record),
    tellValue(tell, node),
    tellIndicators(tell, record),
    tellStories(tell, id),
    tellClauses(tell, id),
    tellTags(tell, record),
    noteOf(record),
  ];
}

/** A mark in words, with its sign. */
export function flag(tell, name) {
  return make("li", {}, make("span", { class: `mark ${name}` }, symbol(`m-${name}`)), make("span", {}, tell.page.tell(`mark.${name}`)));
}

function tellFacts(tell, { kind, lane, record }) {
  const { page, theory } = tell;
  const groups = listOf(theory.stakeholders.get(lane)?.groups);
  const groupTitle = (id) => groups.find((group) => group.id === id)?.title || id;
  const settings = listOf(record["only-in"]).map((id) => theory.settings.get(id)?.title || id);
  return factLine(
    kind === "outcome" ? tellWhen(tell, record) : page.tell(`kind.${kind}`),
    record.status && record.status !== "agreed" && page.tell(`text.status.${record.status}`),
    record.for && page.tell("text.for", { groups: listOf(record.for).map(groupTitle).join(", ") }),
    settings.length > 0 && page.tell("text.only-in", { settings: settings.join(", ") }),
  );
}

function tellWhen(tell, record) {
  const frames = spanOf(record).map((id) => tell.theory.timeframes.get(id)).filter(Boolean);
  if (!frames.length) return tell.page.tell("column.unplaced");
  const titles = frames.map((frame, at) => [at ? " – " : "", own(frame.title || frame.id)]);
  const ends = tellEnds(frames[0]);
  const key = frames.length === 1 ? whenKey(ends) : "";
  return [titles, key && [" · ", own(tell.page.tell(key, ends))]];
}

function tellRelations(tell, node) {
  const { page, theory } = tell;
  const { record } = node;
  const causes = (theory.into.get(node.id) ?? []).map((link) => relation(tell, link, link.from));
  const effects = (theory.from.get(node.id) ?? []).map((link) => relation(tell, link, link.to));
  const ties = (theory.ties.get(node.id) ?? []).map((id) => make("li", {}, wayToCard(tell, id)));
  const needs = record.needs && (["all", "any"].includes(record.needs) ? page.tell(`text.needs.${record.needs}`) : page.tell("text.needs.some", { n: record.needs }));
  return make(
    "div",
    { class: "relations" },
    part(tell, "led-to-by", "text.led-to-by", causes.length > 0 && make("ul", {}, causes)),
    needs && make("p", { class: "needs" }, needs),
    part(tell, "leads-to", "text.leads-to", effects.length > 0 && make("ul", {}, effects)),
    part(tell, "goes-with", "text.goes-with", ties.length > 0 && make("ul", {}, ties)),
  );
}

/** A link as a line: its other end, and a way to what it rests on. The text tells the link below it. */
function relation(tell, link, end) {
  const { page, facts, isWhole } = tell;
  const { feedback, effect } = link.record;
  const arrow = facts.arrows.get(link.name);
  const beside = wayTo(
    tell,
    { link: link.name },
    { class: "of-link" },
    feedback === "yes" && [page.tell("text.feedback"), " · "],
    effect === "weaker" && [page.tell("text.weaker"), " · "],
    arrow?.change && [page.tell(`changes.${arrow.change}`), " · "],
    page.tellCount("sources", arrow?.sources ?? 0),
  );
  const told = isWhole && end === link.to;
  const properties = { class: feedback === "yes" ? "feedback" : null, data: told ? { link: link.name } : {} };
  return make("li", properties, wayToCard(tell, end, beside), told && make("div", { class: "link-text" }, tellLinkBody(deeper(tell), link)));
}

function noGrounds(tell, node) {
  const { facts, theory, page } = tell;
  const isSaidOfLinks = (theory.into.get(node.id) ?? []).some((link) => facts.arrows.get(link.name)?.sources);
  return make("p", { class: "note" }, page.tell(isSaidOfLinks ? "text.evidence-of-links" : "text.no-evidence"));
}

function tellTags(tell, record) {
  const { page } = tell;
  return [
    record.tags && make("p", { class: "tags" }, page.tell("text.tags", { tags: listOf(record.tags).join(", ") })),
    record["same-as"] && make("p", { class: "tags" }, page.tell("text.same-as", { others: listOf(record["same-as"]).join(", ") })),
  ];
}

