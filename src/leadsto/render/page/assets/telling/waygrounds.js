/** What all chains from one card to another rest on, in sentences, and what else may explain where they end. */

import { chainsBetween, countBetween } from "../between.js";
import { make } from "../making.js";
import { measureBetween } from "./grounds.js";
import { tellStanding } from "./grounding.js";
import { rivalsBetween } from "./rivals.js";
import { paged } from "./paging.js";
import { tellingOfChains } from "./stitching.js";
import { STRENGTHS } from "./strengths.js";
import { makeTeller, own, part } from "./teller.js";
import { wayTo, wayToSource } from "./ways.js";

/** Two parts: what the chains rest on, and what rivals them; none where no chain leads there. `links` are connected arrows. */
export function tellWayGrounds(page, links, from, to) {
  const tell = makeTeller(page, "panel");
  const { evidence } = page.theory().views;
  // a page of two theories has no measures: chains over both are nobody's
  if (!evidence) return [];
  const found = measureBetween(page.data.views.storyboard, evidence, links, (id) => tell.theory.sources.has(id), from, to);
  if (!found) return [];
  const { threads, robustness, fewest, standing } = found;
  const lines = [
    threads.length ? [page.tellCount("grounding.threads", threads.length), " ", sourceList(tell, threads)] : page.tell(stitchedKey(page, links, from, to, standing)),
    tellStanding(tell, { standing: standing.rank, weakest: standing.weakest }, standing.alike && STRENGTHS[standing.rank] ? "alike" : "between"),
    robustness > 0 && page.tellCount("grounding.robust", robustness),
    fewest.value > 0 && tellFewest(tell, fewest),
  ].filter(Boolean);
  return [
    part(tell, "grounding", "grounding.title", make("ul", {}, lines.map((line) => make("li", {}, line))), make("p", { class: "note" }, page.tell("grounding.counts"))),
    tellRivals(tell, links, from, to),
  ];
}

/** What there is where nobody tells a chain whole: a link that nobody tells, what gathers several, or stretches. */
function stitchedKey(page, links, from, to, { rank }) {
  if (!STRENGTHS[rank]) return "grounding.stitched.nobody";
  if (countBetween(links, from, to) !== 1n) return "grounding.stitched";
  const { stretches } = tellingOfChains(page.data.views.storyboard, page.theory().views.evidence)(chainsBetween(links, from, to).next().value);
  return stretches.length === 1 ? "grounding.stitched.gathered" : "grounding.stitched.one";
}

/** Of how many sources everything hangs, exactly, or between which numbers that lies, and which these are. */
function tellFewest(tell, { value, atLeast, sources }) {
  const { page } = tell;
  const words = value === atLeast ? page.tellCount("grounding.sources", value) : page.tell("grounding.sources.bound", { least: atLeast, most: value });
  return [words, " ", sourceList(tell, sources)];
}

function sourceList(tell, ids) {
  return make("ul", { class: "which-sources" }, ids.map((id) => make("li", {}, wayToSource(tell, id))));
}

function tellRivals(tell, links, from, to) {
  const { page, theory } = tell;
  const { causes, beginnings } = rivalsBetween(theory, links, from, to);
  const title = (id) => own(theory.nodes.get(id)?.title ?? id);
  const place = (on) => (theory.nodes.has(on) ? wayTo(tell, { card: on }, {}, title(on)) : wayTo(tell, { link: on }, {}, page.tell("panel.link", { from: title(theory.links.get(on).from), to: title(theory.links.get(on).to) })));
  const list = (items, line) => {
    const element = make("ul", {});
    const more = paged(tell, items, (item) => {
      const added = make("li", {}, line(item));
      element.append(added);
      return added;
    });
    return [element, more];
  };
  return part(
    tell,
    "rivals",
    "grounding.rivals",
    causes.length > 0 && [make("p", { class: "facts" }, page.tell("grounding.other-causes")), list(causes, ({ on, text }) => [own(text), " ", make("span", { class: "which" }, place(on))])],
    beginnings.length > 0 && [make("p", { class: "facts" }, page.tell("grounding.beginnings")), list(beginnings, (id) => wayTo(tell, { card: id }, {}, title(id)))],
  );
}
