/** Ways to states of the board: real addresses, which keep what the board is reduced to. */

import { formatAddress } from "../address.js";
import { make } from "../making.js";

const FRESH = { tab: "storyboard", card: "", link: "", source: "", story: "", scene: "", from: "", to: "", nth: "", steps: "", side: "" };

/** A link that shows `target` on the board; where it is about a card or a link, the reader goes along into the panel. */
export function wayOnBoard(page, target, properties, ...children) {
  const enter = Boolean(target.card || target.link);
  return make("a", { ...properties, href: formatAddress({ ...page.state, ...FRESH, ...target }), onclick: follow }, ...children);

  function follow(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    page.go({ ...FRESH, ...target }, enter);
  }
}
