/** Ways to states of the board: real addresses, which keep what the board is reduced to. */

import { formatAddress } from "../address.js";
import { make } from "../making.js";
import { following } from "../pressing.js";

const FRESH = { tab: "storyboard", card: "", link: "", source: "", story: "", scene: "", from: "", to: "", nth: "", steps: "", side: "" };

/** A link that shows `target` on the board; where it is about a card or a link, the reader goes along into the panel. */
export function wayOnBoard(page, target, properties, ...children) {
  const enter = Boolean(target.card || target.link);
  const onclick = following(() => page.go({ ...FRESH, ...target }, enter));
  return make("a", { ...properties, href: formatAddress({ ...page.state, ...FRESH, ...target }), onclick }, ...children);
}
