/** What each card leads to, as a list below it. */

/** Where there is no room for arrows, each card lists what it leads to. */
export function listEffects(board, links, cards, page) {
  const narrow = matchMedia("(max-width: 39.99em)");
  const titles = new Map(board.cards.map((card) => [card.id, card.title]));
  function fill(printing) {
    const hasArrows = !narrow.matches && document.querySelector(printing ? ".map.sheet" : ".map");
    if (hasArrows || document.querySelector(".effects")) return;
    for (const [id, card] of cards) {
      const arrows = links.from.get(id) ?? [];
      if (!arrows.length) continue;
      const list = document.createElement("ul");
      list.className = "effects";
      list.setAttribute("aria-label", page.say("text.leads-to"));
      for (const arrow of arrows) {
        const item = document.createElement("li");
        const way = document.createElement("a");
        way.href = `#e${board.arrows.indexOf(arrow)}`;
        way.dir = "auto";
        way.textContent = `${arrow.feedback ? "↻" : "→"} ${titles.get(arrow.to)}`;
        item.append(way);
        list.append(item);
      }
      card.after(list);
    }
  }
  narrow.addEventListener("change", () => fill(false));
  addEventListener("beforeprint", () => fill(true));
  fill(false);
}
