/** The field that finds words in the theory, the list of what it found, and its marks on the board. */

import { formatAddress } from "../address.js";
import { make, refill } from "../making.js";
import { theoryOf } from "../telling/theory.js";
import { nameAll } from "./collapsing.js";
import { find, gatherEntries, makeIndex, markWords, passage, wordsOf } from "./searching.js";

/** So many results of a kind are listed; the count says how many there are. */
const LISTED = 30;
/** So many ms without a letter are a pause. */
const PAUSE = 300;
const KINDS = ["card", "link", "source"];

const later = (work) => (globalThis.requestIdleCallback ? requestIdleCallback(() => work(), { timeout: 400 }) : setTimeout(work, 80));
const cancel = (waiting) => (globalThis.cancelIdleCallback ?? clearTimeout)(waiting);

/** Called once; `current` says what is selected and collapsed now. Returns what follows the state. */
export function makeSearch(board, page, current) {
  const input = make("input", { type: "search", class: "search", role: "combobox", "aria-expanded": "false", "aria-controls": "found", "aria-autocomplete": "list", "aria-label": page.say("search.label"), placeholder: page.say("search.short"), autocomplete: "off", spellcheck: "false", "aria-keyshortcuts": "/" });
  const list = make("div", { id: "found", role: "listbox", "aria-label": page.say("search.results") });
  const count = make("p", { class: "tally", role: "status" });
  const box = make("div", { class: "found-box", popover: "manual" }, count, list);
  board.slot("filters").prepend(make("div", { class: "search-field" }, input, box));
  let index = null;
  let options = [];
  let active = -1;
  let results = [];
  let marked = new Set();
  let waiting = 0;
  let marking = 0;

  const indexed = () => (index ??= makeIndex(gatherEntries(theoryOf(page), (id) => board.cards.has(id))));

  function look(text) {
    results = find(text.trim() ? indexed() : [], text);
    mark();
  }

  function mark() {
    cancel(marking);
    const now = new Set();
    for (const { kind, id } of results) {
      if (kind === "card") now.add(board.cardOf(id));
      if (kind === "link") now.add(board.arrowOf(id));
    }
    now.delete(undefined);
    for (const element of marked) if (!now.has(element)) element.classList.remove("found");
    for (const element of now) element.classList.add("found");
    marked = now;
  }

  function fill() {
    const words = wordsOf(input.value);
    options = [];
    const groups = KINDS.map((kind) => [kind, results.filter((one) => one.kind === kind)]).filter(([, found]) => found.length);
    refill(
      list,
      groups.map(([kind, found]) =>
        make(
          "div",
          { role: "group", "aria-label": page.count(`search.${kind}`, found.length) },
          make("p", { class: "found-kind", "aria-hidden": "true" }, page.tellCount(`search.${kind}`, found.length)),
          found.slice(0, LISTED).map((entry) => makeOption(entry, words)),
          found.length > LISTED && make("p", { class: "tally", "aria-hidden": "true" }, page.tell("search.more", { n: found.length - LISTED })),
        ),
      ),
    );
    refill(count, words.length ? page.tellCount("search.found", results.length) : page.tell("search.how"));
    choose(-1);
  }

  function makeOption(entry, words) {
    const where = passage(entry, words);
    const option = make(
      "div",
      { role: "option", id: `found${options.length}`, "aria-selected": "false", onclick: () => take(entry) },
      make("span", { class: "found-title" }, marks(markWords(entry.title, words))),
      entry.kind === "card" && !board.cardOf(entry.id) && make("span", { class: "tally" }, " · ", page.tell("search.hidden")),
      where && make("span", { class: "found-text" }, make("span", { class: "found-where" }, page.tell(`search.in.${where[0]}`)), " ", make("span", {}, marks(where[1]))),
    );
    options.push({ option, entry });
    return option;
  }

  const marks = (pieces) => pieces.map(([text, isMatch]) => (isMatch ? make("mark", {}, text) : text));

  function choose(at) {
    options[active]?.option.setAttribute("aria-selected", "false");
    active = at;
    const chosen = options[at]?.option;
    chosen?.setAttribute("aria-selected", "true");
    chosen?.scrollIntoView({ block: "nearest" });
    if (chosen) input.setAttribute("aria-activedescendant", chosen.id);
    else input.removeAttribute("aria-activedescendant");
  }

  /** Shows what was found: what hides it gives way, and the search is over. */
  function take(entry) {
    end();
    const change = { card: "", link: "", source: "", story: "", scene: "", from: "", to: "", nth: "", [entry.kind]: entry.id, q: "" };
    const link = board.links.byName.get(entry.id);
    const cards = entry.kind === "card" ? [entry.id] : link ? [link.from, link.to] : [];
    page.go({ ...change, ...waysTo(board, page, current(), cards) }, true);
  }

  function open() {
    if (box.matches(":popover-open")) return;
    box.showPopover();
    const at = input.getBoundingClientRect();
    const width = Math.min(480, document.documentElement.clientWidth - 16);
    box.style.width = `${width}px`;
    box.style.left = `${Math.max(8, Math.min(at.left, document.documentElement.clientWidth - width - 8))}px`;
    box.style.top = `${Math.round(at.bottom + 6)}px`;
    box.style.maxHeight = `calc(100dvh - ${Math.round(at.bottom + 18)}px)`;
    input.setAttribute("aria-expanded", "true");
  }

  function close() {
    if (box.matches(":popover-open")) box.hidePopover();
    input.setAttribute("aria-expanded", "false");
    choose(-1);
  }

  /** Nothing is looked for any more, and the address says nothing of it. */
  function end() {
    close();
    input.value = "";
    look("");
    remember("");
  }

  /** While somebody types, the address follows when they pause, without a step of its own for each letter. */
  function remember(q) {
    page.state = { ...page.state, q };
    clearTimeout(waiting);
    const write = () => history.replaceState(history.state, "", formatAddress(page.state));
    if (q) waiting = setTimeout(write, PAUSE);
    else write();
  }

  input.addEventListener("input", () => {
    results = find(input.value.trim() ? indexed() : [], input.value);
    open();
    fill();
    // the list comes first: one letter may be in every card, and the next is often there already
    cancel(marking);
    marking = later(mark);
    remember(input.value.trim());
  });
  input.addEventListener("focus", () => {
    if (!input.value.trim()) return;
    look(input.value);
    open();
    fill();
  });
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length) {
      event.preventDefault();
      if (box.matches(":popover-open")) choose((active + step + options.length + (active < 0 && step < 0 ? 1 : 0)) % options.length);
      else open();
    } else if (event.key === "Enter" && options.length) {
      event.preventDefault();
      take(options[Math.max(0, active)].entry);
    } else if (event.key === "Escape" && (box.matches(":popover-open") || input.value)) {
      event.preventDefault();
      event.stopPropagation();
      end();
    }
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (!box.contains(target) && target !== input) close();
  });
  input.addEventListener("blur", ({ relatedTarget }) => {
    if (relatedTarget && !box.contains(relatedTarget)) close();
  });
  board.keys.on({
    "/": () => {
      input.focus();
      input.select();
    },
  });
  board.element.addEventListener("redraw", () => results.length && mark());

  return (state) => {
    if (document.activeElement === input || input.value.trim() === state.q) return;
    input.value = state.q;
    look(state.q);
  };
}

/** What has to change for cards to be seen: their lane and columns open, filters that hide them go. */
function waysTo(board, page, { selection, collapsed }, cards) {
  const { data } = board;
  const places = cards.map((id) => data.cards.findIndex((card) => card.id === id));
  const change = {};
  if (places.some((at) => !selection.shown[at])) {
    for (const name of board.facets.keys()) change[name] = [];
    change.only = "";
    if (places.some((at) => !selection.alive[at])) change.setting = "";
  }
  let names = null;
  for (const at of places) {
    const lane = data.lanes.findIndex(({ id }) => id === data.cards[at].lane);
    const now = names ?? collapsed;
    if (now.lanes.has(lane)) names = without(data, now, "lanes", lane);
    const columns = data.cards[at].columns.map((id) => data.columns.findIndex((column) => column.id === id));
    const still = names ?? collapsed;
    if (columns.every((column) => still.columns.has(column))) names = without(data, still, "columns", columns[0]);
  }
  if (names) change.collapsed = nameAll(data, names);
  return change;
}

function without(data, now, kind, at) {
  const places = new Set(now[kind]);
  places.delete(at);
  return { ...now, [kind]: places };
}
