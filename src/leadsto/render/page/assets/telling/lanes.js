/** A stakeholder, told: who they are and how many, with all that is told of what changes for them. */

import { make } from "../making.js";
import { hueClass } from "./facts.js";
import { factLine, noteOf } from "./teller.js";
import { listOf } from "./theory.js";

/** A lane as a section, its nodes' articles in it. */
export function tellLane(tell, lane, articles) {
  const { page, theory } = tell;
  const who = theory.stakeholders.get(lane.id) ?? {};
  const because = who["no-outcomes-because"];
  const groups = listOf(who.groups).map((group) => make("li", {}, group.title || group.id, group.note && [" ", make("span", { class: "note" }, group.note)]));
  return make(
    "section",
    { class: `stakeholder ${hueClass(lane)}` },
    tell.title(0, {}, lane.title || page.tell("lane.programme")),
    factLine(
      who["group-size"] !== undefined && page.tell("text.group-size", { n: who["group-size"] }),
      who.delivers === "yes" && page.tell("text.delivers"),
    ),
    who.summary && make("p", {}, who.summary),
    because && make("p", {}, page.tell("text.no-outcomes", { because })),
    groups.length > 0 && make("div", { class: "part groups" }, tell.heading(1, "text.groups"), make("ul", {}, groups)),
    noteOf(who),
    articles,
  );
}
