/** Whether a click came from the keyboard, or from what stands for one. Pure. */

/** No pointer made it: browsers count such a click as the first (Firefox) or as none, and name no kind of pointer. */
export function byKeyboard(event) {
  return event.detail === 0 || event.pointerType === "";
}
