/** What can be taken away from the page. */

/** Called once; what it returns follows the page's state. */
export function attach(board, page) {
  return {};
}
