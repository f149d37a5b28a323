/** Brings a card into sight, gently where the reader wants motion. */

import { reach, shift } from "../reaching.js";

/** Scrolls until a card can be seen whole; `atOnce` for no motion at all. */
export function bringIntoView(card, atOnce = false) {
  if (!card) return;
  const smooth = !atOnce && matchMedia("(prefers-reduced-motion: no-preference)").matches;
  const scroller = card.closest(".scroller");
  // not by `scrollIntoView`, which leaves a card half under the heads of lanes
  scroller.scrollBy({ ...wayTo(card, scroller), behavior: smooth ? "smooth" : "instant" });
}

function wayTo(card, scroller) {
  const [box, view] = [card.getBoundingClientRect(), scroller.getBoundingClientRect()];
  const corner = card.closest(".map")?.querySelector(".corner");
  if (corner?.offsetParent) return reach(box, view, corner.getBoundingClientRect());
  // as lists, below the head of its lane; on a phone the panel lies over the lower part of the board
  const head = card.closest(".lane")?.querySelector(".lane-head")?.offsetHeight ?? 0;
  const panel = document.getElementById("panel");
  const covered = !panel.hidden && getComputedStyle(panel).position === "fixed";
  const end = covered ? Math.min(view.bottom, panel.getBoundingClientRect().top) : view.bottom;
  return { left: 0, top: shift(box.top, box.bottom, view.top + head + 8, end - 8) };
}
