/** About: whole without scripts; with them each source is also a way to all that it says. */

import { blankState, formatAddress } from "../address.js";
import { make } from "../making.js";
import { following } from "../pressing.js";
import { letScroll, rememberWay } from "../telling/choices.js";

/** Called when the view is first shown; returns what follows the page's state. */
export function show(section, page) {
  letScroll(section);
  for (const line of section.querySelectorAll("[data-source]")) {
    const { source } = line.dataset;
    const way = make(
      "a",
      { class: "says", href: formatAddress({ ...blankState("about"), source }), onclick: following(() => page.go({ source, card: "", link: "" }, true)) },
      page.tell("about.says"),
      make("span", { class: "unseen" }, " ", line.querySelector("cite").textContent),
    );
    line.insertBefore(way, line.querySelector(".note"));
  }
  return { leave: rememberWay(section) };
}
