/** Who tells a chain, one person the whole of it or several a stretch each, as `leadsto.evidence.stitching` has it. Pure. */

import { linkName } from "../chains.js";
import { saidOf } from "./grounds.js";

/**
 * A function that says of a chain, a list of ids: `rank`, that of its weakest link (5: nobody is cited for it), and
 * `stretches`, `[{ to, told, tellers }]`: the card that one ends at, whether sources with one voice tell it (`one-voice`),
 * only others (`gathered`) or `nobody`, and the ids of those that do.
 */
export function tellingOfChains(board, evidence) {
  const said = saidOf(evidence);
  const place = new Map(board.arrows.map((arrow, at) => [linkName(arrow.from, arrow.to), at]));
  const single = new Set(evidence.one_voice ?? []);
  const tellersOf = (sources) => {
    const alone = sources.filter((one) => single.has(one));
    return alone.length ? ["one-voice", alone] : [sources.length ? "gathered" : "nobody", sources];
  };
  return (chain) => {
    const links = chain.slice(1).map((to, at) => ({ to, ...said(place.get(linkName(chain[at], to))) }));
    const stretches = [];
    for (const { to, sources } of links) {
      const [told, tellers] = tellersOf(sources);
      const last = stretches.at(-1);
      const both = told === "one-voice" && last ? last.tellers.filter((one) => tellers.includes(one)) : [...new Set([...(last?.tellers ?? []), ...tellers])];
      // from each seam the longest stretch: that makes the fewest
      if (last?.told === told && (told !== "one-voice" || both.length)) Object.assign(last, { to, tellers: both });
      else stretches.push({ to, told, tellers });
    }
    for (const one of stretches) one.tellers = one.tellers.map((at) => evidence.sources[at]);
    return { rank: Math.max(...links.map(({ rank }) => rank)), stretches };
  };
}
