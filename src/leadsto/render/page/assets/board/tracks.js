/** Where in its gutter each arrow turns, and how wide gutters are, as `leadsto.layout.tracks` works it out. Pure. */

export const FLAT = 20;

const BOW = 20;
const STEP = 7;
const EDGE = 14;
const MOST = 210;
const MANY = 400;

/**
 * The width of a gutter and the track of each link in it, in px from the left wall, or from the wall that a bow stands on.
 * `across` has runs `[link, left, right]`, `bows` those at the left and at the right wall `[link, top, foot]`; links of
 * one bundle share a track; `least` is the width of a gutter in which few run.
 */
export function planGutter(across, bows, bundles, least) {
  const falling = across.filter(([, left, right]) => right - left > FLAT);
  const rising = across.filter(([, left, right]) => left - right > FLAT).map(([link, left, right]) => [link, -left, -right]);
  const rank = handOut(falling, bundles);
  for (const [link, place] of handOut(rising, bundles)) rank.set(link, place + 0.5);
  const depth = depths(across.filter(([link]) => rank.has(link)), rank);
  const nests = bows.map(nest);
  const sizes = nests.map((ranks) => (ranks.size ? BOW + STEP * Math.max(...ranks.values()) : 0));
  const middle = across.length ? 2 * EDGE + STEP * Math.max(1, ...depth.values()) : EDGE;
  const wanted = sizes[0] + sizes[1] + middle;
  const width = Math.min(Math.max(wanted, least), Math.max(MOST, least));
  const squeeze = Math.min(1, width / wanted);
  const tracks = new Map();
  for (const ranks of nests) for (const [link, place] of ranks) tracks.set(link, (BOW + STEP * place) * squeeze);
  const [left, right] = [sizes[0] * squeeze, width - sizes[1] * squeeze];
  const room = right - left - 2 * EDGE * squeeze;
  for (const [link] of across) {
    const deep = depth.get(link) ?? 1;
    tracks.set(link, (left + right) / 2 + ((rank.get(link) ?? 0) - (deep - 1) / 2) * Math.min(1.6 * STEP, room / deep));
  }
  return { width, tracks };
}

/** Tracks from the left for runs that fall: one more than any that it overlaps and that starts lower. */
function handOut(runs, bundles) {
  const reach = new Map();
  for (const [link, left, right] of runs) {
    const [start, end] = reach.get(bundles[link]) ?? [left, right];
    reach.set(bundles[link], [Math.min(start, left), Math.max(end, right)]);
  }
  const starts = [...new Set([...reach.values()].map(([left]) => left))].sort((a, b) => a - b);
  const below = (value) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const half = (low + high) >> 1;
      if (starts[half] < value) low = half + 1;
      else high = half;
    }
    return low;
  };
  const best = new Array(starts.length + 1).fill(0);
  const ranks = new Map();
  const order = [...reach].sort(([a, [al, ar]], [b, [bl, br]]) => bl - al || br - ar || a - b);
  for (const [bundle, [left, right]] of order) {
    let rank = 0;
    for (let at = below(right); at > 0; at -= at & -at) rank = Math.max(rank, best[at]);
    ranks.set(bundle, rank);
    for (let at = below(left) + 1; at <= starts.length; at += at & -at) best[at] = Math.max(best[at], rank + 1);
  }
  return new Map(runs.map(([link]) => [link, ranks.get(bundles[link])]));
}

/** For each run the number of tracks in the stretch of overlapping runs that it belongs to. */
function depths(runs, rank) {
  const spans = runs.map(([link, one, two]) => [Math.min(one, two), Math.max(one, two), link]);
  spans.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
  const found = new Map();
  let [stretch, reach] = [[], -Infinity];
  const end = () => {
    const most = Math.max(0, ...stretch.map((link) => rank.get(link))) + 1;
    for (const link of stretch) found.set(link, most);
    stretch = [];
  };
  for (const [low, high, link] of spans) {
    if (low > reach) end();
    stretch.push(link);
    reach = Math.max(reach, high);
  }
  end();
  return found;
}

/** Tracks outwards: a bow gets one more than any shorter one that it overlaps. */
function nest(bows) {
  const ranks = new Map();
  const placed = [];
  for (const [link, top, foot] of [...bows].sort((a, b) => a[2] - a[1] - (b[2] - b[1]) || a[1] - b[1] || a[0] - b[0])) {
    const over = bows.length > MANY ? [] : placed.filter((one) => one.low <= foot && top <= one.high);
    const rank = bows.length > MANY ? ranks.size : Math.max(-1, ...over.map((one) => one.rank)) + 1;
    ranks.set(link, rank);
    placed.push({ low: top, high: foot, rank });
  }
  return ranks;
}
