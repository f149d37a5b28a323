/** The heads of columns, as the chosen setting has its timeframes. */

import { make } from "../making.js";

/** Shows the timeframes of a setting; those of the whole board where `id` is none. */
export function showSpans(board, page, id) {
  const setting = board.data.facets.settings.find((one) => one.id === id);
  const spans = new Map((setting?.spans ?? []).map((span) => [span.id, span]));
  for (const head of board.element.querySelectorAll("[data-column]")) {
    const usual = board.data.columns.find((column) => column.id === head.dataset.column);
    if (!usual.is_timeframe) continue;
    const span = spans.get(usual.id) ?? usual;
    head.querySelector(".column-name").textContent = span.title || usual.id;
    head.querySelector(".column-when").replaceChildren(...[tellSpan(span, page)].flat());
    head.classList.toggle("changed", spans.has(usual.id));
  }
}

function tellSpan({ starts, ends }, page) {
  const key = starts && ends ? "both" : starts ? "open" : ends ? "until" : "";
  return key ? page.tell(`timeframe.${key}`, { starts: make("bdi", {}, starts), ends: make("bdi", {}, ends) }) : "";
}
