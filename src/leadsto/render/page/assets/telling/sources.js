/** A source, told: who says it, when and where, and everything that it says, with ways to what that is about. */

import { make } from "../making.js";
import { figuresFrom, saidBy } from "./citations.js";
import { paged } from "./paging.js";
import { speakerOf, tellSaying, titleOf } from "./sayings.js";
import { factLine, noteOf, own, part } from "./teller.js";
import { listOf } from "./theory.js";
import { wayTo, wayToCard, wayToSource } from "./ways.js";

/** All of a source as a page of its own. */
export function tellSource(tell, id) {
  const { page, theory } = tell;
  const source = theory.sources.get(id);
  const voices = listOf(source.voice).map((voice) => titleOf(tell, voice));
  const speaker = speakerOf(tell, id);
  const inner = [...theory.sources.values()].filter((other) => other.within === id);
  return [
    tell.title(1, {}, source.title || id),
    factLine(
      source.type && page.tell(`source.${source.type}`),
      source.date && own(source.date),
      (speaker || voices.length > 0) && page.tell("text.say-so", { who: speaker ?? voices.join(", ") }),
      source["one-voice"] && page.tell(`source.one-voice.${source["one-voice"]}`),
    ),
    factLine(
      source.access && page.tell("source.access", { access: page.tell(`source.access.${source.access}`) }),
      source.consent && page.tell("source.consent", { consent: page.tell(`source.consent.${source.consent}`) }),
    ),
    source.within && make("p", {}, page.tell("text.within", { source: wayToSource(tell, source.within) })),
    isWeb(source.url) && make("p", { class: "url" }, make("a", { href: source.url, rel: "noopener noreferrer", target: "_blank" }, source.url)),
    noteOf(source),
    tellPlaces(tell, id),
    tellFigures(tell, id),
    part(tell, "inner", "source.inner", inner.length > 0 && make("ul", {}, inner.map((other) => make("li", {}, wayToSource(tell, other.id))))),
  ];
}

/** Whether an address may become a link. */
export function isWeb(url) {
  return /^https?:\/\//i.test(url ?? "");
}

function tellPlaces(tell, id) {
  const items = saidBy(tell.theory, id).flatMap((place) => place.citations.map((citation) => ({ place, citation })));
  if (!items.length) return make("p", { class: "note" }, tell.page.tell("source.says-nothing"));
  const list = make("ul", { class: "sources" });
  let last = null;
  let inner = null;
  const more = paged(tell, items, ({ place, citation }) => {
    if (place !== last) {
      last = place;
      inner = make("ul");
      list.append(make("li", {}, placeLine(tell, place), inner));
    }
    const item = tellSaying(tell, citation, "place");
    item.classList.add(citation.stance);
    if (citation.stance !== "supports") item.prepend(make("p", { class: "stance" }, tell.page.tell(`text.${citation.stance}`)));
    inner.append(item);
    return item;
  });
  return make("div", { class: "part said" }, tell.heading(2, "source.says"), factLine(tell.page.tellCount("sayings", items.length)), list, more);
}

/** What it is about: a card, a link, or an assumption and the like of one; claims say that by their chain. */
function placeLine(tell, { card, link, on }) {
  const { page, theory } = tell;
  const kind = on && make("p", { class: "which" }, page.tell(`text.${on.kind}`), ": ", own(on.text));
  if (card) return [make("div", { class: "relations" }, make("div", { class: "way" }, wayToCard(tell, card))), kind];
  if (!link) return make("p", { class: "which" }, page.tell("source.chains"));
  const { from, to } = theory.links.get(link);
  const words = page.tell("panel.link", { from: theory.nodes.get(from).title, to: theory.nodes.get(to).title });
  return [make("p", { class: "about-link" }, wayTo(tell, { link }, {}, words)), kind];
}

function tellFigures(tell, id) {
  const items = figuresFrom(tell.theory, id).map(({ card, title, part: name }) =>
    make("li", {}, title ? own(title) : tell.page.tell(`value.${name}`), ": ", wayTo(tell, { card }, {}, own(tell.theory.nodes.get(card).title))),
  );
  return part(tell, "figures", "source.figures", items.length > 0 && make("ul", {}, items));
}
