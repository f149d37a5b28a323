/** The theory's own words, ready to be looked up: its model, as the language writes it, connected by ids. Pure. */

import { linkName } from "../chains.js";

const KINDS = { context: "context", activities: "activity", outputs: "output", outcomes: "outcome" };
const read = new WeakMap();

/** A value that may stand alone, be a list, or be missing, as a list. */
export function listOf(value) {
  return Array.isArray(value) ? value : value === undefined || value === null || value === "" ? [] : [value];
}

/** The connected model of a page; read once. */
export function theoryOf(page) {
  const { model = {}, views = {} } = page.theory();
  if (!read.has(model)) read.set(model, readTheory(model, views.text?.odd_ids));
  return read.get(model);
}

/**
 * Connects a model: maps of `nodes` and `links` (each with its `record`, the language's own mapping), `sources`,
 * `stakeholders`, `voices` and more by id. Of two with one id the first counts, as in every view. `oddIds` are those
 * that records do not come to.
 */
export function readTheory(model, oddIds = []) {
  const odd = new Map(oddIds.map((item) => [[item.stakeholder ?? "", item.list, item.at].join("\n"), item.id]));
  const theory = {
    model,
    nodes: new Map(),
    links: new Map(),
    into: new Map(),
    from: new Map(),
    ties: new Map(),
    stakeholders: byId(model.stakeholders),
    sources: byId(model.sources),
    settings: byId(model.settings),
    timeframes: byId(model.timeframes),
    voices: byId(model.voices),
    claimsOn: new Map(),
    scenesAt: new Map(),
    clausesOf: new Map(),
  };
  for (const stakeholder of listOf(model.stakeholders)) readNodes(theory, stakeholder, stakeholder.id, odd);
  readNodes(theory, model, "", odd);
  for (const node of theory.nodes.values()) readLinks(theory, node);
  for (const claim of listOf(model.claims)) readClaim(theory, claim);
  for (const story of listOf(model.stories)) readStory(theory, story);
  for (const framework of listOf(model.frameworks)) {
    for (const clause of listOf(framework.clauses)) {
      for (const id of new Set(listOf(clause["met-by"]))) keep(theory.clausesOf, id, { framework, clause });
    }
  }
  return theory;
}

/**
 * Steps that claims are of and that no link of the theory declares: links without a record. `tellers` are the claims that
 * do not contradict: where there are none, the step is not told.
 */
export function toldSteps(theory) {
  const steps = [];
  for (const [name, claims] of theory.claimsOn) {
    const [from, to] = name.split(" -> ");
    const known = theory.nodes.has(from) && theory.nodes.has(to) && from !== to;
    const tellers = claims.filter((claim) => claim.stance !== "contradicts");
    if (known && !theory.links.has(name)) steps.push({ name, from, to, claims, tellers });
  }
  return steps;
}

/** How far a clause is met: a gap beside what meets it makes it partly met, a gap alone not met. */
export function stateOf(clause) {
  if (listOf(clause["met-by"]).length) return clause.gap ? "partly" : "met";
  return clause.gap ? "not-met" : "unanswered";
}

function readNodes(theory, lists, stakeholder, odd) {
  for (const [key, kind] of Object.entries(KINDS)) {
    const base = stakeholder || key;
    listOf(lists[key]).forEach((written, at) => {
      const record = typeof written === "string" ? { title: written } : written;
      const id = odd.get([stakeholder, key, at].join("\n")) ?? `${base}/${record.id}`;
      if (theory.nodes.has(id)) return;
      theory.nodes.set(id, { id, kind, base, lane: stakeholder || "programme", record, title: record.title || id });
    });
  }
}

function readLinks(theory, node) {
  for (const written of listOf(node.record["leads-to"])) {
    const record = typeof written === "string" ? { to: written } : written;
    const to = whole(record.to, node.base);
    const name = linkName(node.id, to);
    if (!theory.nodes.has(to) || to === node.id || theory.links.has(name)) continue;
    const link = { name, from: node.id, to, record };
    theory.links.set(name, link);
    keep(theory.into, to, link);
    keep(theory.from, node.id, link);
  }
  for (const written of listOf(node.record["goes-with"])) {
    const other = whole(written, node.base);
    if (!theory.nodes.has(other) || other === node.id) continue;
    for (const [one, two] of [[node.id, other], [other, node.id]]) {
      if (!theory.ties.get(one)?.includes(two)) keep(theory.ties, one, two);
    }
  }
}

function readClaim(theory, record) {
  const path = listOf(record.path);
  const names = path.length === 1 ? path : path.slice(1).map((to, at) => linkName(path[at], to));
  for (const name of new Set(names)) keep(theory.claimsOn, name, record);
}

function readStory(theory, story) {
  listOf(story.scenes).forEach((scene, at) => {
    const place = scene.to ? linkName(scene.from, scene.to) : scene.at;
    if (!theory.scenesAt.get(place)?.some((other) => other.story === story)) keep(theory.scenesAt, place, { story, at });
  });
}

function whole(id, base) {
  return String(id).includes("/") ? id : `${base}/${id}`;
}

function byId(items) {
  const found = new Map();
  for (const item of listOf(items)) if (!found.has(item.id)) found.set(item.id, item);
  return found;
}

function keep(map, key, value) {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
