/** Walking over the board with the arrow keys: along links to the right and left, within a column up and down. Pure. */

/** The card that a key leads to from another, null where it leads nowhere. */
export function walk(board, links, id, key) {
  const at = board.cards.find((card) => card.id === id);
  if (!at) return null;
  if (key === "ArrowRight") return nearest(at, ends(board, links.from.get(id), "to")) ?? beside(board, at, 1);
  if (key === "ArrowLeft") return nearest(at, ends(board, links.into.get(id), "from")) ?? beside(board, at, -1);
  const column = board.cards.filter((card) => card.x === at.x).sort((a, b) => a.y - b.y);
  const next = column[column.indexOf(at) + (key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : NaN)];
  return next?.id ?? null;
}

function ends(board, arrows = [], end) {
  const wanted = new Set(arrows.filter((arrow) => arrow.chain).map((arrow) => arrow[end]));
  return board.cards.filter((card) => wanted.has(card.id));
}

/** Where no link leads, the next column that has cards. */
function beside(board, at, direction) {
  const further = board.cards.filter((card) => (card.x - at.x) * direction > 0);
  if (!further.length) return null;
  const x = further.reduce((best, card) => ((card.x - best) * direction < 0 ? card.x : best), further[0].x);
  return nearest(at, further.filter((card) => card.x === x));
}

function nearest(at, cards) {
  const far = (card) => Math.abs(card.y - at.y) + Math.abs(card.x - at.x) / 10;
  return cards.length ? cards.reduce((best, card) => (far(card) < far(best) ? card : best)).id : null;
}
