/** Collapsing lanes and columns: a button in each head, and what they make of the state. */

import { draw, make } from "../making.js";

/** Which collapsed lanes and columns a state has after one was turned: `one` is `lane:ID` or `column:ID`. Pure. */
export function turn(data, collapsed, one) {
  const names = namesOf(data, collapsed);
  return shorten(data, names.includes(one) ? names.filter((name) => name !== one) : [...names, one]);
}

/** What a state says of these collapsed lanes and columns. Pure. */
export function nameAll(data, collapsed) {
  return shorten(data, namesOf(data, collapsed));
}

function namesOf(data, { lanes, columns }) {
  return [...[...lanes].map((at) => `lane:${data.lanes[at].id}`), ...[...columns].map((at) => `column:${data.columns[at].id}`)];
}

/** The shortest way to say it: `all` for all lanes, `none` where nothing is collapsed. Pure. */
export function shorten(data, names) {
  const lanes = data.lanes.map(({ id }) => `lane:${id}`);
  const isAll = lanes.length > 0 && lanes.every((lane) => names.includes(lane));
  const short = isAll ? ["all", ...names.filter((name) => !name.startsWith("lane:"))] : names;
  return short.length ? short : ["none"];
}

/** Puts a button into each head; returns what makes them follow what is collapsed. */
export function makeHeads(board, page, current) {
  const { data, element } = board;
  const button = (one, name) =>
    make(
      "button",
      { type: "button", class: "fold", data: { fold: one }, "aria-expanded": "true", "aria-label": page.say("fold.toggle", { name }), onclick: () => page.go({ collapsed: turn(data, current(), one) }) },
      draw("svg", { viewBox: "0 0 12 12", "aria-hidden": "true" }, draw("path", { d: "m2.5 4.500 3.500 3.500 3.500-3.500", fill: "none", stroke: "currentColor", "stroke-width": "1.6" })),
    );
  const lanes = [...element.querySelectorAll(".lane-head")].map((head, at) => {
    const one = button(`lane:${data.lanes[at].id}`, board.laneName(data.lanes[at].id));
    if (data.lanes[at].cards) head.append(one);
    return one;
  });
  const columns = [...element.querySelectorAll(".columns > .column:not(.between)")].map((head, at) => {
    const one = button(`column:${data.columns[at].id}`, board.columnName(data.columns[at].id));
    head.append(one);
    return one;
  });
  element.addEventListener("click", (event) => {
    const stub = event.target.closest(".stub");
    if (!stub) return;
    const { lane, strip } = stub.dataset;
    const { lanes, columns } = current();
    const place = data.lanes.findIndex(({ id }) => id === lane);
    const own = board.strips[board.shownStrips[strip]].columns;
    const left = lanes.has(place) ? { lanes: drop(lanes, [place]), columns } : { lanes, columns: drop(columns, own) };
    page.go({ collapsed: nameAll(data, left) });
    // the reader stays where the stub was
    const next = [...element.querySelectorAll(".lane:not(.collapsed)")].find((one) => one.dataset.lane === lane)?.querySelector("li:not([hidden]) > :is([data-node], .stub)");
    next?.focus();
  });
  return (collapsed) => {
    for (const [at, one] of lanes.entries()) follow(one, !collapsed.lanes.has(at));
    for (const [at, one] of columns.entries()) follow(one, !collapsed.columns.has(at));
  };
}

function drop(places, gone) {
  return new Set([...places].filter((place) => !gone.includes(place)));
}

function follow(button, isOpen) {
  if (button.getAttribute("aria-expanded") !== String(isOpen)) button.setAttribute("aria-expanded", String(isOpen));
}
