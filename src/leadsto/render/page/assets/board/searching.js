/** Finding words in the theory: diacritics and case do not count, and all words have to be there. Pure. */

const MARKS = /\p{M}+/gu;

/** A text as it is compared: without diacritics, in small letters. */
export function fold(text) {
  return text.normalize("NFKD").replace(MARKS, "").toLowerCase();
}

/**
 * What is searched, made once: a list of entries, each with `kind` (card, link or source), what it leads to (`id`, or `from`
 * and `to`), its `title`, and `texts`, pairs of where it stands and the text. `model` is the theory in the language's own
 * shape as `told` has taken it apart.
 */
export function makeIndex(entries) {
  return entries.map((entry) => ({ ...entry, foldedTitle: fold(entry.title), folded: entry.texts.map(([, text]) => fold(text)).join("\n") }));
}

/** The words that are looked for. */
export function wordsOf(query) {
  return [...new Set(fold(query).split(/\s+/).filter(Boolean))];
}

/** The entries that have all words, those first that have them in their title. */
export function find(index, query) {
  const words = wordsOf(query);
  if (!words.length) return [];
  const found = index.filter(({ folded }) => words.every((word) => folded.includes(word)));
  const inTitle = new Map(found.map((entry) => [entry, words.every((word) => entry.foldedTitle.includes(word))]));
  return [...found.filter((entry) => inTitle.get(entry)), ...found.filter((entry) => !inTitle.get(entry))];
}

/** Where an entry has the words, its title aside: the text with most of them, cut around the first, `[where, pieces]`. */
export function passage({ title, texts }, words, room = 110) {
  const missing = words.filter((word) => !fold(title).includes(word));
  const wanted = missing.length ? missing : [];
  if (!wanted.length) return null;
  let best = null;
  let most = 0;
  for (const [where, text] of texts) {
    const folded = fold(text);
    const count = wanted.filter((word) => folded.includes(word)).length;
    if (text !== title && count > most) [best, most] = [[where, text], count];
  }
  return best && [best[0], markWords(cut(best[1], wanted, room), words)];
}

/** A text in pieces `[text, isMatch]`, so that each place of a word can be marked. */
export function markWords(text, words) {
  const spans = [];
  const { folded, places } = foldWithPlaces(text);
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) spans.push([places[at], places[at + word.length]]);
  }
  spans.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const pieces = [];
  let end = 0;
  for (const [first, last] of spans) {
    if (last <= end) continue;
    if (first > end) pieces.push([text.slice(end, first), false]);
    pieces.push([text.slice(Math.max(first, end), last), true]);
    end = last;
  }
  if (end < text.length) pieces.push([text.slice(end), false]);
  return pieces;
}

function cut(text, words, room) {
  const { folded, places } = foldWithPlaces(text);
  const first = Math.min(...words.map((word) => folded.indexOf(word)).filter((at) => at >= 0));
  const middle = places[first] ?? 0;
  if (text.length <= room) return text;
  const start = middle < room / 2 ? 0 : text.indexOf(" ", middle - room / 2) + 1;
  const end = start + room >= text.length ? text.length : Math.max(text.lastIndexOf(" ", start + room), middle + 20);
  return `${start > 0 ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`;
}

/** The folded text, and for each of its units the place in the text that it comes from; one more for the end. */
function foldWithPlaces(text) {
  let folded = "";
  const places = [];
  let at = 0;
  for (const character of text) {
    const plain = fold(character);
    for (let unit = 0; unit < plain.length; unit += 1) places.push(at);
    folded += plain;
    at += character.length;
  }
  places.push(text.length);
  return { folded, places };
}

/** Where texts stand that are searched, by the keys of the language. */
const TOLD = ["title", "summary", "because", "finding", "quote", "text", "note"];
const SENTENCES = ["assumptions", "enablers", "barriers", "other-causes"];

/** Everything that is searched, out of the connected theory: cards, links and sources, in its order. */
export function gatherEntries(theory, isOnBoard) {
  const titleOf = (id) => theory.nodes.get(id)?.title ?? id;
  const entries = [];
  for (const { id, title, record } of theory.nodes.values()) {
    if (!isOnBoard(id)) continue;
    entries.push({ kind: "card", id, title, texts: textsOf(record, [["title", title]], theory.claimsOn.get(id)) });
  }
  for (const [name, { from, to, record }] of theory.links) {
    if (!record || !isOnBoard(from) || !isOnBoard(to)) continue;
    const title = `${titleOf(from)} → ${titleOf(to)}`;
    entries.push({ kind: "link", id: name, title, texts: textsOf(record, [], theory.claimsOn.get(name)) });
  }
  for (const [id, record] of theory.sources) {
    const title = record.title || id;
    entries.push({ kind: "source", id, title, texts: textsOf(record, [["title", title]]) });
  }
  return entries;
}

function textsOf(record, texts, claims = []) {
  for (const key of TOLD) if (typeof record[key] === "string" && key !== "title") texts.push([key, record[key]]);
  for (const item of list(record.evidence)) if (item && typeof item === "object") textsOf(item, texts);
  for (const key of SENTENCES) {
    for (const sentence of list(record[key])) {
      if (typeof sentence === "string") texts.push([key, sentence]);
      else if (sentence) textsOf(sentence, texts);
    }
  }
  for (const claim of claims) textsOf(claim, texts);
  return texts;
}

const list = (value) => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);
