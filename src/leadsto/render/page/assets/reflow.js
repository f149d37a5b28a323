/**
 * Cards are as high as their titles need in common fonts. Where a reader's text is larger still, the board gives up
 * being a map and becomes lists, rather than cut a title.
 */

/** How far a card may reach into the gap below it, in px. */
const ROOM = 17;
/** So many cards are watched for changes of the text: it changes for all of them. */
const ENOUGH = 20;

/** Watches the cards of a board; calls `toLists` once, when one no longer fits its place. */
export function watchRoom(cards, toLists) {
  if (!cards.length) return;
  const some = cards.slice(0, ENOUGH);
  const observer = new ResizeObserver(look);
  let isDone = false;
  for (const card of some) observer.observe(card.querySelector(".title"));
  // a lane out of sight is not laid out, and asking for its cards would do so: it is looked at when it comes into sight
  for (const lane of new Set(cards.map((card) => card.closest(".lane")))) {
    lane?.addEventListener("contentvisibilityautostatechange", (event) => event.skipped || later(() => lookAt(cards)));
  }

  function look() {
    lookAt(some);
    later(() => lookAt(cards));
  }

  function lookAt(several) {
    if (isDone || several.every((card) => !isDrawn(card) || fits(card))) return;
    isDone = true;
    observer.disconnect();
    toLists();
  }
}

const later = (work) => (globalThis.requestIdleCallback ? requestIdleCallback(work, { timeout: 100 }) : setTimeout(work));

function isDrawn(card) {
  return card.checkVisibility?.({ contentVisibilityAuto: true }) ?? true;
}

function fits(card) {
  return card.offsetHeight <= card.parentElement.offsetHeight + ROOM;
}
