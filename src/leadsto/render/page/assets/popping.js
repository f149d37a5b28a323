/** What opens over the page below a button and closes by Escape, by a click beside it, or by the button again. */

import { make } from "./making.js";

let count = 0;

/**
 * Lets a button open a box with `content`, named `label`; `onopen` is called before it is seen. Returns the box and
 * `close`. The box stands after the button, so that Tab goes into it.
 */
export function makePop(button, label, content, onopen = null) {
  count += 1;
  const box = make("div", { id: `pop${count}`, class: "pop", popover: "auto", role: "dialog", "aria-label": label }, content);
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-controls", box.id);
  button.setAttribute("aria-haspopup", "dialog");
  button.popoverTargetElement = box;
  box.addEventListener("beforetoggle", (event) => {
    if (event.newState === "open") onopen?.();
  });
  box.addEventListener("toggle", (event) => {
    const open = event.newState === "open";
    button.setAttribute("aria-expanded", String(open));
    if (!open) return;
    place(box, button);
    box.querySelector("input, select, a[href], button")?.focus();
  });
  addEventListener("resize", () => box.matches(":popover-open") && place(box, button));
  button.after(box);
  return { box, close: () => box.matches(":popover-open") && box.hidePopover() };
}

/** Whether something is open that Escape closes by itself. */
export function isPopOpen() {
  return Boolean(document.querySelector(":popover-open"));
}

/** Below the button, and within the window. */
function place(box, button) {
  const at = button.getBoundingClientRect();
  const { width } = box.getBoundingClientRect();
  const room = document.documentElement.clientWidth;
  box.style.left = `${Math.max(8, Math.min(at.left, room - width - 8))}px`;
  box.style.top = `${Math.round(at.bottom + 6)}px`;
  box.style.maxHeight = `calc(100dvh - ${Math.round(at.bottom + 18)}px)`;
}
