/** Evidence: links against sources, and in words where nobody is cited, and where people differ. */

import { make } from "../making.js";
import { beginTab, rememberWay, tellChoices, tellFigures } from "../telling/choices.js";
import { tellGaps } from "../telling/gaps.js";
import { chosenRows, pageOf, rowsOf } from "../telling/matrix.js";
import { tellList, tellTable } from "../telling/matrixtable.js";
import { STRENGTHS, strengthSign } from "../telling/strengths.js";
import { makeTeller } from "../telling/teller.js";

const ORDERS = ["lanes", "fewest", "most"];
const NARROW = "(max-width: 44em)";

/** Called when the view is first shown; returns what follows the page's state. */
export function show(section, page) {
  const body = beginTab(section, page, "evidence", "evidence.lead");
  const { storyboard } = page.data.views;
  if (!storyboard.arrows.length) {
    body.append(make("p", { class: "empty" }, page.tell("evidence.empty")));
    return {};
  }
  const tell = makeTeller(page, "panel");
  const evidence = page.theory().views.evidence;
  const rows = rowsOf(storyboard, evidence);
  const number = (kind) => rows.filter((row) => row.is[kind]).length;
  const choices = tellChoices(page, "evidence.show", [
    { id: "", key: "evidence.all", n: rows.length },
    { id: "gaps", key: "evidence.gaps", n: number("gaps") },
    { id: "single", key: "evidence.single", n: number("single") },
    { id: "contested", key: "evidence.contested", n: number("contested") },
  ]);
  const order = tellOrder(page, () => list());
  const matrix = make("div", { class: "matrix-place", "aria-live": "off" });
  const narrow = matchMedia(NARROW);
  let only = "";
  let at = 0;
  let listed = "";
  let open = "";
  body.append(
    tellFigures(page, "evidence.figures", [
      { n: rows.length, key: "evidence.figure.links" },
      { n: rows.length - number("gaps"), key: "evidence.figure.cited" },
      { n: number("gaps"), key: "evidence.figure.gaps" },
      { n: number("contested"), key: "evidence.figure.contested" },
      { n: (evidence.sources ?? []).length, key: "evidence.figure.sources" },
    ]),
    make("div", { class: "choosing" }, choices.element, order),
    key(page),
    matrix,
    ...tellGaps(tell, rows),
  );
  narrow.addEventListener("change", list);

  function list() {
    const by = order.querySelector("select").value;
    const sources = evidence.sources ?? [];
    const shown = pageOf(chosenRows(rows, only, by, storyboard.lanes), sources.length, at);
    at = shown.at;
    const form = narrow.matches ? tellList : tellTable;
    const nothing = make("p", { class: "empty" }, page.tell("evidence.none-of-these"));
    matrix.replaceChildren(
      ...[shown.rows.length ? form(tell, shown, sources, by === "lanes") : nothing].flat(Infinity).filter(Boolean),
      ...(shown.pages > 1 ? [pager(page, shown, turn)] : []),
    );
    markOpen();
  }

  /** Which link or source the panel tells of. */
  function markOpen() {
    for (const way of matrix.querySelectorAll("[data-open]")) {
      if (way.dataset.open === open) way.setAttribute("aria-current", "true");
      else way.removeAttribute("aria-current");
    }
  }

  function turn(to) {
    at = to;
    list();
    matrix.querySelector(".pager [aria-current]")?.focus();
    matrix.scrollIntoView({ block: "start" });
  }

  return {
    update(state) {
      only = choices.choose(state.only);
      open = state.link || state.source;
      if (listed !== only || !matrix.firstChild) {
        listed = only;
        at = 0;
        list();
      }
      markOpen();
    },
    leave: rememberWay(section),
  };
}

function tellOrder(page, change) {
  const options = ORDERS.map((name) => make("option", { value: name }, page.say(`evidence.order.${name}`)));
  const select = page.mark(make("select", { onchange: change }, options));
  return make("label", { class: "order" }, page.tell("evidence.order"), " ", select);
}

/** What the signs in the cells mean. */
function key(page) {
  const strengths = STRENGTHS.map((name, rank) => make("li", {}, strengthSign(rank), page.tell(`strength.${name}`)));
  const stances = [
    make("li", {}, make("i", { class: "contradicts" }, "×"), page.tell("evidence.key.contradicts")),
    make("li", {}, make("i", { class: "qualifies" }, "~"), page.tell("evidence.key.qualifies")),
  ];
  return make("div", { class: "key" }, make("p", {}, page.tell("evidence.key")), make("ul", {}, strengths, stances));
}

function pager(page, { pages, at }, turn) {
  const button = (to) =>
    make("button", { type: "button", "aria-current": to === at && "page", onclick: () => turn(to) }, String(to + 1));
  const buttons = Array.from({ length: pages }, (_, to) => button(to));
  return make("nav", { class: "pager", "aria-label": page.say("evidence.pages") }, page.tell("evidence.page"), " ", buttons);
}
