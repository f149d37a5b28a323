/** The theory as tables: nodes, links, and evidence. Columns are named as the keys of the language; ids are whole. */

const KINDS = { context: "context", activities: "activity", outputs: "output", outcomes: "outcome" };
const CONDITIONS = { assumptions: "assumption", enablers: "enabler", barriers: "barrier", "other-causes": "other cause" };

const NODE_COLUMNS = ["id", "kind", "stakeholder", "title", "timeframe", "summary", "for", "effect", "intended", "needs", "material", "value", "status", "only-in", "tags", "note"];
const LINK_COLUMNS = ["from", "to", "effect", "feedback", "because", "lag", "confidence", "only-in", "note"];
const SAID_COLUMNS = ["source", "at", "finding", "quote", "strength", "stance", "voice", "told-by", "note"];
const DEFAULTS = { effect: "positive", intended: "yes" };

/** Every node of a model, in its order: `{ id, kind, stakeholder, node, lane }`; `lane` is what bare ids belong to. */
export function nodesOf(model) {
  const parts = Object.entries(model).flatMap(([key, value]) =>
    key === "stakeholders" ? value.map((one) => [one.id ?? "", one]) : KINDS[key] ? [["", { [key]: value }]] : []);
  return parts.flatMap(([stakeholder, lists]) =>
    Object.entries(lists).filter(([key]) => KINDS[key]).flatMap(([key, nodes]) =>
      nodes.map((node) => {
        const lane = stakeholder || key;
        return { id: whole(node.id ?? "", lane), kind: KINDS[key], stakeholder, node, lane };
      })));
}

/** A row for each node; `counts` has the sources and citations of each by its id. */
export function nodeRows(model, counts) {
  const rows = nodesOf(model).map(({ id, kind, stakeholder, node }) => {
    const said = { ...DEFAULTS, ...node, id, kind, stakeholder, material: decision(node.material), value: worth(node.value) };
    return [...NODE_COLUMNS.map((key) => plain(said[key])), ...numbers(counts.get(id))];
  });
  return [[...NODE_COLUMNS, "sources", "citations"], ...rows];
}

/** A row for each link; `counts` has the sources and citations of each by `FROM -> TO`. */
export function linkRows(model, counts) {
  const rows = linksOf(model).map(({ from, to, link }) => {
    const said = { effect: "stronger", feedback: "no", ...link, from, to };
    return [...LINK_COLUMNS.map((key) => plain(said[key])), ...numbers(counts.get(`${from} -> ${to}`))];
  });
  return [[...LINK_COLUMNS, "sources", "citations"], ...rows];
}

/**
 * A row for each piece of evidence and each claim. `about` is a node's id, `FROM -> TO`, or the path of a claim; `part`
 * says what of it: itself, or an assumption and the like, whose sentence is `text`.
 */
export function evidenceRows(model) {
  const titles = new Map((model.sources ?? []).map((source) => [source.id, source.title ?? ""]));
  const row = (about, part, text, said) => [about, part, text, ...SAID_COLUMNS.map((key) => plain(key === "stance" ? (said[key] ?? "supports") : said[key])), titles.get(said.source) ?? ""];
  const of = (about, part, item) => [
    ...(item.evidence ?? []).map((said) => row(about, part, "", said)),
    ...Object.entries(CONDITIONS).flatMap(([key, name]) =>
      (item[key] ?? []).flatMap((condition) => (condition.evidence ?? []).map((said) => row(about, name, condition.text ?? "", said)))),
  ];
  const rows = [
    ...nodesOf(model).flatMap(({ id, node }) => of(id, "node", node)),
    ...linksOf(model).flatMap(({ from, to, link }) => of(`${from} -> ${to}`, "link", link)),
    ...(model.claims ?? []).map((claim) => row((claim.path ?? []).join(" > "), "claim", "", claim)),
  ];
  return [["about", "part", "text", ...SAID_COLUMNS, "source-title"], ...rows];
}

function linksOf(model) {
  return nodesOf(model).flatMap(({ id, node, lane }) =>
    (node["leads-to"] ?? []).map((written) => {
      const link = typeof written === "string" ? { to: written } : written;
      return { from: id, to: whole(link.to ?? "", lane), link };
    }));
}

function whole(id, lane) {
  return id.includes("/") ? id : `${lane}/${id}`;
}

function plain(value) {
  return Array.isArray(value) ? value.join("; ") : (value ?? "");
}

/** What `relevant` and `significant` come to, where they stand in place of a word. */
function decision(material) {
  if (material === undefined || typeof material === "string") return material;
  const parts = [material.relevant ?? "pending", material.significant ?? "pending"];
  return parts.includes("no") ? "no" : parts.every((part) => part === "yes") ? "yes" : "pending";
}

function worth(value) {
  return value === undefined || typeof value === "string" ? value : value["counted-in"] ? "counted-in" : "priced";
}

function numbers(count) {
  return [count?.sources ?? 0, count?.citations ?? 0];
}
