/** What is seen, in the address after `#`: `#storyboard?card=parents/trust`. Pure functions. */

const KEYS = ["card", "link"];

/** The state that an address stands for; what does not fit is left out. */
export function parseAddress(hash, tabs) {
  const [path, query = ""] = hash.replace(/^#/, "").split("?", 2);
  const state = { tab: tabs.includes(path) ? path : tabs[0] };
  const given = new URLSearchParams(query.replaceAll("+", "%2B"));
  for (const key of KEYS) {
    if (given.get(key)) state[key] = given.get(key);
  }
  return state;
}

/** The address of a state; slashes stay as they are, so that people can read it. */
export function formatAddress(state) {
  const given = KEYS.filter((key) => state[key]).map(
    (key) => `${key}=${encodeURIComponent(state[key]).replaceAll("%2F", "/")}`,
  );
  return `#${state.tab}${given.length ? `?${given.join("&")}` : ""}`;
}
