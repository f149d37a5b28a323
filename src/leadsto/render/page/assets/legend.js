/** The legend lies over the board: it closes again by Escape, and by a click beside it. On paper it is always open. */

/** Called with the legend's `details`. */
export function closeByItself(legend) {
  legend.addEventListener("toggle", () => legend.open && place(legend));
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

/** Below its button and within the window. */
function place(legend) {
  const [at, list] = [legend.getBoundingClientRect(), legend.querySelector("ul")];
  const room = document.documentElement.clientWidth;
  list.style.left = `${Math.max(8, Math.min(at.left, room - list.offsetWidth - 8))}px`;
  list.style.top = `${at.bottom + 4}px`;
  list.style.maxHeight = `calc(100dvh - ${at.bottom + 16}px)`;
}
