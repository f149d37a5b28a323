/** The network: a list of everything beside a picture of it, the one following the other. */

import { chainOfCard, chainOfLink, connect, linkName } from "../chains.js";
import { make, symbol } from "../making.js";
import { makeList } from "../network/listing.js";
import { makePicture } from "../network/picture.js";
import { byKeyboard } from "../pressing.js";

const KINDS = [["dot", "outcome"], ["square", "activity"], ["triangle", "output"], ["diamond", "context"]];
const PAN = 80;

/** Called when the view is first shown; returns what follows the page's state. */
export function show(section, page) {
  const payload = page.theory().views.network;
  if (!payload.nodes.length) return {};
  const cards = new Map(page.data.views.storyboard.cards.map((card) => [card.id, card]));
  const titles = payload.ids.map((id) => cards.get(id)?.title ?? id);
  const places = new Map(payload.ids.map((id, at) => [id, at]));
  const names = payload.edges.map((edge) => linkName(payload.ids[edge.from], payload.ids[edge.to]));
  const onward = titles.map(() => []);
  for (const edge of payload.edges) onward[edge.from].push(edge.to);
  const links = connect(page.data.views.storyboard.arrows);
  let fromPicture = false;

  const choose = (change) => {
    fromPicture = true;
    page.go({ card: "", link: "", source: "", ...change });
    fromPicture = false;
  };
  const list = makeList(page, payload, titles, onward);
  const pointed = make("p", { class: "pointed", "aria-hidden": "true", hidden: true });
  const frame = make("div", { class: "frame", role: "img", tabindex: "0", "aria-label": page.say("network.label", { nodes: titles.length, links: names.length }) });
  const tools = make("div", { class: "tools" });
  const picture = make("div", { class: "picture" }, tools, frame, pointed, kinds(payload, page));
  section.append(make("div", { class: "net" }, list.element, picture));

  const drawn = makePicture(frame, payload, names, {
    node: (at) => choose({ card: payload.ids[at] }),
    edge: (at) => choose({ link: names[at] }),
    nothing: () => (page.state.card || page.state.link) && page.close(),
    point(at) {
      pointed.textContent = titles[at];
      pointed.hidden = false;
    },
    rest: () => (pointed.hidden = true),
  }, (group) => group.title || page.say("lane.programme"));
  fillTools(tools, drawn, page);
  followKeys(frame, drawn);

  list.element.addEventListener("click", (event) => {
    const way = event.target.closest("a[data-at]");
    if (!way || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    page.go({ card: payload.ids[way.dataset.at], link: "", source: "" }, byKeyboard(event));
  });

  return {
    update(state) {
      const node = places.get(state.card) ?? -1;
      const name = links.byName.has(state.link) ? state.link : "";
      const chain = node >= 0 ? chainOfCard(links, state.card) : name ? chainOfLink(links, name) : null;
      drawn.choose(chain, node, name ? names.indexOf(name) : -1);
      list.choose(node);
      if (node >= 0 && !fromPicture) drawn.goTo(node);
    },
    /** Where the reader was before the panel. */
    leave: () => list.enter(),
  };
}

function kinds(payload, page) {
  const shapes = new Set(payload.nodes.map((node) => node.shape ?? payload.options.nodes.shape));
  const shown = KINDS.filter(([shape]) => shapes.has(shape));
  return make("ul", { class: "kinds" }, shown.map(([shape, kind]) => make("li", {}, symbol(`n-${shape}`), page.tell(`kind.${kind}`))));
}

function fillTools(tools, drawn, page) {
  const button = (key, onclick, content, properties = {}) =>
    page.mark(make("button", { type: "button", onclick, ...(content ? { "aria-label": page.say(key), title: page.say(key) } : {}), ...properties }, content ?? page.say(key)));
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  let moves = false;
  const move = button("network.move", () => {
    if (isStill) return drawn.move(true);
    moves = !moves;
    move.setAttribute("aria-pressed", String(moves));
    drawn.move(moves);
    return undefined;
  });
  if (isStill) move.textContent = page.say("network.move-once");
  else move.setAttribute("aria-pressed", "false");
  const back = button("network.back", () => {
    moves = false;
    if (!isStill) move.setAttribute("aria-pressed", "false");
    drawn.reset();
  });
  tools.append(
    move,
    back,
    button("network.zoom-out", () => drawn.zoom(1 / 1.3), "−"),
    button("network.zoom-in", () => drawn.zoom(1.3), "+"),
    button("network.fit", () => drawn.fit()),
  );
}

/** On the picture the arrow keys move it, + and − zoom, 0 shows all of it. */
function followKeys(frame, drawn) {
  const steps = { ArrowLeft: [-PAN, 0], ArrowRight: [PAN, 0], ArrowUp: [0, -PAN], ArrowDown: [0, PAN] };
  frame.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (steps[event.key]) drawn.pan(...steps[event.key]);
    else if (event.key === "+" || event.key === "=") drawn.zoom(1.3);
    else if (event.key === "-") drawn.zoom(1 / 1.3);
    else if (event.key === "0") drawn.fit();
    else return;
    event.preventDefault();
  });
}
