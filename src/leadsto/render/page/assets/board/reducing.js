/** What is shown of the board: setting, filters, collapsed lanes and columns. */

/** Called once; what it returns follows the page's state. */
export function attach(board, page) {
  return {};
}
