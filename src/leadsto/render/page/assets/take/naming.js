/** Names of files that a page gives away. */

const LONGEST = 80;
/** What Windows keeps for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name that any file system takes, from a title: letters and digits of any script, hyphens between them. */
export function fileName(title, ending, part = "") {
  const words = [title, part].map((text) => text.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
  const name = [...words.flat().join("-")].slice(0, LONGEST).join("").replace(/-+$/, "");
  return `${!name || DEVICE.test(name) ? `storyboard${name && "-"}${name}` : name}.${ending}`;
}
