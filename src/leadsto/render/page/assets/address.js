/** What is seen, in the address after `#`: `#storyboard?card=parents/trust&steps=1&tag=trust,home`. Pure functions. */

/** What holds one value, in the order in which an address has it. */
const SINGLE = ["card", "link", "source", "steps", "side", "from", "to", "nth", "story", "scene", "setting", "only", "q"];
/** What the board can be filtered by; each holds several values. `cited` is a source, `grade` one of the strengths. */
export const FILTERS = ["stakeholder", "timeframe", "kind", "tag", "grade", "status", "cited", "voice", "material", "change"];
/** What `only` may say: on the board, and in the tabs of the impact map, the evidence, frameworks and indicators. */
export const ONLY = {
  storyboard: ["material"],
  impact_map: ["valued", "counted-in", "held", "pending", "left-out"],
  evidence: ["gaps", "single", "contested", "links", "outcomes", "differ", "alone", "asserted", "told", "unheard", "ask"],
  frameworks: ["met", "partly", "not-met", "unanswered"],
  indicators: ["on-track", "off-track", "not-yet-due", "untold"],
};
/** What holds several values. `collapsed` has `lane:ID` and `column:ID`, or `all` or `none`; without it the page chooses. */
const SEVERAL = [...FILTERS, "collapsed"];

/** A state that says nothing but its tab. */
export function blankState(tab) {
  const state = { tab };
  for (const key of SINGLE) state[key] = "";
  for (const key of SEVERAL) state[key] = [];
  return state;
}

/**
 * The state that an address stands for: `tab`, a text for each of what holds one value and a list for each of what
 * holds several, "" and [] where the address says nothing. What it says of anything else is left out.
 */
export function parseAddress(hash, tabs) {
  const [path, query = ""] = split(hash.replace(/^#/, ""), "?");
  const state = blankState(tabs.includes(path) ? path : tabs[0]);
  for (const part of query.split("&")) {
    const [key, value = ""] = split(part, "=");
    if (SINGLE.includes(key)) state[key] = decode(value);
    else if (SEVERAL.includes(key)) state[key] = [...new Set(value.split(",").map(decode))].filter(Boolean);
  }
  return state;
}

/** Whether an address begins with a tab of the page; one that says nothing means the first. */
export function namesTab(hash, tabs) {
  const [path] = split(hash.replace(/^#/, ""), "?");
  return path === "" || tabs.includes(path);
}

/** The address of a state; slashes and colons stay as they are, so that people can read it. */
export function formatAddress(state) {
  const parts = SINGLE.filter((key) => state[key]).map((key) => `${key}=${encode(state[key])}`);
  for (const key of SEVERAL) {
    if (state[key]?.length) parts.push(`${key}=${state[key].map(encode).join(",")}`);
  }
  return `#${state.tab}${parts.length ? `?${parts.join("&")}` : ""}`;
}

function split(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}

function encode(text) {
  return encodeURIComponent(text.toWellFormed?.() ?? text).replaceAll("%2F", "/").replaceAll("%3A", ":");
}

/** A mailbox may have broken an address: what can't be decoded is taken as it stands. */
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What closing changes: the card, link or source that is read about; then the story; then the way between two cards. */
export function closing(state) {
  if (state.card || state.link || state.source) return { card: "", link: "", source: "" };
  if (state.story) return { story: "", scene: "" };
  return state.from ? { from: "", to: "", nth: "" } : null;
}
