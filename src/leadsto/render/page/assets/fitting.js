/** An address may be of an older page: what of it this page has not got is left out, and named. Pure. */

import { FILTERS, ONLY } from "./address.js";
import { gatherFacets } from "./board/filtering.js";
import { factsOf } from "./telling/facts.js";

/**
 * The state without what the page does not have; `missing` lists the kinds of things that were left out, each once.
 * `has` tells by a key of the state what it may be: `has.card(id)`; what has no entry may be anything.
 */
export function fit(state, has) {
  const fits = { ...state, missing: [] };
  const miss = (key) => fits.missing.includes(nameOf(key)) || fits.missing.push(nameOf(key));
  for (const [key, known] of Object.entries(has)) {
    if (Array.isArray(state[key])) {
      fits[key] = state[key].filter((value) => known(value, state));
      if (fits[key].length < state[key].length) miss(key);
    } else if (state[key] && !known(state[key], state)) {
      fits[key] = "";
      miss(key);
    }
  }
  // one end of a way leads nowhere, and a scene stands in a story
  if (!fits.from || !fits.to) Object.assign(fits, { from: "", to: "", nth: "" });
  if (!fits.story) fits.scene = "";
  else fits.scene ||= "1";
  return fits;
}

/** What a page has, asked key by key. */
export function knownOf(data) {
  const { stories = [] } = data.views.storyboard;
  const facts = lazily(() => factsOf(data));
  const ids = (items) => lazily(() => new Set(items.map((item) => item.id)));
  const card = (id) => facts().cards.has(id);
  const source = ids(data.views.about.sources);
  const facets = lazily(() => gatherFacets(data.views.storyboard));
  const filters = FILTERS.map((name) => [name, (value) => facets().get(name).values.includes(value)]);
  const setting = ids(data.views.storyboard.facets.settings);
  const story = (id) => stories.find((item) => item.id === id);
  return {
    card,
    link: (name) => facts().arrows.has(name),
    source: (id) => source().has(id),
    from: card,
    to: card,
    nth: (text) => /^[1-9]\d{0,4}$/.test(text),
    story: (id) => Boolean(story(id)),
    scene: (text, state) => !story(state.story) || (/^[1-9]\d*$/.test(text) && Number(text) <= story(state.story).stops.length),
    steps: (text) => text === "1" || text === "2",
    side: (text) => text === "causes" || text === "effects",
    ...Object.fromEntries(filters),
    setting: (id) => setting().has(id),
    // what another tab is narrowed to waits there while the reader looks at this one
    only: (text) => Object.values(ONLY).some((values) => values.includes(text)),
    collapsed: (text) => text === "all" || text === "none" || (text.startsWith("lane:") && facts().lanes.has(text.slice(5))) || (text.startsWith("column:") && facts().columns.has(text.slice(7))),
  };
}

function lazily(work) {
  let value;
  return () => (value ??= work());
}

/** The name of a notice: filters share one, and so do the two ends of a way. */
function nameOf(key) {
  if (FILTERS.includes(key)) return "filter";
  if (["from", "to", "nth"].includes(key)) return "way";
  return ["card", "link", "source", "story", "scene", "setting"].includes(key) ? key : "view";
}
