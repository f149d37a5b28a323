/** What can be taken away from the page: a link, paper, a picture, and the data. */

import { make } from "../making.js";
import { makePop } from "../popping.js";
import { toCsv } from "../take/csv.js";
import { lookAt } from "../take/looking.js";
import { fileName } from "../take/naming.js";
import { notesOf } from "../take/notes.js";
import { wholePicture } from "../take/picture.js";
import { planSheets, putBack, setPaper, showPages, showSheets } from "../take/printing.js";
import { save } from "../take/saving.js";
import { evidenceRows, linkRows, nodeRows } from "../take/tables.js";
import { stakeholderPages, storyPages } from "../take/telling.js";
import { followPrint } from "../take/unasked.js";

/** Called once; the box of what can be taken is filled when it is opened. */
export function attach(board, page) {
  const title = page.data.title || page.say("untitled");
  const said = make("p", { class: "taken", role: "status" });
  const button = make("button", { type: "button", class: "take" }, page.tell("take"));
  const content = make("div", { class: "take-list" });
  const pop = makePop(button, page.say("take"), [content, said], fill);
  board.slot("take").append(button, pop.box);
  // what the reader has chosen; else each comes on what suits it
  let paper = "";
  let isReady = false;
  const forBoard = () => paper || "a3";
  const forWords = () => paper || "a4";
  const notes = () => notesOf(board, page);

  function fill() {
    said.textContent = "";
    const plan = planSheets(board, forBoard());
    const story = page.state.story;
    content.replaceChildren(
      act("link", copy),
      heading("print"),
      choosePaper(),
      ...(plan ? [act("sheets", () => printSheets(), page.tellCount("take.sheets", plan.sheets.length)), plan.sheets.length > 1 && why("take.sheets.why")].filter(Boolean) : []),
      act("pages", () => printPages(stakeholderPages(board, page))),
      why("take.pages.why"),
      ...(story ? [act("story", () => printPages(storyPages(board, page, story)))] : []),
      act("text", printText),
      heading("save"),
      plan ? act("svg", savePicture) : why("take.no-board"),
      // two theories laid over each other are nobody's data
      ...(page.data.views.changes ? [] : [act("json", () => give("", "json", "application/json", `${JSON.stringify(page.theory().model, null, 1)}\n`)),
      ...["nodes", "links", "evidence"].map((name) => act(name, () => give(name, "csv", "text/csv", toCsv(rows(name)))))]),
    );
  }

  function act(name, does, words = page.tell(`take.${name}`)) {
    return make("button", { type: "button", class: "way", data: { take: name }, onclick: () => attempt(does) }, words);
  }

  /** What fails is said, where the reader asked for it. */
  async function attempt(does) {
    try {
      await does();
    } catch (error) {
      isReady = false;
      putBack();
      if (!pop.box.matches(":popover-open")) button.click();
      said.textContent = page.say("take.failed", { reason: error.message });
    }
  }

  function heading(name) {
    return make("h3", {}, page.tell(`take.${name}`));
  }

  function why(key) {
    return make("p", { class: "which" }, page.tell(key));
  }

  function choosePaper() {
    const choose = ({ target }) => {
      paper = target.value;
      fill();
      content.querySelector("select").focus();
    };
    const select = make("select", { onchange: choose }, ["", "a3", "a4"].map((size) => make("option", { value: size, selected: size === paper }, size ? size.toUpperCase() : page.say("take.paper.suiting"))));
    return make("label", {}, page.tell("take.paper"), select);
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(location.href);
      said.textContent = page.say("take.link.done");
    } catch {
      const field = make("input", { readonly: true, value: location.href, "aria-label": page.say("take.link.by-hand") });
      said.replaceChildren(field);
      field.select();
    }
  }

  function print() {
    isReady = true;
    pop.close();
    window.print();
  }

  function printSheets() {
    pop.close();
    if (showSheets(board, page, forBoard(), notes())) print();
  }

  function printPages(pages) {
    pop.close();
    showPages(pages, forWords(), notes());
    print();
  }

  function printText() {
    pop.close();
    page.go({ tab: "text", source: "" });
    setPaper(forWords());
    requestAnimationFrame(() => requestAnimationFrame(() => attempt(() => window.print())));
  }

  function savePicture() {
    const legend = board.section.querySelector(".legend");
    const look = lookAt(board, legend.open);
    const computed = getComputedStyle(document.body);
    const probe = (name) => getComputedStyle(board.element).getPropertyValue(name).trim();
    const words = { title, notes: notes(), generator: page.data.generator, language: document.documentElement.lang, fonts: computed.fontFamily, ink: probe("--ink"), paper: probe("--paper") };
    give("", "svg", "image/svg+xml", `${new XMLSerializer().serializeToString(wholePicture(look, words))}\n`);
  }

  function rows(name) {
    const { cards, arrows } = board.data;
    const model = page.theory().model;
    if (name === "nodes") return nodeRows(model, new Map(cards.map((card) => [card.id, card])));
    if (name === "links") return linkRows(model, new Map(arrows.map((arrow) => [`${arrow.from} -> ${arrow.to}`, arrow])));
    return evidenceRows(model);
  }

  function give(part, ending, type, text) {
    const name = fileName(title, ending, part);
    save(text, type, name);
    said.textContent = page.say("take.saved", { name });
  }

  followPrint(board, page, () => ({ isReady, paper: forBoard(), notes, done: () => (isReady = false) }));

  return {};
}
