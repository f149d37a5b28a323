/** Text as the browser has set it: where each line of it stands, and where its baseline is. */

const fonts = new Map();
let canvas = null;

/** The lines of a text node: `{ text, rect }` each. */
export function linesOf(node) {
  const range = document.createRange();
  range.selectNodeContents(node);
  const rects = [...range.getClientRects()].filter((rect) => rect.width > 0);
  if (!rects.length) return [];
  if (new Set(rects.map((rect) => Math.round(rect.top))).size === 1) return [line(node, range, 0, node.length)];
  const found = [];
  let start = 0;
  let top = null;
  const turn = (at, next) => {
    if (top !== null && Math.abs(next - top) > 2) {
      found.push(line(node, range, start, at));
      start = at;
    }
    top = next;
  };
  for (const { index, 0: word } of node.data.matchAll(/\S+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const parts = [...range.getClientRects()].filter((rect) => rect.width > 0);
    if (!parts.length) continue;
    if (new Set(parts.map((rect) => Math.round(rect.top))).size === 1) turn(index, parts[0].top);
    else for (const [at, rect] of charactersOf(node, range, index, word)) turn(at, rect.top);
  }
  found.push(line(node, range, start, node.length));
  return found.filter(({ text }) => text);
}

function* charactersOf(node, range, index, word) {
  let at = index;
  for (const character of word) {
    range.setStart(node, at);
    range.setEnd(node, at + character.length);
    const rect = range.getClientRects()[0];
    if (rect?.width) yield [at, rect];
    at += character.length;
  }
}

function line(node, range, start, end) {
  const text = node.data.slice(start, end);
  range.setStart(node, start + text.length - text.trimStart().length);
  range.setEnd(node, end - text.length + text.trimEnd().length);
  return { text: text.trim().replace(/\s+/g, " "), rect: range.getBoundingClientRect() };
}

/** How far below the top of a line of this style, whose box is so high, its baseline is. */
export function baselineOf(style, height) {
  const font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  if (!fonts.has(font)) {
    canvas ??= document.createElement("canvas").getContext("2d");
    canvas.font = font;
    const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = canvas.measureText("x");
    fonts.set(font, above / (above + below));
  }
  return fonts.get(font) * height;
}
