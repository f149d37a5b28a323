/**
 * Runs in each page that is measured, ours and pyvis's alike, before anything else: tells on the console when the page
 * is interactive, and how long it takes to answer what `leadstoMeasure` names.
 *
 * Interactive: it is loaded, every card is there and nothing lies over them, a frame has been painted since; then a card
 * is clicked, the page has answered, and the frame after its answer is painted.
 */
(() => {
  /** When the next frame has been painted: the first task after its callbacks. */
  const frame = () =>
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now());
        channel.port2.postMessage(0);
      }),
    );

  const ours = {
    isReady: () => document.documentElement.classList.contains("scripted") && !!document.querySelector(".map .card"),
    cards: () => [...document.querySelectorAll(".map .card[data-node]")],
    place() {
      const box = ours.cards()[0].getBoundingClientRect();
      return [box.x + box.width / 2, box.y + box.height / 2, ".card"];
    },
    press: () => ours.cards()[0].click(),
    hasAnswered: () => document.getElementById("panel").hidden === false,
  };

  const pyvis = {
    clicked: false,
    isReady() {
      const bar = document.getElementById("loadingBar");
      return typeof network === "object" && network && (!bar || getComputedStyle(bar).display === "none");
    },
    place() {
      const [id] = network.body.nodeIndices;
      const at = network.canvasToDOM(network.getPosition(id));
      const box = document.querySelector("#mynetwork canvas").getBoundingClientRect();
      return [box.x + at.x, box.y + at.y, "canvas"];
    },
    press() {
      network.once("click", () => (pyvis.clicked = true));
      const [clientX, clientY] = pyvis.place();
      const canvas = document.querySelector("#mynetwork canvas");
      const how = { clientX, clientY, bubbles: true, cancelable: true, pointerId: 1, pointerType: "mouse", button: 0, isPrimary: true };
      canvas.dispatchEvent(new PointerEvent("pointerdown", { ...how, buttons: 1 }));
      canvas.dispatchEvent(new PointerEvent("pointerup", { ...how, buttons: 0 }));
    },
    hasAnswered: () => pyvis.clicked,
  };

  addEventListener("load", async () => {
    const page = document.getElementById("leadsto-data") ? ours : pyvis;
    let painted = await frame();
    while (!page.isReady()) painted = await frame();
    const [x, y, what] = page.place();
    const top = document.elementFromPoint(x, y);
    page.press();
    while (!page.hasAnswered()) await frame();
    const interactive = await frame();
    console.debug("measured", JSON.stringify({ painted, interactive, reached: !!top?.closest(what), cards: ours.cards().length }));
  });

  /** Ms from what is done to the frame that shows it, of each of several; the first is for practice. */
  window.leadstoMeasure = async (addresses) => {
    const spent = [];
    for (const address of addresses) {
      await frame();
      await frame();
      const start = performance.now();
      const heard = new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
      location.hash = address;
      await heard;
      spent.push((await frame()) - start);
    }
    return spent.slice(1);
  };
})();
