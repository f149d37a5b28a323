/**
 * Where boxes stand on a board of which only a part is shown. Pure; lengths in px, from the board's corner.
 *
 * A box has a `lane` and a `strip`, counted from 0 among those that are shown, a `span` (how many strips it takes), and
 * a `height`. Boxes come by lane, and within it from the top down, in the order in which the whole board has them:
 * packing keeps it, moves each up as far as it can, and leaves room for the arrows that pass between two boxes.
 */

export const ROW_GAP = 18;
export const ARROW_GAP = 9;

/** For each strip the boxes in it, from the top down. */
export function stackStrips(boxes, strips) {
  const stacks = Array.from({ length: strips }, () => []);
  for (const [at, box] of boxes.entries()) {
    for (let strip = box.strip; strip < box.strip + box.span; strip += 1) stacks[strip].push(at);
  }
  return stacks;
}

/**
 * The top of each box and the bands of lanes.
 *
 * `lanes` has `least` (height) and `padding` of each; `passes[strip][k]` says how many arrows pass above the box at place
 * `k` of the strip's stack, after the last one below it. Without `passes` none do.
 */
export function pack(boxes, lanes, stacks, header, passes = null) {
  const tops = new Array(boxes.length).fill(0);
  const feet = stacks.map(() => header);
  const seen = stacks.map(() => 0);
  const lastLane = stacks.map(() => -1);
  const bands = [];
  let y = header;
  let next = 0;
  for (const [lane, { least, padding }] of lanes.entries()) {
    let end = y + padding;
    for (; next < boxes.length && boxes[next].lane === lane; next += 1) {
      const box = boxes[next];
      let top = y + padding;
      for (let strip = box.strip; strip < box.strip + box.span; strip += 1) {
        const through = passes?.[strip][seen[strip]] ?? 0;
        const gap = Math.max(lastLane[strip] === lane ? ROW_GAP : 0, through ? (through + 1) * ARROW_GAP : 0);
        top = Math.max(top, feet[strip] + gap);
      }
      tops[next] = top;
      for (let strip = box.strip; strip < box.strip + box.span; strip += 1) {
        feet[strip] = top + box.height;
        seen[strip] += 1;
        lastLane[strip] = lane;
      }
      end = Math.max(end, top + box.height);
    }
    const foot = Math.max(end + padding, y + least);
    bands.push({ y, height: foot - y });
    y = foot;
  }
  if (bands.length && passes) {
    const needed = stacks.map((stack, strip) => feet[strip] + ((passes[strip][stack.length] ?? 0) + 1) * ARROW_GAP);
    const last = bands[bands.length - 1];
    last.height = Math.max(last.height, ...needed.map((foot) => foot - last.y));
  }
  return { tops, bands };
}
