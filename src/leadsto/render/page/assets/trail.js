/** What the panel has shown, so that a reader can go back and forward over it. Pure. */

/** A trail on which nothing has been shown. */
export const BLANK = { places: [], at: -1 };

/** A trail after something is shown. What is one step back or on is walked to; anything else ends what lay ahead. */
export function visit(trail, place) {
  if (trail.places[trail.at] === place) return trail;
  for (const at of [trail.at - 1, trail.at + 1]) {
    if (trail.places[at] === place) return { ...trail, at };
  }
  const places = [...trail.places.slice(0, trail.at + 1), place];
  return { places, at: places.length - 1 };
}

/** What is shown one step back (-1) or on (1), null where there is nothing. */
export function beside(trail, step) {
  return trail.places[trail.at + step] ?? null;
}
