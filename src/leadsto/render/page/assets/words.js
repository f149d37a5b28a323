/** The words of the interface, from the page's message file. */

/** A function that says a message by its key, with its values filled in. */
export function makeWords(messages) {
  return (key, values = {}) => {
    const message = messages[key] ?? key;
    return message.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
  };
}
