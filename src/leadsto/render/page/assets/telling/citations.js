/** Evidence, as people read it: by stance, then by source or by voice; and everything that one source says. Pure. */

import { listOf } from "./theory.js";

export const STANCES = ["supports", "qualifies", "contradicts"];
export const CONDITIONS = ["assumptions", "enablers", "barriers", "other-causes"];

/** What is said of a node (its id) or a link (its name): its own evidence, then the claims on it. */
export function citationsOn(theory, place) {
  const record = (theory.nodes.get(place) ?? theory.links.get(place))?.record;
  const own = listOf(record?.evidence).map((item) => cite(theory, item));
  return [...own, ...(theory.claimsOn.get(place) ?? []).map((item) => cite(theory, item))];
}

/** One item of evidence; `voices` are those of the item, else of its source; `path` is a claim's. */
export function cite(theory, record) {
  const voices = listOf(record.voice ?? theory.sources.get(record.source)?.voice);
  return { record, source: record.source, stance: record.stance ?? "supports", voices, path: listOf(record.path) };
}

/** Citations by stance; only the stances that there are, in their order. */
export function byStance(citations) {
  return STANCES.map((stance) => ({ stance, citations: citations.filter((item) => item.stance === stance) })).filter(
    (group) => group.citations.length,
  );
}

/**
 * Citations in groups, in the order in which they first come. By voice, one told by several stands in the group of
 * these several together, so that nothing is counted twice.
 */
export function groupBy(citations, what) {
  const groups = new Map();
  for (const citation of citations) {
    const key = what === "voice" ? citation.voices.join("\n") : citation.source;
    if (!groups.has(key)) groups.set(key, { key, voices: citation.voices, source: citation.source, citations: [] });
    groups.get(key).citations.push(citation);
  }
  return [...groups.values()];
}

/** Everything that a source says, by the place where it says so: `{ card }` or `{ link }`, with the condition it is on. */
export function saidBy(theory, source) {
  const places = [];
  const look = (place, evidence, on) => {
    const citations = evidence.filter((item) => item.source === source).map((item) => cite(theory, item));
    if (citations.length) places.push({ ...place, on, citations });
  };
  const lookAt = (place, record) => {
    look(place, listOf(record.evidence), null);
    for (const kind of CONDITIONS) {
      for (const condition of listOf(record[kind])) {
        look(place, listOf(condition.evidence), { kind, text: condition.text });
      }
    }
  };
  for (const node of theory.nodes.values()) lookAt({ card: node.id }, node.record);
  for (const link of theory.links.values()) lookAt({ link: link.name }, link.record);
  const claims = listOf(theory.model.claims).filter((claim) => claim.source === source);
  if (claims.length) places.push({ on: null, citations: claims.map((item) => cite(theory, item)) });
  return places;
}

/** Figures that rest on a source: indicators observed in it, proxies and shares taken from it. */
export function figuresFrom(theory, source) {
  const found = [];
  for (const node of theory.nodes.values()) {
    const { indicators, value } = node.record;
    for (const indicator of listOf(indicators)) {
      const readings = [indicator.baseline, indicator.target, ...listOf(indicator.observations)];
      if (readings.some((reading) => reading?.source === source)) found.push({ card: node.id, title: indicator.title });
    }
    const parts = ["proxy", "deadweight", "displacement", "attribution", "drop-off"];
    for (const part of parts.filter((name) => value?.[name]?.source === source)) found.push({ card: node.id, part });
  }
  return found;
}
