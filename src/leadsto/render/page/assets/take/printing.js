/** What is printed in place of the page: sheets with the board on them, or pages of words. */

import { make } from "../making.js";
import { byDay } from "./daylight.js";
import { lookAt } from "./looking.js";
import { partPicture } from "./picture.js";
import { divide } from "./sheets.js";

/** What the title and the legend take of a sheet, in px. */
const BESIDE = 190;

/** How the board as it is seen would be divided; null where it isn't a map. */
export function planSheets(board, paper) {
  const look = lookAt(board);
  return look && { look, ...divide(look, paper, BESIDE) };
}

/** Puts sheets with the board on them into the page, for paper alone. Returns whether there was a board to put there. */
export function showSheets(board, page, paper, notes) {
  const plan = byDay(() => planSheets(board, paper));
  if (!plan) return false;
  const { look, sheets, scale, upright } = plan;
  const fonts = getComputedStyle(document.body).fontFamily;
  const parts = sheets.map((part, at) => {
    const which = sheets.length > 1 && page.say("take.sheet-of", { n: at + 1, all: sheets.length });
    return make("section", { class: `sheet ${paper}${upright ? " upright" : ""}` }, head(notes, which), partPicture(look, part, scale, fonts), at === sheets.length - 1 && legend(board));
  });
  showInPlace("sheets", parts);
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
}

function showInPlace(kind, parts) {
  putBack();
  document.body.append(make("div", { class: "on-paper" }, parts));
  document.documentElement.dataset.print = kind;
}

function head(notes, which = "") {
  const title = document.querySelector("header h1").textContent;
  return make("div", { class: "paper-head" }, make("strong", {}, make("bdi", {}, title)), make("span", {}, [which, ...notes].filter(Boolean).join(" · ")));
}

function legend(board) {
  const list = board.section.querySelector(".legend ul").cloneNode(true);
  list.removeAttribute("style");
  return make("div", { class: "paper-legend" }, list);
}
