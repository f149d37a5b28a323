/** How large the board is drawn, reckoned: steps of the buttons, and where to scroll so that a point stays. Pure. */

export const LEAST = 0.1;
export const MOST = 2;
/** Below this, titles can't be read: cards are blocks in their stakeholder's colour. */
export const FAR = 0.5;

const STEPS = [0.1, 0.15, 0.2, 0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

/** A zoom within what there is, to whole thousandths. */
export function clamp(zoom) {
  return Math.round(Math.min(MOST, Math.max(LEAST, zoom)) * 1000) / 1000;
}

/** The next step up (1) or down (-1) from a zoom; the last step where there is none further. */
export function next(zoom, direction) {
  const further = STEPS.filter((step) => (step - zoom) * direction > 0.004);
  if (!further.length) return direction > 0 ? MOST : LEAST;
  return direction > 0 ? further[0] : further.at(-1);
}

/** What one turn of a wheel, or one move of two fingers on a pad, makes of a zoom. `mode` is the event's `deltaMode`. */
export function turned(zoom, delta, mode) {
  const px = delta * (mode === 1 ? 16 : mode === 2 ? 200 : 1);
  return clamp(zoom * Math.exp(-Math.max(-60, Math.min(60, px)) / 250));
}

/**
 * Where to scroll along one axis so that what is under a point stays there: `scroll` and `point` in px from where the
 * view begins, `head` the px of it that are not drawn larger.
 */
export function anchor(scroll, point, head, before, after) {
  const within = Math.max(0, scroll + point - head);
  return Math.max(0, (within * after) / before + head - point);
}

/** The zoom at which a board's `size` takes the `room`, never larger than it is by itself. All are `{width, height}`. */
export function fitting(size, room, whole) {
  const across = room.width / size.width;
  const fits = Math.min(1, whole ? Math.min(across, room.height / size.height) : across);
  return clamp(Math.floor(fits * 1000) / 1000);
}
