/** How large the board is drawn: by buttons and keys, by the wheel and by two fingers; what is under the pointer stays. */

import { makeGrip } from "./gripping.js";
import { makeLens } from "./lens.js";
import { bringIntoView } from "./moving.js";
import { anchor, clamp, FAR, fitting, next, turned } from "./scale.js";
import { makeZoomTools } from "./zoomtools.js";

/** Called once. Zoom is not part of the page's state: `board.zoom` has `value`, `to(zoom, point)`, `step`, `full` and `fit(whole)`. */
export function attach(board, page) {
  const { element, scroller } = board;
  const zoom = { value: 1, to, fit, step, full };
  board.zoom = zoom;
  const showTools = makeZoomTools(board, page);
  makeLens(board);
  makeGrip(scroller, zoom);
  const onMap = (act) => () => isMap(board) && act();
  const [larger, smaller, whole] = [() => step(1), () => step(-1), () => fit()].map(onMap);
  board.keys.on({ "+": larger, "=": larger, "-": smaller, _: smaller, 0: onMap(full), 1: whole, f: whole });
  listenToWheel(scroller, zoom);
  showTools(1);

  /** Draws the board so large; the point of the window given, else the middle of what is seen, stays where it is. */
  function to(wanted, point = null) {
    const after = clamp(wanted);
    if (after === zoom.value || !isMap(board)) return;
    const view = scroller.getBoundingClientRect();
    const heads = element.querySelector(".corner").getBoundingClientRect();
    const right = getComputedStyle(scroller).direction === "rtl";
    const along = !point ? (view.width + heads.width) / 2 : right ? view.right - point.x : point.x - view.left;
    const down = point ? point.y - view.top : (view.height + heads.height) / 2;
    const left = anchor(Math.abs(scroller.scrollLeft), along, heads.width, zoom.value, after);
    const top = anchor(scroller.scrollTop, down, heads.height, zoom.value, after);
    element.style.setProperty("--zoom", after);
    element.classList.toggle("far", after < FAR);
    zoom.value = after;
    scroller.scrollTo({ left: right ? -left : left, top, behavior: "instant" });
    showTools(after);
  }

  /** One step larger (1) or smaller (-1). */
  function step(direction) {
    to(next(zoom.value, direction));
    keepInSight(board);
  }

  /** As large as it is by itself. */
  function full() {
    to(1);
    keepInSight(board);
  }

  /** Draws the board so that its width is in sight, and, where it is already or `whole` is given, the whole of it. */
  function fit(whole = null) {
    const across = wholeZoom(false);
    const wanted = whole ?? Math.abs(across - zoom.value) < 0.002;
    to(wanted ? wholeZoom(true) : across);
    // heads are higher where the board is small: only now it is known what they leave
    if (wanted) to(wholeZoom(true));
    scroller.scrollTo({ left: 0, ...(wanted ? { top: 0 } : {}), behavior: "instant" });
    keepInSight(board);
  }

  function wholeZoom(whole) {
    const style = getComputedStyle(element);
    const size = { width: length(style, "--board-width"), height: length(style, "--board-height") };
    const heads = { width: length(style, "--lane-header"), height: length(style, "--header") };
    return fitting(size, { width: scroller.clientWidth - heads.width, height: scroller.clientHeight - heads.height }, whole);
  }

  return {};
}

function isMap(board) {
  return Boolean(board.element.closest(".map")?.querySelector(".corner").offsetParent);
}

/** The card that has the focus, or else the one that is read about, is not lost from sight. */
function keepInSight({ element }) {
  const focused = element.contains(document.activeElement) && document.activeElement.closest("[data-node], .stub");
  bringIntoView(focused || element.querySelector("[aria-current]"), true);
}

function length(style, name) {
  return parseFloat(style.getPropertyValue(name));
}

/** Turns of the wheel with Ctrl held, which is also what two fingers on a pad come as; once a frame. */
function listenToWheel(scroller, zoom) {
  let wanted = null;
  scroller.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      if (wanted === null) {
        requestAnimationFrame(() => {
          zoom.to(wanted, { x: event.clientX, y: event.clientY });
          wanted = null;
        });
      }
      wanted = turned(wanted ?? zoom.value, event.deltaY, event.deltaMode);
    },
    { passive: false },
  );
}

