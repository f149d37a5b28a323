/** What changed of a card or an arrow, told: its sign and word, and field by field what was and what is. */

import { linkName } from "../chains.js";
import { make, symbol } from "../making.js";
import { partTexts, signOf } from "./finding.js";

const found = new WeakMap();

/** A sign with its word. */
export function tellSign(page, sign) {
  return make("span", { class: `change ${sign}` }, symbol(`m-${sign}`), page.tell(`changes.${sign}`));
}

/** What the older and the newer theory are called in a sentence. */
export function callBoth(page) {
  const { old, new: now } = page.data.views.changes;
  const call = (name, key) => (name ? page.say("changes.of-name", { name }) : page.say(key));
  return { old: call(old, "changes.older"), new: call(now, "changes.newer") };
}

/** What is to be said first of a node or a link, null where it is the same in both. */
export function tellNote(tell, name) {
  const { page } = tell;
  const change = changesOf(page.data.views.changes).get(name);
  if (!change) return null;
  const sign = signOf(change);
  const names = callBoth(page);
  return make(
    "div",
    { class: `difference ${sign}` },
    make("p", {}, tellSign(page, sign), " ", page.tell(`changes.is.${sign}`, names)),
    change.old_id && make("p", { class: "which" }, page.tell("changes.was-id", { ...names, id: change.old_id })),
    tellFields(page, change.changes),
  );
}

/** Field by field what was and what is; nothing where there are none. */
export function tellFields(page, changes) {
  if (!changes?.length) return null;
  return make("dl", { class: "changed-fields" }, changes.map((change) => make("div", {}, make("dt", {}, change.field), make("dd", {}, tellTexts(page, change)))));
}

function tellTexts(page, { old, new: now }) {
  const parted = partTexts(old, now);
  const side = (tag, key, whole, own) => {
    const text = whole ? [parted.before, marked(tag, own), parted.after] : make("span", { class: "which" }, page.tell("changes.nothing"));
    return make("p", { class: tag === "del" ? "was" : "now" }, make("span", { class: "unseen" }, page.tell(key), " "), text);
  };
  return [side("del", "changes.was", old, parted.old), side("ins", "changes.now", now, parted.now)];
}

/** What parts two texts; the space around it is nobody's. */
function marked(tag, own) {
  const [, before, middle, after] = /^(\s*)(.*?)(\s*)$/su.exec(own);
  return [before, middle && make(tag, {}, middle), after];
}

/** How many there are in each state, in words. */
export function tellCounted(page, counts, opposite = 0) {
  const key = (state) => (state === "changed" && opposite ? "turned" : state);
  const parts = ["added", "removed", "changed"].filter((state) => counts[state]).map((state) => page.say(`changes.n.${key(state)}`, { n: counts[state], opposite }));
  return parts.join(", ") || page.say("changes.n.none");
}

/** Everything that changed, by the id of a card and the name of an arrow. */
function changesOf(changes) {
  if (!found.has(changes)) {
    const arrows = changes.arrows.map((arrow) => [linkName(arrow.from, arrow.to), arrow]);
    found.set(changes, new Map([...changes.cards.map((card) => [card.id, card]), ...arrows]));
  }
  return found.get(changes);
}
