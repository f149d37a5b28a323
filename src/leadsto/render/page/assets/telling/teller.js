/** What every part of the telling needs: the page's words, the theory, what was worked out of it, and where it is told. */

import { make } from "../making.js";
import { factsOf } from "./facts.js";
import { theoryOf } from "./theory.js";

/** Depths of headings: 1 is that of a card or a link, 2 of a part of it, 3 of a part of that. */
const TOP = { panel: 1, text: 3 };

/**
 * A teller for the `panel`, which shows long lists in pages and long quotes folded, or for the `text`, which holds all
 * of everything.
 */
export function makeTeller(page, place) {
  const top = TOP[place];
  return {
    page,
    place,
    isWhole: place === "text",
    theory: theoryOf(page),
    facts: factsOf(page.data),
    /** What groups evidence: `source` or `voice`. */
    grouping: "source",
    /** A heading with words of the interface. */
    heading: (depth, key, values) => make(`h${top + depth}`, {}, page.tell(key, values)),
    /** A heading with text of the theory. */
    title: (depth, properties, ...children) => make(`h${top + depth}`, properties, ...children),
  };
}

/** A teller whose headings are one deeper: for a link that is told inside its cause. */
export function deeper(tell) {
  return {
    ...tell,
    heading: (depth, ...rest) => tell.heading(depth + 1, ...rest),
    title: (depth, ...rest) => tell.title(depth + 1, ...rest),
  };
}

/** Some of a node's or link's words as a part under a heading; nothing where there are none. */
export function part(tell, name, key, ...children) {
  const filled = children.flat(Infinity).filter(Boolean);
  return filled.length ? make("div", { class: `part ${name}` }, tell.heading(2, key), filled) : null;
}

/** Short facts in a row, a dot between them; nothing where there are none. */
export function factLine(...facts) {
  const filled = facts.filter((fact) => fact && (!Array.isArray(fact) || fact.length));
  if (!filled.length) return null;
  return make("p", { class: "facts" }, filled.map((fact, at) => (at ? [" · ", fact] : fact)));
}

/** A remark on something, as a paragraph; nothing where there is none. */
export function noteOf(record) {
  return record?.note ? make("p", { class: "note" }, record.note) : null;
}

/** A text of the theory inside a sentence, kept together whatever its direction. */
export function own(...children) {
  return make("bdi", {}, ...children);
}
