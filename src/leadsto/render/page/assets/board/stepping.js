/** Stories, scene by scene. */

/** Called once; what it returns follows the page's state. */
export function attach(board, page) {
  return {};
}
