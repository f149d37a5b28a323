/** The theory as text: a card or a link in the address is a place to go to. */

import { cardNumber, linkNumber } from "../places.js";

/** Called when the view is first shown; returns what follows the page's state. */
export function show(section, page) {
  return {
    update(state) {
      section.querySelector(".here")?.classList.remove("here");
      const id = state.card ? cardNumber(page.data, state.card) : state.link ? linkNumber(page.data, state.link) : "";
      const place = id && document.getElementById(id);
      if (!place) return;
      place.classList.add("here");
      place.tabIndex = -1;
      place.scrollIntoView({ block: "start" });
      place.focus({ preventScroll: true });
    },
  };
}
