/** What a theory takes as given: what was put in, timeframes and settings, how value is reckoned, and who else speaks. */

import { make } from "../making.js";
import { noteOf, own } from "./teller.js";
import { listOf } from "./theory.js";
import { tellEnds, tellFigure, whenKey } from "./wording.js";

/** All of it, as sections; those that have nothing are left out. */
export function tellGivens(tell) {
  return [tellInputs(tell), tellScale(tell), tellValuation(tell), tellVoices(tell)];
}

function tellInputs(tell) {
  const { page, theory } = tell;
  const inputs = listOf(theory.model.inputs);
  if (!inputs.length) return null;
  const currency = theory.model.theory?.currency ?? "";
  const rows = inputs.map((input) => [
    [input.title || input.id, remark(input)],
    theory.stakeholders.get(input.stakeholder)?.title || input.stakeholder,
    input.year && own(input.year),
    isKnown(input.amount) ? own(`${tellFigure(input.amount)} ${currency}`.trim()) : page.tell("givens.unknown"),
  ]);
  const heads = ["input", "from", "year", "amount"].map((name) => page.tell(`givens.${name}`));
  return make("section", { class: "given inputs" }, tell.heading(0, "givens.inputs"), table(heads, rows, 3));
}

function tellScale(tell) {
  const { page, theory } = tell;
  const { timeframes, settings } = theory.model;
  if (!timeframes?.length && !settings?.length) return null;
  const heads = [page.tell("givens.timeframe"), page.tell("givens.when")];
  const scale = (frames) => table(heads, frames.map((frame) => [frame.title || theory.timeframes.get(frame.id)?.title || frame.id, [own(when(tell, frame)), remark(frame)]]));
  const changes = listOf(settings).map((setting) => {
    const frames = Object.entries(setting.timeframes ?? {}).map(([id, frame]) => ({ id, ...frame }));
    return make(
      "article",
      { class: "setting" },
      tell.title(1, {}, setting.title || setting.id),
      noteOf(setting),
      frames.length ? scale(frames) : make("p", { class: "which" }, page.tell("givens.same")),
    );
  });
  return make(
    "section",
    { class: "given scale" },
    tell.heading(0, "givens.timeframes"),
    make("p", {}, page.tell("givens.timeframes.what")),
    timeframes?.length && scale(timeframes),
    changes,
  );
}

function tellValuation(tell) {
  const { page, theory } = tell;
  const { valuation, scenarios } = theory.model;
  if (!valuation && !scenarios?.length) return null;
  const keys = ["discount-rate", "first-year", "scope", "unit"].filter((key) => valuation?.[key]);
  const told = (key) => (["first-year", "unit"].includes(key) ? page.tell(`valuation.${key}.${valuation[key]}`) : own(valuation[key]));
  const rows = keys.map((key) => [page.tell(`valuation.${key}`), told(key)]);
  const changes = listOf(scenarios).map((scenario) =>
    make(
      "article",
      { class: "scenario" },
      tell.title(1, {}, scenario.title || scenario.id),
      noteOf(scenario),
      table([page.tell("scenario.what"), page.tell("scenario.becomes")], Object.entries(scenario.set ?? {}).map(([place, figure]) => [placeOf(tell, place), own(tellFigure(figure.figure ?? figure))])),
    ),
  );
  return make("section", { class: "given valuation" }, tell.heading(0, "valuation"), rows.length > 0 && table(null, rows), noteOf(valuation), changes);
}

function tellVoices(tell) {
  const voices = listOf(tell.theory.model.voices);
  if (!voices.length) return null;
  const items = voices.map((voice) => make("li", {}, voice.title || voice.id, remark(voice)));
  return make("section", { class: "given voices" }, tell.heading(0, "givens.voices"), make("ul", {}, items));
}

/** `guests/eat-better deadweight`: the outcome's title, and what of it. */
function placeOf(tell, place) {
  const [id, ...rest] = place.split(" ");
  return [own(tell.theory.nodes.get(id)?.title ?? id), rest.length > 0 && [" ", own(rest.join(" "))]];
}

function when(tell, frame) {
  const ends = tellEnds(frame);
  const key = whenKey(ends);
  return key && tell.page.tell(key, ends);
}

function remark(record) {
  return record.note && [" ", make("span", { class: "note" }, record.note)];
}

function isKnown(amount) {
  return amount !== undefined && amount !== "unknown";
}

/** A table whose first cells head their rows; `number` is the place of a column of figures. */
function table(heads, rows, number = -1) {
  const cell = (content, at) => (at ? make("td", { class: at === number ? "number" : null }, content) : make("th", { scope: "row" }, content));
  return make(
    "table",
    {},
    heads && make("thead", {}, make("tr", {}, heads.map((head, at) => make("th", { scope: "col", class: at === number ? "number" : null }, head)))),
    make("tbody", {}, rows.map((row) => make("tr", {}, row.map(cell)))),
  );
}
