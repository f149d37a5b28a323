/** Buttons for how large the board is drawn, and the list of keys. */

import { make, symbol } from "../making.js";
import { makePop } from "../popping.js";
import { LEAST, MOST } from "./scale.js";

/** Keys and what they do, in groups; the words are messages `keys.NAME`. */
const KEYS = [
  [["Tab"], "tab"],
  [["→", "←", "↑", "↓"], "walk"],
  [["Enter"], "open"],
  [["Esc"], "close"],
  [["+", "−"], "zoom"],
  [["0"], "full"],
  [["1", "f"], "fit"],
  [["/"], "search"],
  [["?"], "keys"],
];

/** Puts the buttons into their place; returns what shows a zoom. */
export function makeZoomTools(board, page) {
  const { zoom } = board;
  const button = (name, content, act) =>
    make("button", { type: "button", class: name, "aria-label": page.say(`zoom.${name}`), title: page.say(`zoom.${name}`), onclick: act }, content);
  const smaller = button("smaller", symbol("m-minus"), () => zoom.step(-1));
  const larger = button("larger", symbol("m-plus"), () => zoom.step(1));
  const percent = make("button", { type: "button", class: "percent", title: page.say("zoom.full"), onclick: () => zoom.full() });
  const fit = make("button", { type: "button", class: "fit", title: page.say("zoom.fit.why"), onclick: () => zoom.fit() }, symbol("m-fit"), make("span", {}, page.tell("zoom.fit")));
  const said = make("span", { class: "unseen", role: "status" });
  const group = make("div", { class: "zoom", role: "group", "aria-label": page.say("zoom") }, smaller, percent, larger, fit, said);
  const keys = button("keys", "?", null);
  page.mark(group);
  board.slot("zoom").append(group, keys);
  const pop = makePop(keys, page.say("keys"), listKeys(board, page));
  board.keys.on({ "?": () => (keys.offsetParent ? pop.box.showPopover() : false) });
  let first = true;

  return (value) => {
    percent.textContent = page.say("zoom.percent", { n: Math.round(value * 100) });
    smaller.disabled = value <= LEAST;
    larger.disabled = value >= MOST;
    if (!first) said.textContent = percent.textContent;
    first = false;
  };
}

function listKeys(board, page) {
  const rows = KEYS.map(([keys, name]) => [
    make("dt", {}, keys.map((key) => make("kbd", {}, key))),
    make("dd", {}, page.tell(`keys.${name}`)),
  ]);
  const turn = make("input", { type: "checkbox", role: "switch", checked: board.keys.isOn, onchange: ({ target }) => board.keys.turn(target.checked) });
  const single = make("label", { class: "single-keys" }, turn, make("span", {}, page.tell("keys.single")));
  return [make("h3", {}, page.tell("keys")), make("dl", { class: "key-list" }, rows), single];
}
