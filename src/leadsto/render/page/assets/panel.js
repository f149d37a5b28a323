/** The side panel: a page about a card, a link, a source, a story, or the ways between two cards. */

import { make, symbol } from "./making.js";
import { hueClass } from "./telling/facts.js";
import { tellLink } from "./telling/links.js";
import { tellNode } from "./telling/nodes.js";
import { tellSource } from "./telling/sources.js";
import { makeStoryPage } from "./telling/story.js";
import { makeTeller } from "./telling/teller.js";
import { makeWayPage } from "./telling/way.js";
import { wayTo } from "./telling/ways.js";
import { beside, BLANK, visit } from "./trail.js";

/** What can be shown as a page, each by what the state calls it; of several the first is shown. */
const PAGES = { source: sourcePage, card: cardPage, link: linkPage };

/** Shows what the state asks for; hides the panel where it asks for nothing. */
export function makePanel(page) {
  const panel = document.getElementById("panel");
  let tell = null;
  let trail = BLANK;
  let shown = "";
  let follow = null;
  let opener = null;

  return (state) => {
    const target = targetOf(state, page);
    const name = target ? `${target.kind}:${target.id}` : "";
    if (name !== shown) {
      if (!shown) opener = document.activeElement;
      shown = name;
      trail = target ? visit(trail, name) : BLANK;
      tell ??= target && makeTeller(page, "panel");
      if (target) show(target, state);
      else hide();
    }
    follow?.(state);
  };

  function show(target, state) {
    const made = PAGES[target.kind] ? { element: PAGES[target.kind](tell, target.id) } : target.make(state);
    follow = made.follow ?? null;
    panel.replaceChildren(tools(), made.element);
    panel.hidden = false;
    panel.scrollTop = 0;
    const heading = panel.querySelector("h2");
    heading.tabIndex = -1;
    panel.setAttribute("aria-label", heading.textContent);
  }

  function hide() {
    const held = panel.contains(document.activeElement);
    follow = null;
    panel.hidden = true;
    panel.replaceChildren();
    if (held && opener?.isConnected && opener !== document.body) opener.focus();
  }

  function tools() {
    return make(
      "div",
      { class: "tools" },
      [["back", -1], ["forward", 1]].map(([way, step]) => {
        const place = beside(trail, step);
        return make(
          "button",
          { type: "button", class: way, disabled: !place, "aria-label": page.say(`panel.${way}`), onclick: () => page.go(placeOf(place), true) },
          symbol("m-back"),
        );
      }),
      make("button", { type: "button", class: "close", "aria-label": page.say("panel.close"), onclick: () => page.close() }, symbol("m-close")),
    );
  }
}

/** Moves the reader into the panel. */
export function enterPanel() {
  document.querySelector("#panel h2")?.focus({ preventScroll: true });
}

function targetOf(state, page) {
  const { storyboard, about } = page.data.views;
  if (state.source && about.sources.some((source) => source.id === state.source)) return { kind: "source", id: state.source };
  if (state.tab === "text") return null;
  if (state.card) return { kind: "card", id: state.card };
  if (state.link) return { kind: "link", id: state.link };
  const story = state.story && storyboard.stories?.find(({ id }) => id === state.story);
  if (story) return { kind: "story", id: story.id, make: () => makeStoryPage(story, page) };
  if (state.from && state.to) return { kind: "way", id: `${state.from} -> ${state.to}`, make: () => makeWayPage(state, page) };
  return null;
}

/** The change of state that shows a place of the trail. */
function placeOf(place) {
  const at = place.indexOf(":");
  const [kind, id] = [place.slice(0, at), place.slice(at + 1)];
  const blank = { card: "", link: "", source: "" };
  if (kind === "story") return { ...blank, story: id };
  if (kind !== "way") return { ...blank, [kind]: id };
  const [from, to] = id.split(" -> ");
  return { ...blank, story: "", from, to };
}

function cardPage(tell, id) {
  const lane = tell.facts.lanes.get(tell.theory.nodes.get(id).lane);
  return article(tell, "card-page", hueClass(lane), laneName(tell, lane), tellNode(tell, id), { card: id });
}

function linkPage(tell, name) {
  const link = tell.theory.links.get(name);
  const lane = tell.facts.lanes.get(tell.theory.nodes.get(link.from).lane);
  return article(tell, "link-page", hueClass(lane), tell.page.tell("panel.kicker.link"), tellLink(tell, link), { link: name });
}

function sourcePage(tell, id) {
  return article(tell, "source-page", "hue0", tell.page.tell("panel.kicker.source"), tellSource(tell, id), null);
}

function article(tell, name, hue, kicker, content, inText) {
  const way = inText && wayTo(tell, { tab: "text", ...inText }, { class: "in-text" }, tell.page.tell("panel.in-text"));
  return make("article", { class: `${name} ${hue}` }, make("p", { class: "kicker" }, kicker), content, way);
}

function laneName(tell, lane) {
  return lane?.title || tell.page.tell("lane.programme");
}
