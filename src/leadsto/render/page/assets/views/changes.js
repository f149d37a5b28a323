/** Changes: what sets two theories apart, by stakeholder; and what the board and the panel say of it. */

import { ONLY } from "../address.js";
import { SHOWN, countChanges, listChanges, mergeChanges, signOf } from "../changes/finding.js";
import { attachChanges } from "../changes/marking.js";
import { callBoth, tellCounted, tellFields, tellNote, tellSign } from "../changes/telling.js";
import { linkName } from "../chains.js";
import { make } from "../making.js";
import { beginTab, laneTitle, rememberWay, tellChoices, wayToBoard } from "../telling/choices.js";
import { hueClass } from "../telling/facts.js";
import { wayOnBoard } from "../telling/onboard.js";
import { makeTeller } from "../telling/teller.js";

/** Called before anything is shown: the board's data says what changed. */
export function prepare(data) {
  mergeChanges(data.views);
  ONLY.changes = SHOWN;
}

/** What can be done on the board. */
export const attach = attachChanges;

/** What is said first of a node or a link. */
export const note = tellNote;

/** Called when the view is first shown; returns what follows the page's state. */
export function show(section, page) {
  const { changes } = page.data.views;
  const names = callBoth(page);
  const body = beginTab(section, page, "changes", changes.old ? "changes.lead.named" : "changes.lead");
  if (changes.old) body.querySelector(".lead").replaceChildren(...[page.tell("changes.lead.named", { old: changes.old, new: changes.new })].flat());
  const tell = makeTeller(page, "panel");
  const counts = countChanges(page.data.views);
  const changed = counts.added + counts.removed + counts.changed;
  const choices = tellChoices(page, "changes.show", [
    { id: "", key: "changes.show.all", n: changed },
    ...SHOWN.filter((only) => counts[only]).map((only) => ({ id: only, key: `changes.show.${only}`, n: counts[only] })),
  ]);
  const list = make("div", { class: "change-list" });
  let listed = null;
  body.append(
    make(
      "p",
      { class: "lead-in counted" },
      make("span", {}, page.tell("changes.cards", { counted: tellCounted(page, changes.card_counts) })),
      make("span", {}, page.tell("changes.arrows", { counted: tellCounted(page, changes.arrow_counts, changes.opposite) })),
    ),
    make("div", { class: "choosing" }, choices.element),
    list,
    ...[tellPerhaps(tell, changes), tellPlanned(tell, changes, names), tellItems(page, changes), tellRemarks(page, changes)].flat().filter(Boolean),
  );
  return {
    update(state) {
      const only = choices.choose(state.only);
      if (only === listed) return;
      listed = only;
      const lanes = listChanges(page.data.views, only);
      const empty = () => make("p", { class: "empty" }, page.tell(only ? "changes.none-of-these" : "changes.none"));
      list.replaceChildren(...(lanes.length ? lanes.flatMap((group) => tellGroup(tell, group)) : [empty()]));
    },
    leave: rememberWay(section),
  };
}

function tellGroup(tell, { lane, items }) {
  return [make("h3", { class: `lane-title ${hueClass(lane)}` }, laneTitle(tell.page, lane)), make("ul", { class: "change-cards" }, items.map((item) => tellCard(tell, item)))];
}

function tellCard(tell, { id, sign, change, links }) {
  const { page } = tell;
  return make(
    "li",
    { class: sign },
    make("p", {}, signUnlessSame(page, sign), wayToBoard(tell, id)),
    sign && tellFields(page, change.changes),
    links.length > 0 && make("ul", {}, links.map((link) => tellLink(tell, link))),
  );
}

function tellLink(tell, link) {
  const { page, facts } = tell;
  const arrow = facts.arrows.get(linkName(link.from, link.to));
  return make("li", {}, make("p", {}, signUnlessSame(page, signOf(link)), page.tell(arrow?.weaker ? "changes.arrow-weakens" : "changes.arrow-to"), " ", wayToArrow(tell, link.from, link.to, false)), tellFields(page, link.changes));
}

/** Where all is the same, none of it has to say so. */
function signUnlessSame(page, sign) {
  return sign && sign !== "same" ? [tellSign(page, sign), " "] : null;
}

/** A way to an arrow on the board; one that the board has not is told alone. */
function wayToArrow(tell, from, to, isWhole = true) {
  const { page, facts } = tell;
  const title = (id) => facts.cards.get(id)?.title ?? id;
  const name = linkName(from, to);
  const words = isWhole ? page.tell("panel.link", { from: title(from), to: title(to) }) : title(to);
  return facts.arrows.has(name) ? wayOnBoard(page, { link: name, only: "" }, { class: "title-way" }, words) : make("span", {}, words);
}

function tellPerhaps(tell, { suggestions }) {
  const { page } = tell;
  if (!suggestions.length) return null;
  const pair = ({ old_id: old, new_id: now, likeness }) =>
    make(
      "li",
      {},
      make("p", {}, tellSign(page, "removed"), " ", wayToBoard(tell, old)),
      make("p", {}, tellSign(page, "added"), " ", wayToBoard(tell, now)),
      make("p", { class: "which" }, page.tell("changes.alike", { percent: Math.round(likeness * 100) }), " · ", make("code", {}, `same-as: ${old}`)),
    );
  return [make("h3", {}, page.tell("changes.perhaps")), make("p", { class: "lead-in" }, page.tell("changes.perhaps.why")), make("ul", { class: "change-cards" }, suggestions.map(pair))];
}

function tellPlanned(tell, { planned }, names) {
  const { page } = tell;
  if (!planned) return null;
  const part = (key, steps) =>
    steps.length > 0 && [
      make("h4", {}, page.tell(`changes.${key}`)),
      make("p", { class: "lead-in" }, page.tell(`changes.${key}.why`, names)),
      make("ul", { class: "lines" }, steps.map(([from, to]) => make("li", {}, wayToArrow(tell, from, to)))),
    ];
  const parts = [part("never-told", planned.never_told), part("not-planned", planned.not_planned)].filter(Boolean);
  return parts.length ? [make("h3", {}, page.tell("changes.planned")), ...parts.flat()] : null;
}

function tellItems(page, { theory, items }) {
  if (!theory.length && !items.length) return null;
  const item = ({ what, title, id, state, changes }) => make("li", {}, make("p", {}, tellSign(page, state), " ", what, " ", make("bdi", { class: "item-title" }, title || id)), tellFields(page, changes));
  return [
    make("h3", {}, page.tell("changes.about")),
    make(
      "ul",
      { class: "change-cards" },
      theory.length > 0 && make("li", {}, make("p", {}, tellSign(page, "changed"), " ", page.tell("changes.theory")), tellFields(page, theory)),
      items.map(item),
    ),
  ];
}

function tellRemarks(page, { remarks }) {
  if (!remarks.length) return null;
  return [make("h3", {}, page.tell("changes.remarks")), make("ul", { class: "lines" }, remarks.map(({ message, hint }) => make("li", {}, message, hint && make("span", { class: "which" }, " ", hint))))];
}
