/** Tables of measures: put in order by their heads, a page at a time, with what every figure means beside them. */

import { make } from "../making.js";
import { inOrder, onePage } from "./measures.js";

/**
 * A table and what goes with it. `columns` are `{ key, value, cell, first }`: a message, what rows are put in order by,
 * what is shown (the value where there is none), and "least" where the order begins so; `isSaid` where it is words, not a
 * figure. `prefix` begins the messages of a column, `measure.prefix.key`, and of what it means, with `.mean`.
 */
export function tellMeasures(tell, { prefix, rows, columns, by }) {
  const { page } = tell;
  let [chosen, isDescending] = [columns.find((column) => column.key === by), true];
  let at = 0;
  const body = make("tbody", {});
  const place = make("div", {});
  const heads = columns.map((column, nth) => head(column, nth));
  const select = page.mark(
    make("select", { onchange: ({ target }) => order(columns[Number(target.value)]) }, columns.map((column, nth) => make("option", { value: nth }, page.say(`measure.${prefix}.${column.key}`)))),
  );
  const caption = page.say(`measure.${prefix}.caption`);
  const table = make(
    "table",
    { class: "stacked sorted" },
    make("caption", { class: "unseen" }, page.tell(`measure.${prefix}.caption`)),
    make("thead", {}, make("tr", {}, heads.map((item) => item.element))),
    body,
  );
  fill();
  return [
    tellMeanings(page, prefix, columns),
    make("label", { class: "order order-narrow" }, page.tell("evidence.order"), " ", select),
    make("div", { class: "measures", role: "region", tabindex: 0, "aria-label": caption }, table),
    place,
  ];

  function head(column, nth) {
    const sign = make("i", { class: "sort-sign", "aria-hidden": "true" });
    const title = page.say(`measure.${prefix}.${column.key}.mean`);
    const button = make("button", { type: "button", title, onclick: () => order(column) }, page.tell(`measure.${prefix}.${column.key}`), sign);
    return { column, element: make("th", { scope: "col", class: nth ? kindOf(column) : "what" }, button) };
  }

  function order(column) {
    isDescending = column === chosen ? !isDescending : column.first !== "least";
    chosen = column;
    at = 0;
    fill();
  }

  function fill() {
    const shown = onePage(inOrder(rows, chosen.value, isDescending), at);
    at = shown.at;
    body.replaceChildren(...shown.rows.map(tellRow));
    for (const { column, element } of heads) element.setAttribute("aria-sort", column === chosen ? (isDescending ? "descending" : "ascending") : "none");
    select.value = String(columns.indexOf(chosen));
    place.replaceChildren(...(shown.pages > 1 ? [tellPager(page, shown, turn)] : []));
  }

  function turn(to) {
    at = to;
    fill();
    place.querySelector("[aria-current]")?.focus();
    table.scrollIntoView({ block: "start" });
  }

  function tellRow(row) {
    const [first, ...rest] = columns;
    const cells = rest.map((column) => make("td", { class: kindOf(column), data: { head: page.say(`measure.${prefix}.${column.key}`) } }, (column.cell ?? column.value)(row)));
    return make("tr", {}, make("th", { scope: "row" }, first.cell(row)), cells);
  }
}

function kindOf({ isSaid }) {
  return isSaid ? "said" : "number";
}

/** What each figure means, in words, folded. */
function tellMeanings(page, prefix, columns) {
  const items = columns.slice(1).map(({ key }) => [make("dt", {}, page.tell(`measure.${prefix}.${key}`)), make("dd", {}, page.tell(`measure.${prefix}.${key}.mean`))]);
  return make("details", { class: "meanings" }, make("summary", {}, page.tell("measure.meanings")), make("dl", {}, items));
}

/** Buttons for the pages of a table. */
export function tellPager(page, { pages, at }, turn) {
  const button = (to) => make("button", { type: "button", "aria-current": to === at && "page", onclick: () => turn(to) }, String(to + 1));
  const buttons = Array.from({ length: pages }, (_, to) => button(to));
  return make("nav", { class: "pager", "aria-label": page.say("evidence.pages") }, page.tell("evidence.page"), " ", buttons);
}
