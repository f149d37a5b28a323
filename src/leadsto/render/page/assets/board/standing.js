/** What stands for what on a reduced board: elements of cards and links, and what is drawn now as something to walk on. */

import { linkName } from "../chains.js";

/** Gives each count of cards a sentence for screen readers: what leads to it, and what it leads to. */
export function describeStubs(board, page) {
  const name = (key) => board.nameOf(key) || board.titleOf(key);
  const list = (arrows, end) => arrows.map((arrow) => `${name(arrow[end])} (${page.count("counts.links", arrow.links)})`).join("; ");
  for (const [key, element] of board.standing) {
    if (!key.startsWith("stub:")) continue;
    const [causes, effects] = [board.told.into.get(key), board.told.from.get(key)];
    const parts = [];
    if (causes) parts.push(page.say("card.led-to-by", { titles: list(causes, "from") }));
    if (effects) parts.push(page.say("card.leads-to", { titles: list(effects, "to") }));
    if (parts.length) element.setAttribute("aria-description", parts.join(" "));
  }
}

/** Lets the board answer for what is shown; `drawn` is what drawing.js returned, null for the whole board. */
export function answerFor(board, composition, drawn) {
  const { data } = board;
  if (!drawn) {
    const places = new Map(data.cards.map((card) => [card.id, card]));
    return Object.assign(board, {
      cardOf: (id) => board.cards.get(id),
      arrowOf: (name) => board.arrows.get(name),
      arrowsOf: (name) => [board.arrows.get(name)].filter(Boolean),
      elementsOf: (chain) => elementsOnWhole(board, chain),
      strokeOf: () => null,
      told: board.links,
      nameOf: () => "",
      places,
      standing: board.cards,
      extent: { width: data.width, height: data.height },
    });
  }
  const { standing, elements, drawing } = drawn;
  const { boxes, strokes } = composition;
  const keys = boxes.map((box, at) => (box.card === undefined ? `stub:${at}` : data.cards[box.card].id));
  const elementOf = new Map();
  for (const { element, cards } of standing.values()) for (const card of cards) elementOf.set(data.cards[card].id, element);
  const ofLink = new Map();
  for (const [at, stroke] of strokes.entries()) {
    const names = stroke.links.map((link) => linkName(data.arrows[link].from, data.arrows[link].to));
    for (const name of new Set([...names, ...linksOnWays(board, stroke)])) {
      if (!ofLink.has(name)) ofLink.set(name, []);
      ofLink.get(name).push(elements[at]);
    }
  }
  for (const [key, { element }] of standing) if (key.startsWith("stub:")) element.dataset.stub = key;
  return Object.assign(board, {
    cardOf: (id) => elementOf.get(id),
    arrowOf: (name) => ofLink.get(name)?.[0],
    arrowsOf: (name) => ofLink.get(name) ?? [],
    elementsOf: (chain) => {
      const found = new Set([...chain.cards].map((id) => elementOf.get(id)));
      for (const [at, stroke] of strokes.entries()) if (isOn(board, stroke, chain)) found.add(elements[at]);
      found.delete(undefined);
      return found;
    },
    /** What an arrow on the board stands for. */
    strokeOf: (element) => strokes[elements.indexOf(element)] ?? null,
    told: tell(data, strokes, keys),
    /** What a screen reader says of a count of cards. */
    nameOf: (key) => standing.get(key)?.element.getAttribute("aria-label") ?? "",
    places: new Map([...standing].map(([key, { place }]) => [key, place])),
    standing: new Map([...standing].map(([key, { element }]) => [key, element])),
    extent: { width: drawing.width, height: drawing.height },
  });
}

function elementsOnWhole(board, { cards, links }) {
  const found = new Set([...[...cards].map((id) => board.cards.get(id)), ...[...links].map((name) => board.arrows.get(name))]);
  found.delete(undefined);
  return found;
}

/** The names of the links that the contracted ways of a stroke go along. */
function linksOnWays(board, stroke) {
  const names = [];
  const id = (card) => board.data.cards[card].id;
  for (const { from, to, via } of stroke.ways) {
    const on = new Set([from, to, ...via].map(id));
    for (const start of [from, ...via]) {
      for (const arrow of board.links.from.get(id(start)) ?? []) {
        const isDirect = arrow.from === id(from) && arrow.to === id(to);
        if (arrow.chain && on.has(arrow.to) && arrow.to !== id(from) && !isDirect) names.push(linkName(arrow.from, arrow.to));
      }
    }
  }
  return names;
}

/** Whether a stroke shows something of a chain: a link of it, or a whole way of it through what is hidden. */
function isOn(board, stroke, { cards, links }) {
  const { arrows, cards: all } = board.data;
  if (stroke.links.some((link) => links.has(linkName(arrows[link].from, arrows[link].to)))) return true;
  return stroke.ways.some(({ from, to, via }) => {
    const [start, end] = [all[from].id, all[to].id];
    if (!cards.has(start) || !cards.has(end)) return false;
    const within = new Set(via.map((card) => all[card].id));
    const waiting = [start];
    const seen = new Set(waiting);
    while (waiting.length) {
      const here = waiting.pop();
      for (const arrow of board.links.from.get(here) ?? []) {
        if (!links.has(linkName(arrow.from, arrow.to))) continue;
        if (arrow.to === end && here !== start) return true;
        if (within.has(arrow.to) && !seen.has(arrow.to)) {
          seen.add(arrow.to);
          waiting.push(arrow.to);
        }
      }
    }
    return false;
  });
}

/** What is drawn, by the ends of its arrows: those from and into each card or stub. */
function tell(data, strokes, keys) {
  const from = new Map();
  const into = new Map();
  const keep = (map, key, arrow) => map.set(key, [...(map.get(key) ?? []), arrow]);
  for (const stroke of strokes) {
    if (stroke.tie !== undefined) continue;
    const chain = stroke.ways.length > 0 || stroke.links.some((link) => data.arrows[link].chain);
    const arrow = { from: keys[stroke.source], to: keys[stroke.target], chain, feedback: stroke.back, via: stroke.via.length, links: stroke.links.length + stroke.ways.length, change: stroke.ways.length ? "" : data.arrows[stroke.links[0]]?.change };
    keep(from, arrow.from, arrow);
    keep(into, arrow.to, arrow);
  }
  return { from, into };
}
