/** Long lists shown piece by piece, and long quotes folded: the reader keeps their place. */

import { make, refill } from "../making.js";

const FIRST = 10;
/** A quote of more characters is folded after about six lines. */
const LONG = 420;

/**
 * Shows the first of some items, and below them a button for the next. `add(item)` puts one into the page and returns
 * its element. Returns the button, null where everything is shown.
 */
export function paged(tell, items, add) {
  const { page } = tell;
  let shown = 0;
  const show = (upTo) => {
    const first = shown;
    let element = null;
    for (; shown < Math.min(items.length, upTo); shown++) {
      const added = add(items[shown]);
      if (shown === first) element = added;
    }
    return element;
  };
  // two or three left over are not worth a button
  show(tell.isWhole || items.length <= FIRST + 3 ? items.length : FIRST);
  if (shown === items.length) return null;
  const words = () => page.tellCount("panel.more", Math.min(FIRST, items.length - shown), { all: items.length, shown });
  const button = make("button", { type: "button", class: "more", onclick: more }, words());
  return button;

  function more() {
    const rest = items.length - shown;
    const element = show(rest <= FIRST + 3 ? items.length : shown + FIRST);
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
    if (shown === items.length) button.remove();
    else refill(button, words());
  }
}

/** A quote, folded where it is long and the place has little room. */
export function quoted(tell, text) {
  if (tell.isWhole || text.length <= LONG) return make("blockquote", {}, text);
  const { page } = tell;
  const quote = make("blockquote", { class: "folded" }, text);
  const button = make("button", { type: "button", class: "unfold", "aria-expanded": "false", onclick: turn }, page.tell("panel.all-of-it"));
  return [quote, button];

  function turn() {
    const folded = quote.classList.toggle("folded");
    button.setAttribute("aria-expanded", String(!folded));
    refill(button, page.tell(folded ? "panel.all-of-it" : "panel.less-of-it"));
  }
}
