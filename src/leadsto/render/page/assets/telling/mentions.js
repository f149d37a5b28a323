/** Where else a node or a link comes up: in stories, and in answers to frameworks. */

import { make } from "../making.js";
import { own, part } from "./teller.js";
import { stateOf } from "./theory.js";
import { wayTo } from "./ways.js";

/** The stories that have a scene at a place: a node's id or a link's name. */
export function tellStories(tell, place) {
  const items = (tell.theory.scenesAt.get(place) ?? []).map(({ story, at }) =>
    make("li", {}, wayTo(tell, { tab: "storyboard", story: story.id, scene: String(at + 1) }, {}, story.title || story.id)),
  );
  return part(tell, "in-stories", "text.in-stories", items.length > 0 && make("ul", {}, items));
}

/** The clauses that a node answers. */
export function tellClauses(tell, id) {
  const items = (tell.theory.clausesOf.get(id) ?? []).map(({ framework, clause }) =>
    make(
      "li",
      {},
      make("p", {}, own(framework.title || framework.id), ", ", own(clause.id), " ", make("span", { class: "which" }, tell.page.tell(`clause.${stateOf(clause)}`))),
      !tell.isWhole && clause.asks && make("p", { class: "asks" }, clause.asks),
    ),
  );
  return part(tell, "answers", "text.answers", items.length > 0 && make("ul", {}, items));
}
