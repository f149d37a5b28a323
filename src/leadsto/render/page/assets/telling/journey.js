/** What the panel tells where no card, link or source is chosen: the story that is followed, or the way between two cards. */

import { makeStoryPage } from "./story.js";
import { makeWayPage } from "./way.js";

/** Returns a function of the state: `{ key, element, follow(state) }`, made anew only when it is about something else; or null. */
export function makeJourneys(page) {
  let current = null;
  return (state) => {
    const key = state.tab !== "storyboard" ? "" : state.story ? `story ${state.story}` : state.from ? `way ${state.from} ${state.to}` : "";
    if (!key) current = null;
    else if (current?.key !== key) current = { key, ...make(state, page) };
    current?.follow(state);
    return current;
  };
}

function make(state, page) {
  if (!state.story) return makeWayPage(state, page);
  return makeStoryPage(page.data.views.storyboard.stories.find((story) => story.id === state.story), page);
}
