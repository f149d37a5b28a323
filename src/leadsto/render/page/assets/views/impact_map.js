/** The impact map: what matters and why, what is known of its value, and what stands between that and a ratio. */

import { ONLY } from "../address.js";
import { make } from "../making.js";
import { beginTab, rememberWay, tellChoices } from "../telling/choices.js";
import { tellInputs, tellRatio } from "../telling/ratio.js";
import { makeTeller } from "../telling/teller.js";
import { tellMatters } from "../telling/matters.js";
import { tellValueMap } from "../telling/valuemap.js";

const STATES = ONLY.impact_map;

/** Called when the view is first shown; returns what follows the page's state. */
export function show(section, page) {
  const body = beginTab(section, page, "impact_map", "impact.lead");
  const map = page.theory().views.impact_map;
  const { lines = [], undecided = 0 } = map;
  const tell = makeTeller(page, "panel");
  const count = (state) => lines.filter((line) => line.state === state).length;
  const choices = tellChoices(page, "impact.show", [
    { id: "", key: "impact.all", n: lines.length },
    ...STATES.map((state) => ({ id: state, key: `impact.${state}`, n: count(state) })),
  ]);
  const matters = lines.length ? tellMatters(tell, lines) : null;
  body.append(
    tellRatio(tell, map, STATES.map((state) => ({ key: `impact.${state}`, n: count(state) }))),
    make("section", { class: "matters" }, [
      make("h3", {}, page.tell("impact.matters")),
      make("p", { class: "lead-in" }, page.tell(lines.length ? "impact.matters-mean" : "impact.empty")),
      lines.length > 0 && make("div", { class: "choosing" }, choices.element),
      matters?.element,
      undecided > 0 && make("p", { class: "note" }, page.tellCount("impact.undecided", undecided)),
    ]),
    tellValueMap(tell, map),
    tellInputs(tell, map),
  );
  return {
    update(state) {
      const only = choices.choose(state.only);
      matters?.choose(only);
    },
    leave: rememberWay(section),
  };
}
