/** Clicks: what they ask of the browser, and whether they came from the keyboard. Pure. */

/** No pointer made it: browsers count such a click as the first (Firefox) or as none, and name no kind of pointer. */
export function byKeyboard(event) {
  return event.detail === 0 || event.pointerType === "";
}

/**
 * What a way within the page does when it is clicked: `go(event)`. With a key held down the click stays the browser's,
 * which opens the address in a new tab or window, or saves it.
 */
export function following(go) {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(event);
  };
}
