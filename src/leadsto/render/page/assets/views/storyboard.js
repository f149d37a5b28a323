/** The storyboard: what can be done on it is in one module a feature, in `board/`. */

import { makeBoard } from "../board/board.js";
import { attach as choosing } from "../board/choosing.js";
import { attach as focusing } from "../board/focusing.js";
import { attach as reducing } from "../board/reducing.js";
import { attach as stepping } from "../board/stepping.js";
import { attach as taking } from "../board/taking.js";
import { attach as zooming } from "../board/zooming.js";
import { softenEdges } from "../edges.js";

/** Later ones build on what earlier ones have done to the board. */
const FEATURES = [reducing, choosing, stepping, focusing, zooming, taking];

/** Called when the view is first shown; returns what follows the page's state. */
export function show(section, page) {
  const board = makeBoard(section, page);
  if (!board) return {};
  const features = [...FEATURES, ...page.features].map((attach) => attach(board, page));
  softenEdges(section.querySelector(".tools"));
  return {
    update(state) {
      for (const feature of features) feature.update?.(state);
    },
    /** Where the reader was before the panel. */
    leave(card, link) {
      board.cardOf(card || board.links.byName.get(link)?.from)?.focus();
    },
  };
}
