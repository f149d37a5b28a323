/** What the arrows of a reduced board stand for: a list that opens where one is chosen, or all of them by a button. */

import { linkName } from "../chains.js";
import { make } from "../making.js";
import { makePop } from "../popping.js";

/** Returns what follows the board that is drawn. */
export function makeStretches(board, page) {
  const { data, element } = board;
  const list = make("div", { class: "stretch-list" });
  const button = make("button", { type: "button", class: "chip-button", hidden: true });
  board.slot("chips").append(button);
  let strokes = [];
  let chosen = null;
  const pop = makePop(button, page.say("stretch.title"), list, () => fill(chosen === null ? strokes : [chosen]));
  pop.box.addEventListener("toggle", ({ newState }) => {
    if (newState === "closed") chosen = null;
  });
  element.addEventListener("click", (event) => {
    const number = event.target.closest?.("[data-stretch]")?.dataset.stretch;
    if (number === undefined) return;
    chosen = board.drawn[number];
    pop.box.showPopover();
  });

  const title = (id) => board.titleOf(id);
  const go = (id) => make("button", { type: "button", class: "way-to", onclick: () => (pop.close(), page.go({ card: id, link: "", source: "" }, true)) }, title(id));

  function fill(wanted) {
    list.replaceChildren(make("h3", {}, page.tell("stretch.title")), ...wanted.map(tellStroke));
  }

  function tellStroke(stroke) {
    const links = stroke.links.map((at) => data.arrows[at]);
    const items = [
      ...links.map((arrow) =>
        make("li", {}, make("button", { type: "button", class: "way-to", onclick: () => (pop.close(), page.go({ card: "", link: linkName(arrow.from, arrow.to), source: "" }, true)) }, page.tell("panel.link", { from: title(arrow.from), to: title(arrow.to) }))),
      ),
      ...stroke.ways.map(({ from, to, via }) => {
        const [start, end] = [data.cards[from].id, data.cards[to].id];
        return make(
          "li",
          { class: "way-through" },
          make("p", {}, page.tellCount("stretch.via", via.length, { from: make("bdi", {}, title(start)), to: make("bdi", {}, title(end)) })),
          make("ul", {}, via.map((card) => make("li", {}, go(data.cards[card].id)))),
          make("button", { type: "button", class: "act", onclick: () => (pop.close(), page.go({ card: "", link: "", source: "", story: "", scene: "", from: start, to: end }, true)) }, page.tell("stretch.chains")),
        );
      }),
    ];
    return make("ul", {}, items);
  }

  return (composition) => {
    board.drawn = composition?.strokes ?? [];
    strokes = board.drawn.filter((stroke) => stroke.ways.length || stroke.isMerged);
    button.hidden = !strokes.length;
    const through = strokes.filter((stroke) => stroke.ways.length && !stroke.isMerged).length;
    button.replaceChildren(...[through === strokes.length ? page.tellCount("stretch.through", through) : page.tellCount("stretch.count", strokes.length)].flat());
  };
}
