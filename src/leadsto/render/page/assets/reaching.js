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

/** The part of the view where cards can be seen: beside the heads, which are at its right where `isRight`, and what covers it. */
export function frameOf(view, heads, cover, isRight = false) {
  const [left, right] = isRight ? [view.left, view.right - heads.width] : [view.left + heads.width, view.right];
  const free = { left: left + BESIDE, right: right - BESIDE, top: view.top + heads.height + BESIDE, bottom: view.bottom - BESIDE };
  if (!cover) return free;
  // beside the board, or over its lower part
  if (cover.left > free.left) return { ...free, right: Math.min(free.right, cover.left - BESIDE) };
  return { ...free, bottom: Math.min(free.bottom, cover.top - BESIDE) };
}
