/** Stories: a list of them, and the one that is followed, scene by scene. The panel holds its text and its steps. */

import { make } from "../making.js";
import { makePop } from "../popping.js";

/** Called once; it gives the board `story(state)`, the story that a state names. */
export function attach(board, page) {
  const stories = board.data.stories ?? [];
  board.story = (state) => stories.find((story) => story.id === state.story) ?? null;
  const slot = board.slot("stories");
  if (!stories.length) return {};
  const list = make("ul", { class: "story-list" }, stories.map((story) => item(story, page, () => pop.close())));
  const button = make("button", { type: "button", class: "stories-button" }, page.tellCount("stories.button", stories.length));
  const pop = makePop(button, page.say("stories.title"), [make("h3", {}, page.tell("stories.title")), list]);
  slot.append(button, pop.box);
  return {
    update(state) {
      button.classList.toggle("in-use", Boolean(state.story));
    },
  };
}

function item(story, page, close) {
  const begin = () => {
    close();
    page.go({ story: story.id, scene: "1", card: "", link: "", source: "", from: "", to: "", nth: "", steps: "", side: "" }, true);
  };
  return make(
    "li",
    {},
    make("button", { type: "button", class: "story-way", onclick: begin }, make("strong", {}, story.title)),
    make("p", { class: "which" }, page.tellCount("stories.scenes", story.stops.length), story.is_stitched && [" · ", page.tell("stories.stitched")]),
  );
}
