/** Moving the board by hand: its empty ground with the mouse; with two fingers, larger and smaller too. */

const STILL = 4;

/** Called with the element that scrolls, and `zoom` with `value` and `to`. One finger scrolls by itself. */
export function makeGrip(scroller, zoom) {
  dragGround(scroller);
  pinch(scroller, zoom);
}

function dragGround(scroller) {
  let start = null;
  scroller.addEventListener("pointerdown", (event) => {
    const isGround = event.target !== scroller && !event.target.closest("a, button, .hit, .lane-head, .columns");
    if (event.pointerType === "touch" || event.button !== 0 || !isGround) return;
    start = { x: event.clientX, y: event.clientY, left: scroller.scrollLeft, top: scroller.scrollTop };
  });
  scroller.addEventListener("pointermove", (event) => {
    if (!start) return;
    const [x, y] = [event.clientX - start.x, event.clientY - start.y];
    if (!scroller.classList.contains("grabbed")) {
      if (Math.hypot(x, y) < STILL) return;
      scroller.setPointerCapture(event.pointerId);
      scroller.classList.add("grabbed");
    }
    scroller.scrollTo({ left: start.left - x, top: start.top - y, behavior: "instant" });
  });
  for (const kind of ["pointerup", "pointercancel"]) {
    scroller.addEventListener(kind, () => {
      start = null;
      scroller.classList.remove("grabbed");
    });
  }
}

function pinch(scroller, zoom) {
  let start = null;
  scroller.addEventListener("touchstart", (event) => {
    start = event.touches.length === 2 ? { zoom: zoom.value, ...spread(event.touches) } : null;
  }, { passive: true });
  scroller.addEventListener("touchmove", (event) => {
    if (!start || event.touches.length !== 2) return;
    if (event.cancelable) event.preventDefault();
    const now = spread(event.touches);
    scroller.scrollBy({ left: start.x - now.x, top: start.y - now.y, behavior: "instant" });
    Object.assign(start, { x: now.x, y: now.y });
    zoom.to((start.zoom * now.apart) / start.apart, now);
  }, { passive: false });
  scroller.addEventListener("touchend", () => (start = null), { passive: true });
  // Safari tells of two fingers on a pad in a way of its own
  let before = 1;
  scroller.addEventListener("gesturestart", (event) => {
    event.preventDefault();
    before = zoom.value;
  });
  scroller.addEventListener("gesturechange", (event) => {
    event.preventDefault();
    zoom.to(before * event.scale, { x: event.clientX, y: event.clientY });
  });
}

/** The middle between two fingers, and how far they are apart. */
function spread([one, two]) {
  return {
    x: (one.clientX + two.clientX) / 2,
    y: (one.clientY + two.clientY) / 2,
    apart: Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY) || 1,
  };
}
