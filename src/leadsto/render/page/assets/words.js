/** The words of the interface, from the page's message file. */

/** Which form of a counted message is for a number; as `render/page/words.py`. */
export function formOf(messages, key, n) {
  return n === 0 && `${key}.none` in messages ? "none" : n === 1 ? "one" : "other";
}

/** A function that says a message by its key, with its values filled in. */
export function makeWords(messages) {
  return (key, values = {}) => {
    const message = messages[key] ?? key;
    return message.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
  };
}

/** A function that says a counted message: `key.none`, `key.one` or `key.other`, with `{n}` filled in. */
export function makeCount(messages, say) {
  return (key, n, values = {}) => {
    return say(`${key}.${formOf(messages, key, n)}`, { n, ...values });
  };
}
