/** What changed, on the board: a choice of only that, buttons from change to change, and signs that follow their arrows. */

import { raise } from "../hits.js";
import { make, symbol } from "../making.js";
import { SHOWN, placeAmong, stepFrom, stepsThrough } from "./finding.js";
import { freePoints } from "./signing.js";

const CHANGED = [...SHOWN.filter((kind) => kind !== "same" && kind !== "opposite"), "links"];
const NOTHING = { source: "", story: "", scene: "", from: "", to: "", nth: "" };

/** A feature of the board. */
export function attachChanges(board, page) {
  const { views } = page.data;
  const steps = stepsThrough(views);
  const signs = [...board.element.querySelectorAll(".change-sign")];
  const usual = signs.map((sign) => sign.getAttribute("transform"));
  // only values that some card has fit an address
  const kinds = new Set(views.changes.kinds.flat());
  const offered = CHANGED.filter((kind) => kinds.has(kind));
  const isOnly = (state) => offered.every((kind) => state.change.includes(kind));
  const only = make("button", { type: "button", class: "only-changed", "aria-pressed": "false", onclick: () => page.go({ change: isOnly(page.state) ? [] : offered }) }, page.tell("changes.only"));
  const at = make("span", { class: "at-change tally" });
  const button = (way, name) => make("button", { type: "button", class: `to-${name}`, "aria-label": page.say(`changes.${name}`), title: page.say(`changes.${name}`), onclick: () => step(way) }, symbol("m-back"));
  if (steps.length) board.slot("changes").append(only, make("span", { class: "change-steps", role: "group", "aria-label": page.say("changes.step") }, button(-1, "previous"), at, button(1, "next")));
  board.element.addEventListener("redraw", () => {
    place();
    count();
  });
  // where arrows run as one, those that changed lie above
  raise(...signs.map((sign) => board.arrows.get(sign.dataset.of)));

  function step(way) {
    page.go({ ...NOTHING, ...stepFrom(steps, placeAmong(steps, page.state), way) });
  }

  /** Signs stand where Python put them, or on what is drawn of their arrows now. */
  function place() {
    const isMoved = board.element.classList.contains("reduced");
    const paths = signs.map((sign) => {
      const path = board.arrowOf(sign.dataset.of);
      return path?.dataset.link && !path.hasAttribute("hidden") ? path : null;
    });
    const points = isMoved ? freePoints(paths.map((path) => path && curveOf(path))) : null;
    for (const [number, sign] of signs.entries()) {
      sign.toggleAttribute("hidden", isMoved && !paths[number]);
      const point = points?.[number];
      sign.setAttribute("transform", point ? `translate(${point.x} ${point.y})` : usual[number]);
    }
  }

  /** A count of cards says how many of them are not the same; counts are made anew whenever the board is. */
  function count() {
    const within = new Map();
    for (const { id, state } of views.changes.cards) {
      const stub = state !== "same" && board.cardOf(id)?.closest(".stub");
      if (stub) within.set(stub, (within.get(stub) ?? 0) + 1);
    }
    for (const [stub, n] of within) {
      stub.append(make("span", { class: "change changed" }, symbol("m-changed"), String(n)));
      stub.setAttribute("aria-label", `${stub.getAttribute("aria-label")}, ${page.count("changes.within", n)}`);
    }
  }

  /** What is not on the chain in focus steps back, and its sign with it. */
  function fade() {
    const isFocused = board.element.classList.contains("focused");
    for (const sign of signs) sign.classList.toggle("aside", isFocused && !board.arrowOf(sign.dataset.of)?.classList.contains("lit"));
  }

  return {
    update(state) {
      fade();
      only.setAttribute("aria-pressed", String(isOnly(state)));
      const here = placeAmong(steps, state);
      at.replaceChildren(...[here < 0 ? page.tellCount("changes.steps", steps.length) : page.tell("changes.at", { n: here + 1, all: steps.length })].flat());
    },
  };
}

function curveOf(path) {
  const length = path.getTotalLength();
  return (share) => path.getPointAtLength(length * share);
}
