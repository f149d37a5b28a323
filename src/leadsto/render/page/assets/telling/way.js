/** Every chain from one card to another as the panel tells it: ten at a time, each of which can be lit alone. */

import { chainsBetween, countBetween } from "../between.js";
import { connect } from "../chains.js";
import { make } from "../making.js";
import { factsOf, hueClass } from "./facts.js";
import { independent } from "./grounds.js";
import { tellRank } from "./measured.js";
import { wayOnBoard } from "./onboard.js";
import { tellingOfChains } from "./stitching.js";
import { makeTeller, own } from "./teller.js";
import { tellWayGrounds } from "./waygrounds.js";

const AT_A_TIME = 10;
/** So many sources are named where a stretch ends. */
const NAMED = 2;

/** Returns the element and `follow(state)`, which marks the chain that the state names. `links` are those of the board. */
export function makeWayPage(state, page, links = connect(page.data.views.storyboard.arrows)) {
  const { from, to } = state;
  const facts = factsOf(page.data);
  const { cards } = facts;
  const count = countBetween(links, from, to);
  const chains = chainsBetween(links, from, to);
  const { evidence } = page.theory().views;
  // a page of two theories has no measures: chains over both are nobody's
  const tellingOf = evidence && tellingOfChains(page.data.views.storyboard, evidence);
  const tell = makeTeller(page, "panel");
  const list = make("ol", { class: "ways" });
  const more = make("button", { type: "button", class: "act more" });
  let listed = 0;
  let chosen = "";

  /** Lists some more; the next one is looked for only to know whether there is one. */
  let ahead = chains.next();
  function extend(focusFirst = false) {
    const first = listed;
    while (!ahead.done && listed < first + AT_A_TIME) {
      listed += 1;
      list.append(wayItem(tell, ahead.value, listed, state, tellingOf?.(ahead.value)));
      ahead = chains.next();
    }
    more.hidden = Boolean(ahead.done);
    more.replaceChildren(...[moreWords(count, listed, page)].flat());
    mark();
    if (focusFirst) list.children[first]?.querySelector("a").focus();
  }
  more.addEventListener("click", () => extend(true));

  function mark() {
    for (const [at, item] of [...list.children].entries()) {
      if (chosen === String(at + 1)) item.setAttribute("aria-current", "true");
      else item.removeAttribute("aria-current");
    }
    all.hidden = !chosen;
  }

  const ends = { from: cards.get(from)?.title ?? from, to: cards.get(to)?.title ?? to };
  const all = make("p", { class: "all-ways", hidden: true }, wayOnBoard(page, { from, to }, {}, page.tell("between.all")));
  const [grounds, rivals] = tellWayGrounds(page, links, from, to);
  const element = make(
    "article",
    { class: "way-page hue0" },
    page.mark(make("p", { class: "kicker" }, page.say("between.kicker"))),
    make("h2", {}, page.tell("between.heading", ends)),
    make("p", { class: "facts" }, count === null ? page.tell("between.tangled") : tellChains(count, page)),
    count === 0n && make("p", { class: "note" }, page.tell("between.none")),
    grounds,
    count !== 0n && make("h3", {}, page.tell("between.each")),
    all,
    list,
    more,
    rivals,
  );
  extend();
  return {
    element,
    follow(now) {
      chosen = now.nth;
      while (Number(chosen) > listed && !ahead.done && listed < 10_000) extend();
      mark();
    },
  };
}

/** How many chains there are; numbers too large for a count are grouped for reading. */
export function tellChains(count, page) {
  const n = count.toLocaleString(document.documentElement.lang || "en");
  return count === 1n ? page.tell("between.one-chain") : page.tell("between.many-chains", { n });
}

function moreWords(count, listed, page) {
  const rest = count === null ? null : count - BigInt(listed);
  if (rest !== null && rest <= BigInt(AT_A_TIME)) return page.tell("between.rest", { n: Number(rest) });
  return page.tell("between.more", { n: AT_A_TIME });
}

function wayItem(tell, chain, number, { from, to }, telling) {
  const { page, facts } = tell;
  const stretches = telling?.stretches ?? [];
  const seams = new Map(stretches.length > 1 ? stretches.map((stretch) => [stretch.to, stretch]) : []);
  const steps = chain.map((id) => {
    const card = facts.cards.get(id);
    const way = wayOnBoard(page, { from, to, card: id }, {}, card?.title ?? id);
    return make("li", { class: hueClass(facts.lanes.get(card?.lane)) }, way, seams.has(id) && make("p", { class: "seam" }, tellStretch(tell, seams.get(id), "")));
  });
  const words = page.tell("between.chain", { n: number, steps: chain.length - 1 });
  return make(
    "li",
    {},
    make("p", { class: "chain-head" }, wayOnBoard(page, { from, to, nth: String(number) }, { class: "way-alone" }, words), telling && [" ", tellRank(page, telling.rank)]),
    seams.size > 0 && make("p", { class: "told-how" }, page.tell("between.stitched", { n: seams.size })),
    make("ol", { class: "chain-steps" }, steps),
    stretches.length === 1 && make("p", { class: "told-how" }, tellStretch(tell, stretches[0], "all-")),
  );
}

/** Who tells a stretch up to a card, or (`all-`) the whole of a chain. */
function tellStretch({ page, theory }, { told, tellers }, which) {
  const { evidence } = page.theory().views;
  // one that quotes another tells nothing of its own
  const counted = told === "one-voice" ? independent(tellers.map((id) => evidence.sources.indexOf(id)), evidence).map((at) => evidence.sources[at]) : tellers;
  const titles = counted.map((id) => theory.sources.get(id)?.title || id);
  if (which && told === "one-voice") return page.tell("story.whole", { who: own(titles.join("; ")) });
  const first = own(titles.slice(0, NAMED).join("; "));
  const who = titles.length > NAMED ? page.tell("between.told.some", { first, n: titles.length - NAMED }) : first;
  return page.tell(`between.told.${which}${told}`, { who });
}
