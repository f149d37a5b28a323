/** Choosing arrows with the pointer, and which of those that run as one lies above. */

import { draw } from "./making.js";

/** Arrows that share an end run as one until they part: puts these above those that they run with, all in one go. */
export function raise(...arrows) {
  const layers = new Map();
  for (const arrow of arrows) {
    if (!arrow) continue;
    const layer = arrow.parentNode;
    if (!layers.has(layer)) layers.set(layer, [layer.querySelector(".hit, .change-signs"), []]);
    layers.get(layer)[1].push(arrow);
  }
  for (const [layer, [hit, own]] of layers) {
    const together = document.createDocumentFragment();
    for (const arrow of own) together.append(arrow);
    layer.insertBefore(together, hit);
  }
}

/**
 * Arrows are thin: something wider, that cannot be seen, catches the pointer. Made when it comes near, and anew when
 * arrows have moved. A hit has the name of its link (`data-hit`) or the number of what it stands for (`data-stretch`).
 */
export function makeHits(element) {
  const layer = element.querySelector("svg.arrows");
  const ofHit = new Map();
  let made = false;
  element.addEventListener("pointerover", () => {
    if (made) return;
    made = true;
    for (const arrow of layer.querySelectorAll("path.arrow:not([hidden])")) {
      const hit = draw("path", { class: "hit", d: arrow.getAttribute("d") });
      if (arrow.dataset.stretch === undefined) hit.dataset.hit = arrow.dataset.link;
      else hit.dataset.stretch = arrow.dataset.stretch;
      ofHit.set(hit, arrow);
      layer.append(hit);
    }
  });
  element.addEventListener("redraw", () => {
    for (const hit of ofHit.keys()) hit.remove();
    ofHit.clear();
    made = false;
  });
  for (const [kind, on] of [["pointerover", true], ["pointerout", false]]) {
    layer.addEventListener(kind, ({ target }) => {
      const arrow = ofHit.get(target);
      if (!arrow) return;
      // what is lit stays above what is not
      if (on && !arrow.closest(".focused")) raise(arrow);
      arrow.classList.toggle("pointed", on);
    });
  }
}
