/** A link, told: how the one leads to the other, how sure that is, and what it rests on. */

import { make } from "../making.js";
import { citationsOn, CONDITIONS } from "./citations.js";
import { tellLinkGrounding } from "./grounding.js";
import { tellStories } from "./mentions.js";
import { tellConditions, tellGrounds } from "./sayings.js";
import { factLine, noteOf } from "./teller.js";
import { listOf } from "./theory.js";
import { wayToCard } from "./ways.js";
import { tellFigure } from "./wording.js";

/** All of a link as a page of its own. */
export function tellLink(tell, link) {
  const { page, theory, facts } = tell;
  const [from, to] = [theory.nodes.get(link.from), theory.nodes.get(link.to)];
  const feedback = link.record.feedback === "yes";
  const weaker = link.record.effect === "weaker";
  const word = feedback ? "panel.feeds-back" : weaker ? "panel.weakens" : "panel.leads-to";
  return [
    tell.title(1, {}, page.tell(weaker ? "panel.link-weaker" : "panel.link", { from: from.title, to: to.title })),
    !tell.isWhole && page.noted(tell, link.name),
    factLine(
      page.tellCount("sources", facts.arrows.get(link.name)?.sources ?? 0),
      feedback && page.tell("text.feedback"),
      weaker && page.tell("text.weaker"),
    ),
    make(
      "div",
      { class: "ends relations" },
      make("div", { class: "way" }, wayToCard(tell, link.from)),
      make("p", { class: "arrow-word" }, page.tell(word)),
      make("div", { class: "way" }, wayToCard(tell, link.to)),
    ),
    tellLinkBody(tell, link),
  ];
}

/** What is said of a link, without its ends. */
export function tellLinkBody(tell, link) {
  const { page, theory, facts } = tell;
  const { record } = link;
  const settings = listOf(record["only-in"]).map((id) => theory.settings.get(id)?.title || id);
  const grounds = tellGrounds(tell, citationsOn(theory, link.name));
  return [
    tell.isWhole && page.noted(tell, link.name),
    record.because && make("p", { class: "because" }, record.because),
    factLine(
      record.lag && page.tell("text.lag", { lag: tellFigure(record.lag) }),
      record.confidence && page.tell("text.confidence", { confidence: page.tell(`text.confidence.${record.confidence}`) }),
      settings.length > 0 && page.tell("text.only-in", { settings: settings.join(", ") }),
      facts.arrows.get(link.name)?.contested && page.tell("mark.contested"),
    ),
    !tell.isWhole && tellLinkGrounding(tell, link),
    CONDITIONS.map((kind) => tellConditions(tell, record, kind)),
    grounds ?? (!tell.isWhole && make("p", { class: "note no-grounds" }, page.tell("text.no-evidence"))),
    tellStories(tell, link.name),
    noteOf(record),
  ];
}
