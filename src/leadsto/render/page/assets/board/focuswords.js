/** What is in focus, in words above the board, with a way out of it. */

import { countBetween } from "../between.js";
import { make, symbol } from "../making.js";
import { tellChains } from "../telling/way.js";

const CHAIN_OF = { causes: "board.chain-of.causes", effects: "board.chain-of.effects" };

/** The chip and the count of what is in focus. */
export function focusWords(focus, state, page, board) {
  const away = { card: "", link: "", source: "", story: "", scene: "", from: "", to: "", nth: "", steps: "", side: "" };
  const close = () => (focus.kind === "card" || focus.kind === "link" ? page.close() : page.go(away));
  const chip = make(
    "span",
    { class: "chip" },
    make("span", {}, sentence(focus, state, page, board)),
    make("button", { type: "button", "aria-label": page.say("board.chain-end"), onclick: close }, symbol("m-close")),
  );
  const n = focus.cards.size;
  const several = focus.kind === "between" && !state.nth && countBetween(board.links, state.from, state.to) !== 1n;
  const key = focus.kind === "story" ? "board.story.so-far" : several ? "board.chains" : "board.chain";
  const counted = focus.kind === "between" ? [chains(state, page, board)] : [];
  return [chip, ...counted, make("span", { class: "tally" }, page.tell(key, { n, all: board.cards.size }))];
}

function sentence(focus, state, page, board) {
  const title = (id) => board.titleOf(id);
  if (focus.kind === "story") return page.tell("board.story", { title: board.story(state).title });
  if (focus.kind === "between") return page.tell("board.between", { from: title(state.from), to: title(state.to) });
  if (focus.kind === "card") return page.tell(CHAIN_OF[state.side] ?? "board.chain-of", { title: title(focus.card) });
  const { from, to } = board.links.byName.get(focus.link);
  return page.tell("panel.link", { from: title(from), to: title(to) });
}

function chains(state, page, board) {
  const n = countBetween(board.links, state.from, state.to);
  const words = n === null ? page.tell("between.tangled") : tellChains(n, page);
  return make("span", { class: "tally" }, words);
}

/** What the address has that this page does not. */
export function notices(state, page) {
  return (state.missing ?? []).map((kind) => make("strong", { class: "notice" }, page.tell(`missing.${kind}`)));
}
