/** Whether an outcome matters, and what it is worth. */

import { make } from "../making.js";
import { factLine, noteOf, own, part } from "./teller.js";
import { listOf } from "./theory.js";
import { cardInText, wayToSource } from "./ways.js";
import { tellFigure } from "./wording.js";

const SHARES = ["deadweight", "displacement", "attribution", "drop-off"];

/** What is said of a node's materiality; nothing where nothing is. */
export function tellMateriality(tell, { material }) {
  if (!material) return null;
  const { page } = tell;
  const given = typeof material === "string" ? {} : material;
  return part(
    tell,
    "worth",
    "text.material",
    factLine(
      page.tell(`text.material.${decisionOf(material)}`),
      given.relevant && page.tell("text.material.relevant", { decision: page.tell(`decision.${given.relevant}`) }),
      given.significant && page.tell("text.material.significant", { decision: page.tell(`decision.${given.significant}`) }),
    ),
    given.because && make("p", {}, given.because),
    noteOf(given),
  );
}

/** What is said of a node's value, with every figure that is known; nothing where nothing is. */
export function tellValue(tell, node) {
  const { value } = node.record;
  if (!value) return null;
  const { page } = tell;
  const given = typeof value === "string" ? {} : value;
  const other = given["counted-in"];
  const state = typeof value === "string" ? value : other ? "counted-in" : "priced";
  const rows = rowsOf(tell, given);
  return part(
    tell,
    "worth",
    "text.value",
    make("p", {}, page.tell(`value.${state}`), other && [" ", cardInText(tell, other.includes("/") ? other : `${node.base}/${other}`)]),
    rows.length > 0 && make("table", {}, make("tbody", {}, rows)),
    given["distinct-because"] && make("p", {}, page.tell("value.distinct", { because: given["distinct-because"] })),
    noteOf(given),
  );
}

/** What relevance and significance come to together, or what was written in short. */
export function decisionOf(material) {
  if (typeof material === "string") return material;
  const parts = [material.relevant ?? "pending", material.significant ?? "pending"];
  if (parts.includes("no")) return "no";
  return parts.includes("pending") ? "pending" : "yes";
}

function rowsOf(tell, value) {
  const currency = tell.theory.model.theory?.currency ?? "";
  const rows = [];
  const quantity = listOf(value.quantity);
  if (quantity.length) rows.push(row(tell, "quantity", `${quantity.map(tellFigure).join(", ")} ${value.unit ?? ""}`));
  if (value.proxy) {
    const proxy = typeof value.proxy === "object" ? value.proxy : { amount: value.proxy };
    const dated = proxy.year ? ` (${proxy.year})` : "";
    rows.push(row(tell, "proxy", `${tellFigure(proxy.amount)} ${currency}${dated}`, { ...proxy, because: proxy.title }));
  }
  for (const name of SHARES.filter((share) => value[share])) {
    const share = typeof value[name] === "object" ? value[name] : { share: value[name] };
    rows.push(row(tell, name, tellFigure(share.share), share));
  }
  if (value.starts) rows.push(row(tell, "starts", value.starts));
  const years = quantity.length > 1 ? quantity.length : value.duration;
  if (years) rows.push(row(tell, "duration", years));
  return rows;
}

function row(tell, name, figure, { because, source, note } = {}) {
  const behind = [
    because && make("span", { class: "which" }, because),
    source && wayToSource(tell, source),
    note && make("span", { class: "note" }, note),
  ].filter(Boolean);
  return make(
    "tr",
    {},
    make("th", { scope: "row" }, tell.page.tell(`value.${name}`)),
    make("td", {}, own(String(figure).trim()), behind.map((item) => [make("br"), item])),
  );
}
