/** What each card leads to, as a list below it, where there is no room for arrows. */

import { blankState, formatAddress } from "./address.js";
import { linkName } from "./chains.js";
import { make } from "./making.js";

/** Called once: keeps the lists as the board is, on a narrow screen and on paper. Returns what lists anew. */
export function keepEffects(board, page) {
  const narrow = matchMedia("(max-width: 39.99em)");
  let isListed = false;

  function fill(printing) {
    const hasArrows = !narrow.matches && board.section.querySelector(printing ? ".map.sheet" : ".map");
    if (hasArrows || isListed) return;
    isListed = true;
    for (const [id, card] of board.cards) {
      const arrows = (board.told.from.get(id) ?? []).filter((arrow) => board.cards.has(arrow.to));
      if (!arrows.length || card.parentElement.hidden) continue;
      card.after(make("ul", { class: "effects", "aria-label": page.say("text.leads-to") }, arrows.map(tellArrow)));
    }
  }

  function tellArrow({ from, to, feedback, via, change }) {
    const state = via ? { from, to } : { link: linkName(from, to) };
    const words = [feedback ? "↻ " : via ? "⇢ " : "→ ", board.titleOf(to), via ? ` · ${page.count("card.via", via)}` : "", change && make("span", { class: `change ${change}` }, page.say(`changes.${change}`))];
    const follow = (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      page.go({ card: "", link: "", source: "", story: "", scene: "", ...state }, true);
    };
    return make("li", {}, make("a", { href: formatAddress({ ...blankState("storyboard"), ...state }), dir: "auto", onclick: follow }, words));
  }

  function refresh() {
    if (isListed) for (const list of board.element.querySelectorAll(".effects")) list.remove();
    isListed = false;
    fill(false);
  }

  narrow.addEventListener("change", () => fill(false));
  addEventListener("beforeprint", () => fill(true));
  board.element.addEventListener("redraw", refresh);
  fill(false);
  return refresh;
}
