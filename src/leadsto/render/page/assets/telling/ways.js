/** Ways to other things on the page: real addresses, so that they can be opened, copied and sent. */

import { blankState, formatAddress } from "../address.js";
import { make } from "../making.js";
import { following } from "../pressing.js";
import { hueClass } from "./facts.js";

const NOWHERE = { card: "", link: "", source: "" };

/** A way to what a state shows: `{ card }`, `{ link }`, `{ source }`, `{ story, tab }` …; where the reader is, if no tab is given. */
export function wayTo(tell, target, properties, ...children) {
  const { page, place } = tell;
  const tab = target.tab ?? (place === "text" ? "text" : page.state.tab);
  const onclick = following(() => page.go({ ...NOWHERE, ...target, tab: target.tab ?? page.state.tab }, true));
  return make("a", { ...properties, href: formatAddress({ ...blankState(tab), ...target }), onclick }, ...children);
}

/** A card as a line in a list, with its stakeholder's colour; `beside` stands at the end of the line. */
export function wayToCard(tell, id, beside) {
  const node = tell.theory.nodes.get(id);
  if (!node) return make("span", { class: "end" }, id);
  const hue = hueClass(tell.facts.lanes.get(node.lane));
  return [wayTo(tell, { card: id }, { class: `end ${hue}` }, node.title), beside];
}

/** A card's title as a way to it, in the middle of a text. */
export function cardInText(tell, id) {
  const node = tell.theory.nodes.get(id);
  return node ? wayTo(tell, { card: id }, {}, make("bdi", {}, node.title)) : make("bdi", {}, id);
}

/** A chain of cards as ways, with arrows between them. */
export function chainInText(tell, ids) {
  return ids.map((id, at) => [at ? " → " : "", cardInText(tell, id)]);
}

/** A source as a way to all that it says. */
export function wayToSource(tell, id) {
  const source = tell.theory.sources.get(id);
  const title = source?.title || id;
  return make("cite", {}, source ? wayTo(tell, { source: id }, {}, title) : title);
}
