/** What a drawing looks like to the eye: curves as fine lines, and whatever no drawing may have. */

export function flatten(points, steps = 16) {
  const line = [points[0]];
  for (let at = 1; at < points.length; at += 3) {
    const [a, b, c, d] = points.slice(at - 1, at + 3);
    for (let step = 1; step <= steps; step += 1) {
      const t = step / steps;
      const u = 1 - t;
      line.push([0, 1].map((axis) => u * u * u * a[axis] + 3 * u * u * t * b[axis] + 3 * u * t * t * c[axis] + t * t * t * d[axis]));
    }
  }
  return line;
}

function overlap(one, two) {
  const across = Math.min(one.x + one.width, two.x + two.width) - Math.max(one.x, two.x);
  const down = Math.min(one.y + one.height, two.y + two.height) - Math.max(one.y, two.y);
  return across > 0 && down > 0;
}

function runsThrough(line, box, skin = 0.5) {
  const sides = [[box.x + skin, box.x + box.width - skin], [box.y + skin, box.y + box.height - skin]];
  for (let at = 1; at < line.length; at += 1) {
    let [enter, leave] = [0, 1];
    for (const axis of [0, 1]) {
      const [start, step] = [line[at - 1][axis], line[at][axis] - line[at - 1][axis]];
      const [low, high] = sides[axis];
      if (step === 0) {
        if (!(low < start && start < high)) [enter, leave] = [1, 0];
        continue;
      }
      const ends = [(low - start) / step, (high - start) / step].sort((a, b) => a - b);
      [enter, leave] = [Math.max(enter, ends[0]), Math.min(leave, ends[1])];
    }
    if (leave - enter > 1e-9) return true;
  }
  return false;
}

/** Whatever is wrong with a drawing of these boxes and strokes, a line each. */
export function faults(drawing, boxes, strokes) {
  const found = [];
  const drawn = drawing.boxes;
  for (const [at, one] of drawn.entries()) {
    for (const [other, two] of drawn.slice(0, at).entries()) if (overlap(one, two)) found.push(`box ${at} lies over box ${other}`);
    const band = drawing.bands[boxes[at].lane];
    if (one.y < band.y || one.y + one.height > band.y + band.height + 0.01) found.push(`box ${at} sticks out of its lane`);
    if (one.x !== drawing.lefts[boxes[at].strip]) found.push(`box ${at} stands beside its strip`);
  }
  for (const [number, curve] of drawing.curves.entries()) {
    const { source, target } = strokes[number];
    const line = flatten(curve);
    const name = `arrow ${source} to ${target}`;
    if (!line.every(([x, y]) => x >= -0.1 && y >= -0.1 && x <= drawing.width + 0.1 && y <= drawing.height + 0.1)) found.push(`${name} leaves the board`);
    for (const [at, box] of drawn.entries()) if (runsThrough(line, box)) found.push(`${name} runs through box ${at}`);
    for (const [[x, y], at] of [[curve[0], source], [curve.at(-1), target]]) {
      const box = drawn[at];
      const beside = Math.min(Math.abs(x - box.x), Math.abs(x - box.x - box.width)) < 0.11 && y >= box.y && y <= box.y + box.height;
      const upright = Math.min(Math.abs(y - box.y), Math.abs(y - box.y - box.height)) < 0.11 && x >= box.x && x <= box.x + box.width;
      if (!beside && !upright) found.push(`${name} does not end at box ${at}`);
    }
  }
  return found;
}
