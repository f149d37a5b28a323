/** What is printed in place of the page: sheets with the board on them, or pages of words. */

import { draw, make } from "../making.js";
import { byDay } from "./daylight.js";
import { lookAt, sizeUp } from "./looking.js";
import { partPicture } from "./picture.js";
import { divide } from "./sheets.js";

/** What the title with two lines of notes takes of a sheet, and the legend of the last, in px. */
const [HEAD, LEGEND] = [58, 150];

/** How the board as it is seen would be divided; null where it isn't a map. */
export function planSheets(board, paper) {
  const size = sizeUp(board);
  return size && divide(size, paper, HEAD, LEGEND);
}

/**
 * Puts sheets with the board on them into the page, for paper alone; with the panel behind them where that is wanted.
 * Returns whether there was a board to put there.
 */
export function showSheets(board, page, paper, notes, withPanel = false) {
  const look = byDay(() => lookAt(board));
  if (!look) return false;
  const { sheets, scale, upright } = divide(look, paper, HEAD, LEGEND);
  const fonts = getComputedStyle(document.body).fontFamily;
  const parts = sheets.map((part, at) => {
    const which = sheets.length > 1 && page.say("take.sheet-of", { n: at + 1, all: sheets.length });
    return make("section", { class: `sheet ${paper}${upright ? " upright" : ""}` }, head(notes, which), partPicture(look, part, scale, fonts), at === sheets.length - 1 && legend(board));
  });
  showInPlace(withPanel ? "sheets-and-panel" : "sheets", parts);
  return true;
}

/** Puts pages of words into the page, for paper alone. */
export function showPages(pages, paper, notes) {
  showInPlace("pages", [make("div", { class: `told ${paper}` }, head(notes), pages)]);
}

/** Takes away what was put there. */
export function putBack() {
  document.querySelector("body > .on-paper")?.remove();
  delete document.documentElement.dataset.print;
  delete document.documentElement.dataset.paper;
}

/** Says on what paper the page itself is to be printed. */
export function setPaper(paper) {
  document.documentElement.dataset.paper = paper;
}

function showInPlace(kind, parts) {
  putBack();
  document.querySelector(".stage").before(make("div", { class: "on-paper" }, parts));
  document.documentElement.dataset.print = kind;
}

function head(notes, which = "") {
  const title = document.querySelector("header h1").textContent;
  return make("div", { class: "paper-head" }, make("strong", {}, make("bdi", {}, title)), make("span", {}, [which, ...notes].filter(Boolean).join(" · ")));
}

/** The legend as paper has it: with the heads of arrows and the dots, which the page draws in ways that paper has not. */
function legend(board) {
  const list = board.section.querySelector(".legend ul").cloneNode(true);
  list.removeAttribute("style");
  for (const path of list.querySelectorAll("path.arrow")) {
    const [from, to] = path.getAttribute("d").match(/\d+(?= 6|$)/g).map(Number);
    const way = Math.sign(to - from);
    const d = path.classList.contains("weaker") ? `M${to - 2} 1h2.500v10h-2.500Z` : `M${to - 6.7 * way} 2.800L${to} 6L${to - 6.7 * way} 9.200Z`;
    path.after(draw("path", { class: "head", d }));
  }
  for (const dots of list.querySelectorAll(".dots")) {
    dots.replaceWith(draw("svg", { viewBox: "0 0 27 6", width: 27, height: 6 }, [0, 1, 2, 3].map((at) => draw("circle", { cx: 3 + 7 * at, cy: 3, r: 2.4, fill: at < 3 ? "#444444" : "#bbbbbb" }))));
  }
  return make("div", { class: "paper-legend" }, list);
}
