/** How far to scroll until a card is in sight, beside the heads of lanes and below those of columns. Pure. */

/** Room that is left around a card, in px. */
const BESIDE = 28;
const ABOVE = 40;
const BELOW = 110;

/** How far to scroll along one axis, 0 where all is in sight. What is longer than the room shows its start. */
export function shift(start, end, low, high) {
  if (start >= low && end <= high) return 0;
  return start < low || end - start > high - low ? start - low : end - high;
}

/** How far to scroll both ways; `card` and `view` are boxes, `heads` how much of the view's left and top is covered. */
export function reach(card, view, heads) {
  return {
    left: shift(card.left, card.right, view.left + heads.width + BESIDE, view.right - BESIDE),
    top: shift(card.top, card.bottom, view.top + heads.height + ABOVE, view.bottom - BELOW),
  };
}
