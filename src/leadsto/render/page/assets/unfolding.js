/** Reads what `views/folding.py` folded: texts that occur more than once stand once. Pure. */

/** The value that was folded: `$1a` stands for the text at place 46 (base 36), `$$` for a dollar sign. */
export function unfold({ texts, value }) {
  return open(value, texts);
}

function open(value, texts) {
  if (typeof value === "string") {
    if (value[0] !== "$") return value;
    return value[1] === "$" ? value.slice(1) : texts[parseInt(value.slice(1), 36)];
  }
  if (Array.isArray(value)) return value.map((item) => open(item, texts));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, open(item, texts)]));
}
