/** Where the signs of arrows stand: on the arrow, apart from each other where there is room. Pure; as `render/page/changing.py`. */

const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
const APART = 19;
const SHORT = 40;
const BESIDE = -13;

/** A point for each curve, null for none; a curve is a function that gives the point at a share of its length. */
export function freePoints(curves) {
  const near = new Map();
  const square = ({ x, y }) => [Math.floor(x / APART), Math.floor(y / APART)];
  const isFree = (point) => {
    const [column, row] = square(point);
    for (const across of [column - 1, column, column + 1]) {
      for (const down of [row - 1, row, row + 1]) {
        if (near.get(`${across} ${down}`)?.some((other) => Math.hypot(other.x - point.x, other.y - point.y) < APART)) return false;
      }
    }
    return true;
  };
  return curves.map((curve) => {
    if (!curve) return null;
    const points = placesOn(curve);
    const point = points.find(isFree) ?? points[0];
    const key = square(point).join(" ");
    near.set(key, [...(near.get(key) ?? []), point]);
    return point;
  });
}

/** Where on an arrow a sign may stand; an upright one that is hardly longer than the sign has it beside itself. */
function placesOn(curve) {
  const [start, end] = [curve(0), curve(1)];
  if (start.x === end.x && Math.abs(end.y - start.y) < SHORT) return [tenths({ x: start.x + BESIDE, y: (start.y + end.y) / 2 })];
  return SHARES.map((share) => tenths(curve(share)));
}

const tenths = ({ x, y }) => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 });
