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
    return item[0] ? openMapping(item, shapes[item[0] - 1]) : item.slice(1).map(open);
  }

  function openMapping(item, keys) {
    const mapping = {};
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at];
      const opened = open(item[at + 1]);
      // plain assignment would change what the mapping inherits
      if (key === "__proto__") Object.defineProperty(mapping, key, { value: opened, enumerable: true });
      else mapping[key] = opened;
    }
    return mapping;
  }
}
