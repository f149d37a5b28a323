/** The filters: a button that opens them, a chip for each value in use, and how many cards are shown. */

import { FILTERS } from "../address.js";
import { make, refill, symbol } from "../making.js";
import { makePop } from "../popping.js";
import { shorten } from "./collapsing.js";
import { fold } from "./searching.js";

/** More values than this get a field to find them by. */
const MANY = 12;

/** Called once; `current` says what is selected and collapsed now. Returns what follows the state. */
export function makeFilters(board, page, current) {
  const { data, facets } = board;
  const tools = board.slot("filters");
  const chips = board.slot("chips");
  const names = namesOf(board, page);
  const told = make("span", { class: "unseen", role: "status" });
  const bar = make("div", { class: "chip-row", role: "group", "aria-label": page.say("filter.chosen") });
  const groups = [...facets].filter(([, { values }]) => values.length > 0).map(([name, { values }]) => makeGroup(name, values));
  const clear = () => page.go({ ...Object.fromEntries(FILTERS.map((name) => [name, []])), only: "", setting: "" });
  const button = make("button", { type: "button", class: "filter-open" }, page.tell("filter.open"));
  const body = make("div", { class: "filters" }, make("p", { class: "filter-count" }), groups.map((group) => group.element), make("div", { class: "acts" }, make("button", { type: "button", class: "act", onclick: clear }, page.tell("filter.clear"))));
  tools.append(...[makeSetting(), button, makeMaterial(), makeAll(), told].filter(Boolean));
  makePop(button, page.say("filter.open"), body, () => follow(page.state, current()));
  chips.append(bar);
  let before = "";

  function makeGroup(name, values) {
    const boxes = values.map((value) => {
      const input = make("input", { type: "checkbox", value, onchange: () => page.go({ [name]: values.filter((one, at) => boxes[at].input.checked) }) });
      const count = make("span", { class: "tally" });
      return { input, count, value, row: make("label", {}, input, make("bdi", {}, names(name, value)), count) };
    });
    const field =
      values.length > MANY &&
      make("input", { type: "search", "aria-label": page.say("filter.find", { filter: page.say(`filter.${name}`) }), placeholder: page.say("filter.find.short"), oninput: ({ target }) => narrow(target.value) });
    const narrow = (text) => {
      const wanted = fold(text.trim());
      for (const { row, input, value } of boxes) row.hidden = Boolean(wanted) && !input.checked && !fold(row.textContent + value).includes(wanted);
    };
    const element = make("fieldset", { data: { filter: name } }, make("legend", {}, page.tell(`filter.${name}`)), field, make("div", { class: "values" }, boxes.map(({ row }) => row)));
    return { name, boxes, element };
  }

  function makeSetting() {
    const { settings } = data.facets;
    if (!settings.length) return null;
    const options = [["", page.say("setting.all")], ...settings.map(({ id, title }) => [id, title])];
    const select = make("select", { "aria-label": page.say("setting"), onchange: ({ target }) => page.go({ setting: target.value }) }, options.map(([value, text]) => make("option", { value }, text)));
    return make("span", { class: "setting" }, select);
  }

  function makeMaterial() {
    if (!data.facets.card_material.includes("yes")) return null;
    return make("button", { type: "button", class: "material-only", "aria-pressed": "false", onclick: () => page.go({ only: page.state.only === "material" ? "" : "material" }) }, page.tell("only.material"));
  }

  function makeAll() {
    const act = () => page.go({ collapsed: current().collapsed.lanes.size ? ["none"] : shorten(data, data.lanes.map(({ id }) => `lane:${id}`)) });
    return make("button", { type: "button", class: "fold-all", onclick: act });
  }

  function follow(state, { selection, collapsed }) {
    const { are, all, counts } = selection;
    refill(body.querySelector(".filter-count"), page.tell("filter.shown", { n: are, all }));
    for (const { name, boxes } of groups) {
      for (const { input, count, value, row } of boxes) {
        input.checked = state[name].includes(value);
        const n = counts.get(name).get(value);
        count.textContent = String(n);
        row.classList.toggle("none", n === 0);
      }
    }
    const foldAll = tools.querySelector(".fold-all");
    refill(foldAll, page.tell(collapsed.lanes.size ? "fold.open-all" : "fold.all"));
    tools.querySelector(".material-only")?.setAttribute("aria-pressed", String(state.only === "material"));
    const choice = tools.querySelector(".setting select");
    if (choice) choice.value = data.facets.settings.some(({ id }) => id === state.setting) ? state.setting : "";
    showChips(state, selection, collapsed);
  }

  function showChips(state, { are, all, isFiltered, alive }, collapsed) {
    const chosen = [...facets].flatMap(([name, { values }]) => state[name].filter((value) => values.includes(value)).map((value) => [name, value]));
    const setting = data.facets.settings.find(({ id }) => id === state.setting);
    const items = chosen.map(([name, value]) => makeChip(page.say(`filter.${name}`), names(name, value), { [name]: state[name].filter((one) => one !== value) }));
    if (setting) items.unshift(makeChip(page.say("setting"), setting.title, { setting: "" }));
    if (state.only === "material") items.unshift(makeChip("", page.say("only.material"), { only: "" }));
    if (items.length > 1) items.push(make("button", { type: "button", class: "chip-button", onclick: clear }, page.tell("filter.clear")));
    const isAll = !isFiltered && alive.every(Boolean);
    const words = isAll ? "" : page.say("filter.shown", { n: are, all: data.cards.length });
    const note = collapsed.isOwn && collapsed.lanes.size ? make("span", { class: "tally" }, page.tell("fold.by-itself", { n: are })) : null;
    const at = document.activeElement?.closest?.(".chip") ? [...bar.querySelectorAll("button")].indexOf(document.activeElement) : -1;
    refill(bar, words && make("span", { class: "shown-count" }, page.tell("filter.shown", { n: are, all: data.cards.length })), items, !are && make("span", { class: "notice" }, page.tell("filter.none")), note);
    bar.hidden = !bar.childNodes.length;
    if (at >= 0) (bar.querySelectorAll("button")[Math.max(0, at - 1)] ?? button).focus();
    const now = words || page.say("filter.all", { all: data.cards.length });
    if (before && before !== now) told.textContent = now;
    before = now;
  }

  function makeChip(filter, value, change) {
    const text = filter ? page.say("filter.chip", { filter, value }) : value;
    return make("span", { class: "chip" }, make("span", {}, text), make("button", { type: "button", "aria-label": page.say("filter.remove", { value: text }), onclick: () => page.go(change) }, symbol("m-close")));
  }

  return follow;
}

/** What people call a value of a filter. */
function namesOf(board, page) {
  const { data } = board;
  const sources = new Map((page.data.views.about?.sources ?? []).map(({ id, title }) => [id, title]));
  const voices = new Map(data.facets.voices.map(({ id, title }) => [id, title]));
  const says = {
    stakeholder: (id) => board.laneName(id),
    timeframe: (id) => board.columnName(id),
    kind: (id) => page.say(`kind.${id}`),
    tag: (id) => id,
    grade: (id) => page.say(id === "none" ? "grade.none" : `strength.${id}`),
    status: (id) => page.say(`text.status.${id}`),
    material: (id) => page.say(`material.${id}`),
    cited: (id) => sources.get(id) ?? id,
    voice: (id) => voices.get(id) ?? id,
    change: (id) => page.say(`changes.${id}`),
  };
  return (filter, value) => says[filter](value);
}
