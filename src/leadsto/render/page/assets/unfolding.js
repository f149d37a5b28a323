/** Reads what `views/folding.py` folded: texts and keys that occur more than once stand once. Pure. */

/**
 * The value that was folded: `$1a` stands for the text at place 46 (base 36), `$$` for a dollar sign; a list that
 * begins with 0 is a list, with another number the values of a mapping with the keys of that shape, counted from 1.
 */
export function unfold({ texts, shapes, value }) {
  return open(value);

  function open(item) {
    if (typeof item === "string") {
      if (item[0] !== "$") return item;
      return item[1] === "$" ? item.slice(1) : texts[parseInt(item.slice(1), 36)];
    }
    if (!Array.isArray(item)) return item;
    if (!item[0]) return item.slice(1).map(open);
    return Object.fromEntries(shapes[item[0] - 1].map((key, at) => [key, open(item[at + 1])]));
  }
}
