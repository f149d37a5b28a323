/** Buttons for how large the board is drawn, and the list of keys. */

import { make, symbol } from "../making.js";
import { makePop } from "../popping.js";
import { LEAST, MOST, next } from "./scale.js";

/** Keys and what they do, in groups; the words are messages `keys.NAME`. */
const KEYS = [
  [["Tab"], "tab"],
  [["→", "←", "↑", "↓"], "walk"],
  [["Enter"], "open"],
  [["Esc"], "close"],
  [["+", "−"], "zoom"],
  [["0"], "full"],
  [["1", "f"], "fit"],
  [["?"], "keys"],
];

/** Puts the buttons into their place; returns what shows a zoom. */
export function makeZoomTools(board, page) {
  const { zoom } = board;
  const button = (name, content, act) =>
    make("button", { type: "button", class: name, "aria-label": page.say(`zoom.${name}`), title: page.say(`zoom.${name}`), onclick: act }, content);
  const smaller = button("smaller", symbol("m-minus"), () => zoom.to(next(zoom.value, -1)));
  const larger = button("larger", symbol("m-plus"), () => zoom.to(next(zoom.value, 1)));
  const percent = make("button", { type: "button", class: "percent", title: page.say("zoom.full"), onclick: () => zoom.to(1) });
  const fit = make("button", { type: "button", class: "fit", title: page.say("zoom.fit.why"), onclick: () => zoom.fit() }, symbol("m-fit"), make("span", {}, page.tell("zoom.fit")));
  const said = make("span", { class: "unseen", role: "status" });
  const group = make("div", { class: "zoom", role: "group", "aria-label": page.say("zoom") }, smaller, percent, larger, fit, said);
  const keys = button("keys", "?", null);
  page.mark(group);
  board.slot("zoom").append(group, keys);
  const pop = makePop(keys, page.say("keys"), listKeys(page));
  board.scroller.addEventListener("keydown", (event) => event.key === "?" && pop.box.showPopover());
  let first = true;

  return (value) => {
    percent.textContent = page.say("zoom.percent", { n: Math.round(value * 100) });
    smaller.disabled = value <= LEAST;
    larger.disabled = value >= MOST;
    if (!first) said.textContent = percent.textContent;
    first = false;
  };
}

function listKeys(page) {
  const rows = KEYS.map(([keys, name]) => [
    make("dt", {}, keys.map((key) => make("kbd", {}, key))),
    make("dd", {}, page.tell(`keys.${name}`)),
  ]);
  return [make("h3", {}, page.tell("keys")), make("dl", { class: "key-list" }, rows)];
}
