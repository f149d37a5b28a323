/** The legend lies over the board: it closes again by Escape, and by a click beside it. On paper it is always open. */

/** Called with the legend's `details`. */
export function closeByItself(legend) {
  document.addEventListener("click", (event) => {
    if (!legend.contains(event.target)) legend.open = false;
  });
  legend.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !legend.open) return;
    event.stopPropagation();
    legend.open = false;
    legend.querySelector("summary").focus();
  });
  let wasOpen = false;
  addEventListener("beforeprint", () => {
    wasOpen = legend.open;
    legend.open = true;
  });
  addEventListener("afterprint", () => {
    legend.open = wasOpen;
  });
}
