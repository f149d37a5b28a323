/** The matrix of links and sources with what narrows it, puts it in order and turns its pages. */

import { softenEdges } from "../edges.js";
import { make } from "../making.js";
import { tellChoices } from "./choices.js";
import { chosenRows, pageOf } from "./matrix.js";
import { tellList, tellTable } from "./matrixtable.js";
import { tellPager } from "./measuretable.js";
import { STRENGTHS, strengthSign } from "./strengths.js";

const ORDERS = ["lanes", "fewest", "most"];
const NARROW = "(max-width: 44em)";

/** Returns the element and `follow(state)`. */
export function makeMatrix(tell, rows, evidence) {
  const { page } = tell;
  const { lanes } = page.data.views.storyboard;
  const number = (kind) => rows.filter((row) => row.is[kind]).length;
  const choices = tellChoices(page, "evidence.show", [
    { id: "", key: "evidence.all", n: rows.length },
    { id: "gaps", key: "evidence.gaps", n: number("gaps") },
    { id: "single", key: "evidence.single", n: number("single") },
    { id: "contested", key: "evidence.contested", n: number("contested") },
  ]);
  const select = page.mark(make("select", { onchange: () => list() }, ORDERS.map((name) => make("option", { value: name }, page.say(`evidence.order.${name}`)))));
  const order = make("label", { class: "order" }, page.tell("evidence.order"), " ", select);
  const matrix = make("div", { class: "matrix-place", "aria-live": "off" });
  const narrow = matchMedia(NARROW);
  let only = "";
  let at = 0;
  let listed = "";
  let open = "";
  const fold = key(page);
  const foldKey = () => (fold.open = !narrow.matches);
  foldKey();
  narrow.addEventListener("change", () => {
    foldKey();
    list();
  });
  softenEdges(choices.element);

  function list() {
    const by = select.value;
    const sources = evidence.sources ?? [];
    const shown = pageOf(chosenRows(rows, only, by, lanes), sources.length, at);
    at = shown.at;
    const form = narrow.matches ? tellList : tellTable;
    const nothing = make("p", { class: "empty" }, page.tell("evidence.none-of-these"));
    matrix.replaceChildren(
      ...[shown.rows.length ? form(tell, shown, sources, by === "lanes") : nothing].flat(Infinity).filter(Boolean),
      ...(shown.pages > 1 ? [tellPager(page, shown, turn)] : []),
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
    element: make("div", { class: "matrix-section" }, make("div", { class: "choosing" }, choices.element, order), fold, matrix),
    follow(state) {
      only = choices.choose(state.only);
      open = state.link || state.source;
      if (listed !== only || !matrix.firstChild) {
        listed = only;
        at = 0;
        list();
      }
      markOpen();
    },
  };
}

/** What the signs in the cells mean; folded where there is little room. */
function key(page) {
  const strengths = STRENGTHS.map((name, rank) => make("li", {}, strengthSign(rank), page.tell(`strength.${name}`)));
  const stances = [
    make("li", {}, make("i", { class: "contradicts" }, "×"), page.tell("evidence.key.contradicts")),
    make("li", {}, make("i", { class: "qualifies" }, "~"), page.tell("evidence.key.qualifies")),
  ];
  const signs = make("div", { class: "key" }, make("p", {}, page.tell("evidence.key")), make("ul", {}, strengths, stances));
  return make("details", { class: "key-fold" }, make("summary", {}, page.tell("evidence.key.title")), signs);
}
