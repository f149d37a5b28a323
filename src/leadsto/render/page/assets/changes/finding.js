/** What changed, found and put in order: pure functions over the page's data. */

import { linkName } from "../chains.js";

/** What the tab can be narrowed to. */
export const SHOWN = ["added", "removed", "changed", "opposite", "same"];

/** Lets the board's own cards and arrows say what changed: `card.changes`, what each can be found by, and `change` of those that did. */
export function mergeChanges({ storyboard, changes }) {
  const states = new Map(changes.cards.map((card) => [card.id, card.state]));
  for (const [at, card] of storyboard.cards.entries()) {
    card.changes = changes.kinds[at];
    const change = states.get(card.id);
    if (change && change !== "same") card.change = change;
  }
  const arrows = new Map(changes.arrows.map((arrow) => [linkName(arrow.from, arrow.to), signOf(arrow)]));
  for (const arrow of storyboard.arrows) {
    const change = arrows.get(linkName(arrow.from, arrow.to));
    if (change) arrow.change = change;
  }
}

/** Which sign a changed card or arrow bears. */
export function signOf({ state, opposite }) {
  return opposite ? "opposite" : state;
}

/**
 * The changes to go through one by one, in the board's order, each as the state that shows it (`{ card }` or `{ link }`): a
 * card, then the arrows from it. Arrows that are new or gone with one of their cards go without saying.
 */
export function stepsThrough({ storyboard, changes }) {
  const cards = new Map(changes.cards.map((card) => [card.id, card.state]));
  const isOwn = (arrow) => signOf(arrow) === "opposite" || (cards.get(arrow.from) !== arrow.state && cards.get(arrow.to) !== arrow.state);
  const from = groupBy(changes.arrows.filter((arrow) => arrow.state === "changed" || isOwn(arrow)), (arrow) => arrow.from);
  return storyboard.cards.flatMap(({ id }) => [
    ...(["added", "removed", "changed"].includes(cards.get(id)) ? [{ card: id, link: "" }] : []),
    ...(from.get(id) ?? []).map((arrow) => ({ card: "", link: linkName(arrow.from, arrow.to) })),
  ]);
}

/** The place of what a state shows among the steps, -1 where it is none of them. */
export function placeAmong(steps, state) {
  return steps.findIndex(({ card, link }) => (card ? card === state.card : Boolean(link) && link === state.link && !state.card));
}

/** The step before or after (`way` is -1 or 1) a place, around the end; from nowhere to the first or the last. */
export function stepFrom(steps, at, way) {
  if (at < 0) return way > 0 ? steps[0] : steps.at(-1);
  return steps[(at + way + steps.length) % steps.length];
}

/**
 * What the tab lists: lanes with the cards that changed, or from which an arrow that changed leads, each with those arrows.
 * `only` is one of `SHOWN`, or "" for all that changed. A card whose own change is not asked for has `sign` "".
 */
export function listChanges({ storyboard, changes }, only = "") {
  const cards = new Map(changes.cards.map((card) => [card.id, card]));
  const arrows = new Map(changes.arrows.map((arrow) => [linkName(arrow.from, arrow.to), arrow]));
  const from = groupBy(storyboard.arrows, (arrow) => arrow.from);
  const isAsked = (sign) => (only ? sign === only : sign !== "same");
  return storyboard.lanes.flatMap((lane) => {
    const items = storyboard.cards.flatMap((card) => {
      if (card.lane !== lane.id) return [];
      const change = cards.get(card.id) ?? { id: card.id, state: "same", changes: [] };
      const links = (from.get(card.id) ?? [])
        .map((arrow) => arrows.get(linkName(arrow.from, arrow.to)) ?? { from: arrow.from, to: arrow.to, state: "same", changes: [] })
        .filter((link) => isAsked(signOf(link)) || (only === link.state && link.opposite));
      const sign = isAsked(change.state) ? change.state : "";
      return sign || links.length ? [{ id: card.id, sign, change, links }] : [];
    });
    return items.length ? [{ lane, items }] : [];
  });
}

/** How many cards and arrows bear each of `SHOWN`. */
export function countChanges({ changes }) {
  const { card_counts: cards, arrow_counts: arrows } = changes;
  const counts = Object.fromEntries(["added", "removed", "changed", "same"].map((state) => [state, cards[state] + arrows[state]]));
  return { ...counts, opposite: changes.opposite };
}

/**
 * Where two texts part: what both begin with, what the older and the newer have between, and what both end with; cut
 * between words. Nothing in common where less than a third of the longer is.
 */
export function partTexts(old, now) {
  const [one, other] = [old, now].map((text) => text.match(/\s+|[^\s]+/g) ?? []);
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < most - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const join = (words, from, to) => words.slice(from, to).join("");
  const [before, after] = [join(one, 0, start), join(one, one.length - end)];
  if (3 * (before.length + after.length) < Math.max(old.length, now.length)) return { before: "", old, now, after: "" };
  return { before, old: join(one, start, one.length - end), now: join(other, start, other.length - end), after };
}

function groupBy(items, key) {
  const groups = new Map();
  for (const item of items) {
    const own = groups.get(key(item));
    if (own) own.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
