/** What stands beside the title of all that is taken away: for whom it is, what of the board is seen, and how new it is. */

import { newestDate } from "./saving.js";

/** The notes as texts, each of them whole in itself. */
export function notesOf({ section }, page) {
  const date = newestDate(page.theory().model.sources);
  const { audience, unchecked } = page.data;
  return [
    unchecked && page.say("unchecked"),
    audience !== "public" && page.say(`audience.${audience}`),
    ...wordsOf(section.querySelector(".status")),
    ...[...section.querySelectorAll(".in-focus, .chip-row:not([hidden])")].flatMap(wordsOf),
    date && page.say("take.newest", { date }),
    page.say("held-back"),
  ].filter(Boolean);
}

/** What an element says, part by part, without its buttons. */
function wordsOf(element) {
  if (element.localName === "button") return [];
  if (!element.querySelector("button, .chip, .tally")) return [element.textContent.trim()];
  return [...element.childNodes].flatMap((node) => (node.nodeType === Node.TEXT_NODE ? [node.data.trim()] : wordsOf(node)));
}
