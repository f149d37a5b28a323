/** What the tabs with lists have in common: a head, figures with their words, and choices of what is listed. */

import { blankState, formatAddress } from "../address.js";
import { make } from "../making.js";
import { following } from "../pressing.js";

/** Begins a tab anew: its heading and, where there is one, a sentence that says what it is. Returns what to fill. */
export function beginTab(section, page, name, lead) {
  const body = make(
    "div",
    { class: "page wide" },
    make("h2", {}, page.tell(`tab.${name}`)),
    lead && make("p", { class: "lead" }, page.tell(lead)),
  );
  section.replaceChildren(body);
  letScroll(section);
  return body;
}

/** A tab that is longer than the window is scrolled by the keyboard, whether or not there is anything to press in it. */
export function letScroll(section) {
  section.tabIndex = 0;
}

/** Figures in a row, each with its words below: `[{ n, key }]`; a figure may be a way (`only`). */
export function tellFigures(page, label, figures) {
  return make(
    "dl",
    { class: "figures", "aria-label": page.say(label) },
    figures.map(({ n, key }) => make("div", {}, make("dt", {}, page.tell(key)), make("dd", {}, String(n)))),
  );
}

/**
 * Choices of what is listed, each a way to this tab with `only` in its address, so that what is seen can be sent.
 * Returns the element and `choose(id)`, which marks the one that is chosen and returns its id; an unknown one is "".
 */
export function tellChoices(page, label, choices) {
  const { tab } = page.state;
  const ways = choices.map(({ id, key, n, counts }) =>
    make(
      "a",
      { href: formatAddress({ ...blankState(tab), only: id }), data: { only: id }, onclick: following(() => page.go({ only: id })) },
      page.tell(key),
      n !== undefined && [" ", make("b", { title: counts }, String(n))],
    ),
  );
  const element = make("div", { class: "narrowing", role: "group", "aria-label": page.say(label) }, ways);
  return { element, choose };

  function choose(id) {
    const chosen = choices.some((choice) => choice.id === id) ? id : "";
    for (const way of ways) {
      if (way.dataset.only === chosen) way.setAttribute("aria-current", "true");
      else way.removeAttribute("aria-current");
    }
    return chosen;
  }
}

/** A way to a card on the board, where its chain is in focus. */
export function wayToBoard(tell, id) {
  const node = tell.theory.nodes.get(id);
  if (!node) return make("bdi", {}, id);
  const { page } = tell;
  const target = { ...blankState("storyboard"), card: id };
  const onclick = following(() => page.go({ tab: "storyboard", card: id, link: "", source: "", only: "" }, true));
  return make("a", { class: "title-way", href: formatAddress(target), onclick }, node.title);
}

/** A lane's title with its colour, as the heading of what follows. */
export function laneTitle(page, lane) {
  return lane.title || page.tell("lane.programme");
}

/** Things by the lane of the node that they are of, in the order of the board's lanes; lanes without any are left out. */
export function byLane(lanes, items, laneOf) {
  const groups = new Map(lanes.map((lane) => [lane.id, { lane, items: [] }]));
  for (const item of items) groups.get(laneOf(item))?.items.push(item);
  return [...groups.values()].filter((group) => group.items.length);
}

/** Where the reader was before the panel: returns the `leave` of a view. */
export function rememberWay(section) {
  let last = null;
  section.addEventListener("click", (event) => {
    last = event.target.closest?.("a") ?? last;
  });
  return () => {
    if (last?.isConnected) last.focus();
  };
}
