/** How far a focus goes: steps, causes or effects, and the way from one card to another. */

import { countBetween } from "../between.js";
import { make } from "../making.js";
import { makePop } from "../popping.js";

const STEPS = ["", "2", "1"];
const SIDES = ["causes", "", "effects"];

/** Puts the way between two cards into its place; returns the element of the others, `reach`, and `follow(state, focus)`. */
export function makeFocusTools(board, page) {
  const slot = board.slot("focus");
  const steps = choices(STEPS, "steps", page);
  const sides = choices(SIDES, "side", page);
  const way = makeWay(board, page);
  const reach = make("div", { class: "reach", hidden: true }, sides.group, steps.group);
  slot.append(...way.elements);
  return {
    reach,
    follow(state, focus) {
      reach.hidden = !(focus?.kind === "card" || focus?.kind === "link");
      steps.follow(state.steps);
      sides.follow(state.side);
      way.follow(state);
    },
  };
}

/** A row of buttons of which one is pressed. */
function choices(values, key, page) {
  const buttons = values.map((value) =>
    make(
      "button",
      { type: "button", data: { [key]: value }, "aria-pressed": "false", title: page.say(`focus.${key}.${value || "all"}.why`), onclick: () => page.go({ [key]: value }) },
      page.tell(`focus.${key}.${value || "all"}`),
    ),
  );
  const group = make("div", { class: "choices", role: "group", "aria-label": page.say(`focus.${key}`) }, buttons);
  return {
    group,
    follow(chosen) {
      for (const [at, button] of buttons.entries()) button.setAttribute("aria-pressed", String(values[at] === chosen));
    },
  };
}

/** From … to …: two cards by their titles, with what has been typed completed from the board's. */
function makeWay(board, page) {
  const names = nameCards(board.data, page);
  const list = make("datalist", { id: "card-names" });
  const [from, to] = ["from", "to"].map((end) =>
    make("input", { name: end, list: "card-names", autocomplete: "off", spellcheck: "false", required: true }),
  );
  const fault = make("p", { class: "fault", role: "alert" });
  const form = make(
    "form",
    {
      onsubmit: (event) => {
        event.preventDefault();
        const [start, end] = [names.idOf(from.value), names.idOf(to.value)];
        fault.replaceChildren(...told(start, end));
        if (fault.childNodes.length) return;
        pop.close();
        const state = { card: "", link: "", source: "", story: "", scene: "", steps: "", side: "", nth: "" };
        page.go({ ...state, from: start, to: end }, true);
      },
    },
    make("h3", {}, page.tell("between.title")),
    make("label", {}, make("span", {}, page.tell("between.from")), from),
    make("label", {}, make("span", {}, page.tell("between.to")), to),
    fault,
    make("div", { class: "acts" }, make("button", { class: "act" }, page.tell("between.show"))),
    list,
  );
  const button = make("button", { type: "button", class: "way-between" }, page.tell("between.open"));
  const pop = makePop(button, page.say("between.title"), form, () => {
    if (!list.options.length) list.append(...names.all.map((name) => make("option", { value: name })));
    from.value = names.nameOf(page.state.from || page.state.card) ?? "";
    to.value = names.nameOf(page.state.to) ?? "";
    fault.replaceChildren();
  });

  function told(start, end) {
    if (!start || !end) return [page.tell("between.unknown", { name: start ? to.value : from.value })].flat();
    if (start === end) return [page.tell("between.same")].flat();
    if (countBetween(board.links, start, end) !== 0n) return [];
    const back = countBetween(board.links, end, start) !== 0n;
    return [page.tell(back ? "between.other-way" : "between.none")].flat();
  }

  return {
    elements: [button, pop.box],
    follow: (state) => button.classList.toggle("in-use", Boolean(state.from && state.to)),
  };
}

/** Names that tell cards apart: their titles, with the stakeholder, and a number where even these are the same. */
export function nameCards(data, page) {
  const lanes = new Map(data.lanes.map((lane) => [lane.id, lane.title || page.say("lane.programme")]));
  const ids = new Map();
  const names = new Map();
  for (const card of data.cards) {
    const name = `${card.title} · ${lanes.get(card.lane)}`;
    let own = name;
    for (let number = 2; ids.has(own); number += 1) own = `${name} (${number})`;
    ids.set(own, card.id);
    names.set(card.id, own);
  }
  const titles = new Map();
  for (const card of data.cards) titles.set(card.title, titles.has(card.title) ? "" : card.id);
  return {
    all: [...ids.keys()],
    nameOf: (id) => names.get(id),
    /** A whole name, or a title that only one card has. */
    idOf: (text) => ids.get(text.trim()) || titles.get(text.trim()) || "",
  };
}
