/** The list beside the network: everything in it by stakeholder, and what leads to what. It is the accessible way in. */

import { formatAddress } from "../address.js";
import { make } from "../making.js";
import { find } from "./finding.js";

/** With so many nodes or fewer, everything lies open at first. */
const FEW = 200;

/**
 * Builds the list; what it returns marks the node that is chosen, and takes the reader back to it. `titles` and `ids`
 * are by place, `onward` has the places that each leads to.
 */
export function makeList(page, payload, titles, onward) {
  const field = make("input", { type: "search", autocomplete: "off", "aria-describedby": "network-found" });
  const found = page.mark(make("p", { id: "network-found", role: "status" }));
  const groups = make("div", { class: "groups" });
  const label = make("label", {}, make("span", {}, page.tell("network.find")), field);
  const element = make("div", { class: "finder" }, label, found, groups);
  const items = new Map();
  let chosen = -1;

  function way(at) {
    return make("a", { href: formatAddress({ tab: "network", card: payload.ids[at] }), data: { at } }, titles[at]);
  }

  function item(at) {
    const ways = onward[at].map((to) => make("li", {}, way(to)));
    const row = make("li", {}, way(at), ways.length > 0 && make("ul", { class: "onward", "aria-label": page.say("panel.leads-to") }, ways));
    items.set(at, row);
    if (at === chosen) markRow(row);
    return row;
  }

  function section(group, isOpen) {
    const list = make("ul", { class: "own" });
    const fill = () => list.childElementCount || list.append(...group.nodes.map(item));
    const name = group.title || page.tell("lane.programme");
    const details = make(
      "details",
      { class: `hue${group.hue}`, open: isOpen, ontoggle: () => details.open && fill() },
      make("summary", {}, make("h3", {}, name), make("span", { class: "count" }, String(group.count))),
      list,
    );
    if (isOpen) fill();
    details.openUp = () => {
      fill();
      details.open = true;
    };
    return details;
  }

  function show() {
    const result = find(payload.groups, titles, field.value);
    const isOpen = field.value.trim() !== "" || titles.length <= FEW;
    items.clear();
    const sections = result.groups.map((group) => section(group, isOpen));
    for (const [at, group] of result.groups.entries()) sections[at].places = new Set(group.nodes);
    groups.replaceChildren(...sections);
    found.textContent = page.count("network.found", result.count, { all: titles.length });
  }

  function choose(at) {
    const row = items.get(chosen);
    row?.querySelector("a").removeAttribute("aria-current");
    chosen = at;
    if (at < 0) return;
    if (!items.has(at)) [...groups.children].find((section) => section.places.has(at))?.openUp();
    markRow(items.get(at));
    const show = () => items.get(at)?.scrollIntoView({ block: "center" });
    show();
    // lines above it are only measured once they have been near
    requestAnimationFrame(show);
  }

  field.addEventListener("input", show);
  element.addEventListener("keydown", (event) => walk(event, element));
  show();
  return {
    element,
    choose,
    enter: () => (items.get(chosen)?.querySelector("a") ?? field).focus(),
  };
}

function markRow(row) {
  row?.querySelector("a").setAttribute("aria-current", "true");
}

/** The arrow keys go from line to line, of whatever is open. */
function walk(event, element) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const stops = [...element.querySelectorAll("input, summary, a")].filter((stop) => stop.checkVisibility());
  const next = stops[stops.indexOf(document.activeElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
