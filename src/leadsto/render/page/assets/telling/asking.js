/** What to ask next: open questions, a part for each stakeholder, with what to listen for and why each is asked. */

import { make } from "../making.js";
import { laneTitle } from "./choices.js";
import { hueClass } from "./facts.js";
import { onBoard, titleOf } from "./measured.js";
import { paged } from "./paging.js";

/** As `leadsto.evidence.gaps.KINDS`. */
const KINDS = ["asserted", "weak", "contested", "one-source", "one-voice", "unheard", "stitched"];

/** A list as in `findings.js`: how many questions there are, and what shows them. */
export function askingOf(tell, asking) {
  const { page } = tell;
  return {
    n: asking.reduce((sum, [, questions]) => sum + questions.length, 0),
    make: () => [
      make("p", { class: "lead-in" }, page.tell(asking.length ? "evidence.ask.mean" : "evidence.ask.none")),
      asking.map(([lane, questions]) => tellInterview(tell, tell.facts.lanes.get(lane), questions)),
    ],
  };
}

/** The questions to one stakeholder, folded but for the first of all. */
function tellInterview(tell, lane, questions) {
  const { page } = tell;
  const list = make("ol", { class: "questions" });
  const more = paged(tell, questions, (question) => {
    const item = tellQuestion(tell, question);
    list.append(item);
    return item;
  });
  const who = lane && lane.id !== "programme" ? laneTitle(page, lane) : page.tell("asking.programme");
  const interview = make(
    "details",
    { class: `interview ${hueClass(lane)}`, open: questions[0] === page.theory().views.evidence.asking[0][1][0] },
    make("summary", {}, make("span", { class: "lane-title" }, who), " ", make("span", { class: "which" }, page.tellCount("asking.questions", questions.length))),
    list,
    more,
  );
  addEventListener("beforeprint", () => (interview.open = true));
  return interview;
}

function tellQuestion(tell, [node, kind, gaps]) {
  const { page } = tell;
  const { arrows } = page.data.views.storyboard;
  const others = gaps.filter(([, at]) => at >= 0).map(([, at]) => (arrows[at].to === node ? arrows[at].from : arrows[at].to));
  const reasons = [...new Set(gaps.map(([gap]) => KINDS[gap]))].map((gap) => page.tell(`asking.gap.${gap}`));
  return make(
    "li",
    {},
    make("p", { class: "which" }, page.tell("asking.about", { title: onBoard(tell, { card: node }, { class: "title-way" }, titleOf(tell, node)) })),
    make("p", { class: "question" }, page.tell(`asking.${kind}`)),
    others.length > 0 && make("p", { class: "which" }, page.tell("asking.listen"), " ", [...new Set(others)].map((id, at) => [at ? "; " : "", make("bdi", {}, titleOf(tell, id))])),
    make("p", { class: "which" }, page.tell("asking.because"), " ", reasons.map((reason, at) => [at ? "; " : "", reason])),
  );
}
