/** Brings a card into sight, gently where the reader wants motion. */

import { reach } from "../reaching.js";

/** Scrolls until a card can be seen whole; `atOnce` for no motion at all. */
export function bringIntoView(card, atOnce = false) {
  const smooth = !atOnce && matchMedia("(prefers-reduced-motion: no-preference)").matches;
  const behavior = smooth ? "smooth" : "instant";
  const corner = card?.closest(".map")?.querySelector(".corner");
  if (!corner?.offsetParent) card?.scrollIntoView({ block: "nearest", behavior });
  else {
    // not by `scrollIntoView`, which leaves a card that is wider than the room half under the heads of lanes
    const scroller = card.closest(".scroller");
    const heads = corner.getBoundingClientRect();
    scroller.scrollBy({ ...reach(card.getBoundingClientRect(), scroller.getBoundingClientRect(), heads), behavior });
  }
}
