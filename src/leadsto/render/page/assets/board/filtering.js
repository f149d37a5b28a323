/** Which cards are shown: the setting, the filters, and how many cards each value of a filter would leave. Pure. */

import { FILTERS } from "../address.js";

const KINDS = ["context", "activity", "output", "outcome"];
const GRADES = ["measured", "observed", "reported", "anecdotal", "anticipated", "none"];
const STATUSES = ["draft", "agreed", "disputed"];
const DECISIONS = ["yes", "no", "pending"];
/** Only the page of a difference has cards that bear `changes`. */
const CHANGES = ["added", "removed", "changed", "opposite", "links", "same"];

/**
 * What cards can be filtered by: for each filter its `values` (ids, in their order) and `of`, the values of each card.
 * A source or a voice is a card's where it speaks of the card, or of a link from or to it.
 */
export function gatherFacets(data) {
  const { facets, cards } = data;
  const at = new Map(cards.map((card, place) => [card.id, place]));
  const lanes = data.lanes.map((lane) => lane.id);
  const columns = data.columns.filter((column) => column.is_timeframe || column.id === "unplaced").map((column) => column.id);
  const own = (lists, values) => cards.map((_, place) => (lists[place] ?? []).map((value) => values[value]));
  const around = (ofCards, ofArrows, values) => {
    const sets = cards.map((_, place) => new Set(ofCards[place] ?? []));
    for (const [number, arrow] of data.arrows.entries()) {
      for (const value of ofArrows[number] ?? []) for (const end of [arrow.from, arrow.to]) sets[at.get(end)].add(value);
    }
    return sets.map((set) => [...set].map((value) => values[value]));
  };
  const voices = facets.voices.map((voice) => voice.id);
  const all = {
    stakeholder: [lanes, cards.map((card) => [card.lane])],
    timeframe: [columns, cards.map((card) => card.columns.filter((id) => columns.includes(id)))],
    kind: [KINDS, cards.map((card) => [card.kind])],
    tag: [facets.tags, own(facets.card_tags, facets.tags)],
    grade: [GRADES, cards.map((card) => (card.kind === "outcome" || card.grade !== "none" ? [card.grade] : []))],
    material: [DECISIONS, cards.map((_, place) => [facets.card_material[place]].filter(Boolean))],
    status: [STATUSES, cards.map((_, place) => [facets.card_status[place]].filter(Boolean))],
    cited: [facets.sources, around(facets.card_sources, facets.arrow_sources, facets.sources)],
    voice: [voices, around(facets.card_voices, facets.arrow_voices, voices)],
    change: [CHANGES, cards.map((card) => card.changes ?? [])],
  };
  return new Map(
    FILTERS.map((name) => {
      const [values, of] = all[name];
      const used = new Set(of.flat());
      return [name, { values: values.filter((value) => used.has(value)), of }];
    }),
  );
}

/**
 * What a state leaves: `shown` (for each card whether it is), `alive` (for each card whether the setting has it), `arrows`
 * (for each arrow whether it has it), `turned` (arrows that chains follow only here), `counts` (by filter and value: how many cards that value leaves, given the other
 * filters), `isFiltered`, and how many `are` shown of how many `all`.
 */
export function select(data, facets, state) {
  const setting = data.facets.settings.find(({ id }) => id === state.setting);
  const alive = flags(data.cards.length, setting?.gone_cards);
  const arrows = flags(data.arrows.length, setting?.gone_arrows);
  const material = state.only === "material";
  const chosen = [...facets].map(([name, { values }]) => [name, new Set((state[name] ?? []).filter((value) => values.includes(value)))]);
  const active = chosen.filter(([, values]) => values.size);
  const counts = new Map([...facets].map(([name, { values }]) => [name, new Map(values.map((value) => [value, 0]))]));
  const shown = alive.map((is, place) => {
    if (!is || (material && data.facets.card_material[place] !== "yes")) return false;
    const failed = active.filter(([name, values]) => !facets.get(name).of[place].some((value) => values.has(value)));
    if (failed.length < 2) {
      for (const [name, { of }] of facets) {
        if (failed.length && failed[0][0] !== name) continue;
        const count = counts.get(name);
        for (const value of of[place]) count.set(value, count.get(value) + 1);
      }
    }
    return !failed.length;
  });
  const number = (list) => list.reduce((sum, is) => sum + is, 0);
  return { shown, alive, arrows, turned: new Set(setting?.turned), counts, isFiltered: material || active.length > 0, are: number(shown), all: number(alive) };
}

/** What leads to what in a setting; the arrows of the whole board where none is chosen. */
export function arrowsIn(data, id) {
  const setting = data.facets.settings.find((one) => one.id === id);
  if (!setting || !(setting.gone_arrows.length || setting.turned.length)) return data.arrows;
  const [gone, turned] = [new Set(setting.gone_arrows), new Set(setting.turned)];
  return data.arrows.flatMap((arrow, place) => (gone.has(place) ? [] : [turned.has(place) ? { ...arrow, chain: !arrow.chain } : arrow]));
}

function flags(length, gone = []) {
  const list = new Array(length).fill(true);
  for (const place of gone) list[place] = false;
  return list;
}
