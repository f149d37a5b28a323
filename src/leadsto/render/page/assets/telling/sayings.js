/** Evidence as people read it: what supports, what qualifies, what contradicts, each by source or by voice. */

import { make } from "../making.js";
import { byStance, cite, groupBy } from "./citations.js";
import { paged, quoted } from "./paging.js";
import { factLine, noteOf, own } from "./teller.js";
import { listOf } from "./theory.js";
import { chainInText, wayToSource } from "./ways.js";

const HEADINGS = { supports: "text.evidence", qualifies: "text.qualifies", contradicts: "text.contradicts" };
const SPEAKERS = new WeakMap();
const TOLD = ["all", "most", "some", "one"];

/** All that is said of one thing, under a heading for each stance; nothing where nothing is said. */
export function tellGrounds(tell, citations, depth = 2) {
  if (!citations.length) return null;
  const box = make("div", { class: "evidence" });
  const fill = () => {
    const stances = byStance(citations).map(({ stance, citations: items }) =>
      make("div", { class: `part grounds ${stance}` }, tell.heading(depth, HEADINGS[stance]), tellSize(tell, items), tellGroups(tell, items)),
    );
    box.replaceChildren(...[groupingSwitch(tell, citations, fill, box), ...stances].filter(Boolean));
  };
  fill();
  return box;
}

/** How much there is, where it is much. */
function tellSize(tell, citations) {
  if (citations.length < 4) return null;
  const sources = new Set(citations.map((item) => item.source)).size;
  return factLine(tell.page.tellCount("sayings", citations.length), tell.page.tellCount("sources", sources));
}

/** Two buttons that group evidence by source or by voice; none where that would change nothing. */
function groupingSwitch(tell, citations, fill, box) {
  const groups = (what) => groupBy(citations, what).length;
  if (tell.isWhole || citations.length < 3 || (groups("voice") < 2 && groups("source") < 2)) return null;
  const choices = ["source", "voice"].map((what) =>
    make(
      "button",
      { type: "button", "aria-pressed": String(tell.grouping === what), data: { group: what }, onclick: () => choose(what) },
      tell.page.tell(`panel.by-${what}`),
    ),
  );
  return make("div", { class: "switch", role: "group", "aria-label": tell.page.say("panel.group") }, choices);

  function choose(what) {
    tell.grouping = what;
    fill();
    box.querySelector(`[data-group="${what}"]`).focus({ preventScroll: true });
  }
}

/** Citations of one stance, as a list of sources or voices with what each says. */
export function tellGroups(tell, citations) {
  const what = tell.isWhole ? "source" : tell.grouping;
  const items = groupBy(citations, what).flatMap((group) => group.citations.map((citation) => ({ group, citation })));
  const list = make("ul", { class: "sources" });
  let last = null;
  let inner = null;
  const more = paged(tell, items, ({ group, citation }) => {
    if (group !== last) {
      last = group;
      inner = make("ul");
      list.append(make("li", {}, what === "voice" ? voicesLine(tell, group.voices) : sourceLine(tell, group.source), inner));
    }
    const item = tellSaying(tell, citation, what);
    inner.append(item);
    return item;
  });
  return [list, more];
}

/** One thing that somebody says. `given` is what stands above it: its `source`, its `voice`, or its source and no `place`. */
export function tellSaying(tell, citation, given = "source") {
  const { page } = tell;
  const { record, voices, path } = citation;
  const told = record["told-by"];
  const facts = [
    given === "voice" && wayToSource(tell, citation.source),
    record.at && own(record.at),
    given !== "voice" && voices.length > 0 && page.tell("text.say-so", { who: voices.map((id) => titleOf(tell, id)).join(", ") }),
    told && (TOLD.includes(told) ? page.tell(`text.told-by.${told}`) : page.tell("text.told-by", { who: told })),
  ].filter(Boolean);
  return make(
    "li",
    { class: "saying" },
    record.quote && quoted(tell, record.quote),
    record.finding && make("p", {}, record.finding),
    make(
      "small",
      {},
      record.strength && make("b", {}, page.tell(`strength.${record.strength}`)),
      facts.map((fact, at) => [at ? " · " : " ", fact]),
    ),
    path.length > 0 && tellClaim(tell, path, given),
    noteOf(record),
  );
}

/** That something was coded by source, along a chain; a step says itself what it is of. */
function tellClaim(tell, path, given) {
  const isStep = path.length < 3 && given !== "place";
  const words = isStep ? tell.page.tell("text.claim.coded") : [tell.page.tell(path.length > 1 ? "text.claim" : "text.claim.of"), ": ", chainInText(tell, path)];
  return make("small", { class: "claim" }, words);
}

/** Assumptions and the like, each with its evidence. */
export function tellConditions(tell, record, kind) {
  const conditions = listOf(record[kind]).map((item) => (typeof item === "string" ? { text: item } : item));
  if (!conditions.length) return null;
  const list = make("ul");
  const more = paged(tell, conditions, (condition) => {
    const said = byStance(listOf(condition.evidence).map((item) => cite(tell.theory, item)));
    const grounds = said.map(({ stance, citations }) => [
      stance !== "supports" && make("p", { class: "stance" }, tell.page.tell(HEADINGS[stance])),
      tellGroups(tell, citations),
    ]);
    const item = make("li", {}, make("p", {}, condition.text), noteOf(condition), grounds);
    list.append(item);
    return item;
  });
  return make("div", { class: `part conditions ${kind}` }, tell.heading(2, `text.${kind}`), list, more);
}

/** The title of somebody who speaks, a stakeholder or a voice without a lane. */
export function titleOf(tell, id) {
  return (tell.theory.stakeholders.get(id) ?? tell.theory.voices.get(id))?.title || id;
}

/** Who speaks in a source, as one person's account tells it: `a guest`, or for the team `M., a guest`; null where it is nobody's. */
export function speakerOf(tell, id) {
  const sources = tell.page.data?.views.about?.sources ?? [];
  if (!SPEAKERS.has(sources)) SPEAKERS.set(sources, new Map(sources.map((source) => [source.id, source.speaker])));
  const speaker = SPEAKERS.get(sources).get(id);
  return speaker ? own(speaker) : null;
}

function sourceLine(tell, id) {
  const { theory, page } = tell;
  const source = theory.sources.get(id) ?? {};
  const within = theory.sources.get(source.within);
  const facts = [
    speakerOf(tell, id),
    source.type && page.tell(`source.${source.type}`),
    source.date && own(source.date),
    within && page.tell("text.within", { source: within.title || within.id }),
  ].filter(Boolean);
  return [wayToSource(tell, id), facts.length > 0 && make("span", { class: "which" }, facts.map((fact) => [" · ", fact]))];
}

function voicesLine(tell, voices) {
  const titles = voices.map((id) => titleOf(tell, id)).join(", ");
  return make("span", { class: "voice" }, titles || tell.page.tell("panel.no-voice"));
}
