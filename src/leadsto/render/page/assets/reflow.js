/**
 * Cards are as high as their titles need in common fonts. Where a reader's text is larger still, the board gives up
 * being a map and becomes lists, rather than cut a title.
 */

/** How far a card may reach into the gap below it, in px. */
const ROOM = 17;
const ENOUGH = 300;

/** Watches the cards of a board; calls `toLists` once, when one no longer fits its place. */
export function watchRoom(cards, toLists) {
  const watched = cards.slice(0, ENOUGH);
  if (!watched.length) return;
  const observer = new ResizeObserver(() => {
    if (watched.every(fits)) return;
    observer.disconnect();
    toLists();
  });
  for (const card of watched.slice(0, 20)) observer.observe(card.querySelector(".title"));
}

function fits(card) {
  return card.offsetHeight <= card.parentElement.offsetHeight + ROOM;
}
