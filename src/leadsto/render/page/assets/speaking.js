/** Words of the interface as something that can be put into the page, marked where they are in another language. */

import { make } from "./making.js";
import { formOf } from "./words.js";

/** How a page speaks; `foreign` is the language of the words where it is not the theory's, else "". */
export function makeSpeech(messages, foreign) {
  /**
   * A message as children for `make`. Its values may be text of the theory or elements; in a page in another language
   * the message is marked as what it is, and each value as the theory's.
   */
  function tell(key, values = {}) {
    const pieces = (messages[key] ?? key).split(/(\{\w+\})/).map((piece) => {
      const name = /^\{(\w+)\}$/.exec(piece)?.[1];
      if (!name || !(name in values)) return piece;
      return foreign && typeof values[name] !== "number" ? own(values[name]) : values[name];
    });
    return foreign ? make("span", { lang: foreign, dir: "ltr" }, pieces) : pieces;
  }

  function tellCount(key, n, values = {}) {
    return tell(`${key}.${formOf(messages, key, n)}`, { n, ...values });
  }

  /** Marks an element that holds words of the interface alone. */
  function mark(element) {
    if (foreign) Object.assign(element, { lang: foreign, dir: "ltr" });
    return element;
  }

  return { tell, tellCount, mark };
}

function own(value) {
  const { lang, dir } = document.documentElement;
  return make("span", { lang, dir }, value);
}
