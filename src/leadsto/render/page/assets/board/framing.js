/** Brings chains into sight, from their beginning to their end where there is room for both at a scale that can be read. */

import { frameOf, shift } from "../reaching.js";
import { bringIntoView } from "./moving.js";

/** Below this, titles are hard to read. */
const LEGIBLE = 0.67;

/** `ids` are cards, among them the ends `from` and `to`; the board is drawn smaller where that helps, never larger. */
export function bringChain(board, ids, { from, to }, atOnce) {
  const { element, scroller, zoom } = board;
  const first = board.cardOf(from);
  const corner = element.querySelector(".corner");
  // as lists there is no end in sight anyway
  if (!first || !corner.offsetParent) return bringIntoView(first, atOnce);
  const right = getComputedStyle(scroller).direction === "rtl";
  const room = () => frameOf(scroller.getBoundingClientRect(), corner.getBoundingClientRect(), coverOf(), right);
  const boxOf = (names) => around([...names].map((id) => board.cardOf(id)).filter((card) => card?.offsetParent));
  const fits = (names) => {
    const [box, free] = [boxOf(names), room()];
    return Math.min((free.right - free.left) / (box.right - box.left), (free.bottom - free.top) / (box.bottom - box.top)) * zoom.value;
  };
  const ends = [from, to];
  const shown = fits(ids) >= LEGIBLE ? ids : ends;
  // a hair smaller: scales are rounded
  const scale = Math.max(LEGIBLE, Math.floor(fits(shown) * 990) / 1000);
  if (scale < zoom.value) zoom.to(scale);
  const [free, whole, start] = [room(), boxOf(shown), first.getBoundingClientRect()];
  const isWide = whole.right - whole.left > free.right - free.left;
  const isHigh = whole.bottom - whole.top > free.bottom - free.top;
  const left = !isWide ? shift(whole.left, whole.right, free.left, free.right) : right ? start.right - free.right : start.left - free.left;
  const top = isHigh ? shift(start.top, start.bottom, free.top, free.bottom) : shift(whole.top, whole.bottom, free.top, free.bottom);
  const smooth = !atOnce && matchMedia("(prefers-reduced-motion: no-preference)").matches;
  scroller.scrollBy({ left, top, behavior: smooth ? "smooth" : "instant" });
}

/** The box of the panel where it lies over the board. */
function coverOf() {
  const panel = document.getElementById("panel");
  return !panel.hidden && getComputedStyle(panel).position === "fixed" ? panel.getBoundingClientRect() : null;
}

function around(cards) {
  const boxes = cards.map((card) => card.getBoundingClientRect());
  const of = (pick, side) => pick(...boxes.map((box) => box[side]));
  return { left: of(Math.min, "left"), right: of(Math.max, "right"), top: of(Math.min, "top"), bottom: of(Math.max, "bottom") };
}
