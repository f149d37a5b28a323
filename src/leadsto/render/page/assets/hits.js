/** Choosing arrows with the pointer, and which of those that run as one lies above. */

/** Arrows that share an end run as one until they part: put one above those that it runs with. */
export function raise(arrow) {
  arrow?.parentNode.insertBefore(arrow, arrow.parentNode.querySelector(".hit"));
}

/** Arrows are thin: something wider, that cannot be seen, catches the pointer. Made when it first comes near. */
export function makeHits(element, arrows) {
  const layer = element.querySelector("svg.arrows");
  let made = false;
  element.addEventListener("pointerover", () => {
    if (made) return;
    made = true;
    for (const [name, arrow] of arrows) {
      const hit = document.createElementNS("http://www.w3.org/2000/svg", "path");
      hit.setAttribute("class", "hit");
      hit.setAttribute("d", arrow.getAttribute("d"));
      hit.dataset.hit = name;
      layer.append(hit);
    }
  });
  for (const [kind, on] of [["pointerover", true], ["pointerout", false]]) {
    layer.addEventListener(kind, (event) => {
      const name = event.target.dataset?.hit;
      if (!name) return;
      if (on) raise(arrows.get(name));
      arrows.get(name).classList.toggle("pointed", on);
    });
  }
}
