/** Single keys of the storyboard: they work wherever nothing else needs them, and can be turned off (WCAG 2.1.4). */

const STORED = "leadsto-single-keys";
const NEEDS_KEYS = "input:not([type='checkbox'], [type='radio']), select, textarea, [contenteditable], [popover], [role='listbox']";

/** Listens once for the whole page. `on(acts)` adds what keys do, by `event.key`; `turn(isOn)` is remembered. */
export function makeKeys(section) {
  const acts = new Map();
  const keys = {
    isOn: recall() !== "off",
    on(added) {
      for (const [key, act] of Object.entries(added)) acts.set(key, act);
    },
    turn(isOn) {
      keys.isOn = isOn;
      remember(isOn ? "on" : "off");
    },
  };
  document.addEventListener("keydown", (event) => {
    const act = acts.get(event.key);
    if (!act || !keys.isOn || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!section.offsetParent || event.target.closest?.(NEEDS_KEYS)) return;
    if (act(event) !== false) event.preventDefault();
  });
  return keys;
}

/** A browser may keep nothing for a file, or refuse to be asked. */
function recall() {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

function remember(value) {
  try {
    localStorage.setItem(STORED, value);
  } catch {
    // then it holds until the page is closed
  }
}
