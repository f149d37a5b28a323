/** What a card says where the board is drawn so small that it can't be read: a note beside the pointer or the focus. */

import { make } from "../making.js";

/** Called once with the board. Screen readers have the words anyway. */
export function makeLens(board) {
  const { element, section, scroller } = board;
  const lens = make("p", { class: "lens", "aria-hidden": "true", hidden: true });
  section.append(lens);

  function show(target) {
    const card = target.closest?.("[data-node], .stub");
    if (!card || !element.classList.contains("far")) return hide();
    const hue = [...card.closest(".lane").classList].find((name) => name.startsWith("hue")) ?? "";
    lens.className = `lens ${hue}`;
    lens.textContent = card.dataset.node ? board.titleOf(card.dataset.node) : card.getAttribute("aria-label");
    lens.hidden = false;
    const [at, own] = [card.getBoundingClientRect(), lens.getBoundingClientRect()];
    const below = at.bottom + own.height + 14 < innerHeight;
    lens.style.left = `${Math.max(8, Math.min(at.left, innerWidth - own.width - 8))}px`;
    lens.style.top = `${below ? at.bottom + 6 : at.top - own.height - 6}px`;
  }
  function hide() {
    lens.hidden = true;
  }
  element.addEventListener("pointerover", (event) => show(event.target));
  element.addEventListener("pointerleave", hide);
  element.addEventListener("focusin", (event) => show(event.target));
  element.addEventListener("focusout", hide);
  scroller.addEventListener("scroll", hide, { passive: true });
  element.addEventListener("keydown", (event) => event.key === "Escape" && hide());
}
