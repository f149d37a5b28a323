/** Stories scene by scene, and what is told without being planned, as the text has them. */

import { linkName } from "../chains.js";
import { make } from "../making.js";
import { cite } from "./citations.js";
import { tellGrounds } from "./sayings.js";
import { noteOf } from "./teller.js";
import { listOf, toldSteps } from "./theory.js";
import { cardInText, wayTo } from "./ways.js";

/** All stories; nothing where there are none. */
export function tellStoryText(tell) {
  const stories = listOf(tell.theory.model.stories);
  if (!stories.length) return null;
  return make("section", { class: "stories" }, tell.heading(0, "text.stories"), stories.map((story) => tellStory(tell, story)));
}

/** Steps that somebody tells and that no link declares; nothing where there are none. */
export function tellTold(tell) {
  const steps = toldSteps(tell.theory);
  if (!steps.length) return null;
  const articles = steps.map(({ from, to, claims }) =>
    make(
      "article",
      {},
      tell.title(1, {}, cardInText(tell, from), " → ", cardInText(tell, to)),
      tellGrounds(tell, claims.map((claim) => cite(tell.theory, claim))),
    ),
  );
  return make("section", { class: "told" }, tell.heading(0, "text.told"), make("p", {}, tell.page.tell("text.told.what")), articles);
}

function tellStory(tell, story) {
  const scenes = listOf(story.scenes).map((scene) =>
    make("li", {}, make("p", {}, scene.text), make("p", { class: "where" }, whereOf(tell, scene)), noteOf(scene)),
  );
  const title = wayTo(tell, { tab: "storyboard", story: story.id, scene: "1" }, {}, story.title || story.id);
  return make("article", { class: "story" }, tell.title(1, {}, title), noteOf(story), make("ol", {}, scenes));
}

function whereOf(tell, scene) {
  if (!scene.to) return cardInText(tell, scene.at);
  const link = linkName(scene.from, scene.to);
  const ends = [scene.from, scene.to].map((id) => tell.theory.nodes.get(id)?.title ?? id);
  const words = [make("bdi", {}, ends[0]), " → ", make("bdi", {}, ends[1])];
  return tell.theory.links.has(link) ? wayTo(tell, { link }, {}, words) : words;
}
