/** What the browser's own Print puts on paper where the storyboard is seen: the board on sheets, if they are not too many. */

import { planSheets, putBack, showSheets } from "./printing.js";

/** On more sheets than these nobody lays a board side by side: it is printed as lists. */
const MOST = 8;

/** Listens for printing; `job()` says what the reader has chosen: `{ isReady, paper, notes, done }`. */
export function followPrint(board, page, job) {
  addEventListener("beforeprint", () => {
    const { isReady, paper, notes } = job();
    if (isReady || page.state.tab !== "storyboard") return;
    try {
      const plan = planSheets(board, paper);
      // in the midst of printing nobody can be told: what can't be drawn is printed as lists, which need no drawing
      if (plan && plan.sheets.length <= MOST) showSheets(board, page, paper, notes(), !document.getElementById("panel").hidden);
    } catch {
      putBack();
    }
  });
  addEventListener("afterprint", () => {
    job().done();
    putBack();
  });
}
