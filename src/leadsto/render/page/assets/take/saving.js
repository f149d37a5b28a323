/** Files that the page makes and gives away; nothing is asked of anybody for them. */

import { make } from "../making.js";

/** Long enough for any browser to have begun. */
const KEPT = 60_000;

/** Saves a text as a file. */
export function save(text, type, name) {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const way = make("a", { href: address, download: name, hidden: true });
  document.body.append(way);
  way.click();
  way.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}

/** The newest date that a model's sources have, as it was written; "" where none is dated. */
export function newestDate(sources) {
  const dated = (sources ?? []).map(({ date }) => String(date ?? "")).filter(Boolean);
  return dated.reduce((newest, date) => (last(date) >= last(newest) ? date : newest), "");
}

/** The last day that a date may mean, so that dates can be compared as text. */
function last(date) {
  const [year = "", month = "12", day = "31"] = date.replace(/^about */, "").split("-");
  return year && [year.padStart(4, "0"), month.padStart(2, "0"), day.padStart(2, "0")].join("-");
}
