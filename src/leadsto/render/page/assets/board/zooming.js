/** How large the board is drawn. */

/** Called once; what it returns follows the page's state. */
export function attach(board, page) {
  return {};
}
