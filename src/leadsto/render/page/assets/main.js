/** The page: reads its data and lets people look into it. It is whole before this runs. */

import { blankState, closing, formatAddress, namesTab, parseAddress } from "./address.js";
import { softenEdges } from "./edges.js";
import { fit, knownOf } from "./fitting.js";
import { enterPanel, makePanel } from "./panel.js";
import { placeOf, toldAt } from "./places.js";
import { isPopOpen } from "./popping.js";
import { makeSpeech } from "./speaking.js";
import { makeTabs } from "./tabs.js";
import { unfold } from "./unfolding.js";
import { makeCount, makeWords } from "./words.js";

/** Called once by the page, with the scripts of its views by name. */
export function start(scripts) {
  const data = readJson("leadsto-data");
  const words = document.getElementById("leadsto-words");
  const messages = JSON.parse(words.textContent);
  const say = makeWords(messages);
  const speech = makeSpeech(messages, words.lang);
  const known = knownOf(data);
  const parts = Object.values(scripts);
  for (const part of parts) part.prepare?.(data);
  const names = [...document.querySelectorAll("[data-tab]")].map((tab) => tab.dataset.tab);
  const shown = new Map();
  let entering = false;
  let theory = null;
  const page = {
    data,
    say,
    count: makeCount(messages, say),
    ...speech,
    /** What views add to the board: `attach` of each that has one. */
    features: parts.flatMap((part) => part.attach ?? []),
    /** What views have to say first of a node or a link, named by its id or its name: elements. */
    noted: (tell, name) => parts.map((part) => part.note?.(tell, name)),
    /** The whole theory and the views that open late: unfolded when first asked for. */
    theory() {
      return (theory ??= unfold(readJson("leadsto-theory")));
    },
    state: {},
    /** Changes what is seen; the address follows, and with it the way back. */
    go(change, enter = false) {
      entering = enter;
      const address = formatAddress({ ...page.state, ...change });
      // not by `location.hash`, which would take the reader's place to the element of that name
      if (address !== location.hash) history.pushState(null, "", address);
      apply();
    },
    close() {
      const { tab, card, link } = page.state;
      page.go(closing(page.state) ?? {}, true);
      shown.get(tab)?.leave?.(card, link);
    },
  };
  document.documentElement.classList.add("scripted");
  const showTab = makeTabs((tab) => page.go({ tab }));
  const showPanel = makePanel(page);
  softenEdges(document.querySelector(".tabs"));

  function apply() {
    const told = toldAt(data, location.hash);
    if (told) history.replaceState(null, "", formatAddress({ ...blankState("text"), ...told }));
    const within = placeOf(location.hash);
    page.state = within ? blankState(within.tab) : fit(parseAddress(location.hash, names), known);
    if (!within && !told && !namesTab(location.hash, names)) page.state.missing.push("view");
    const { tab } = page.state;
    document.documentElement.dataset.shown = tab;
    showTab(tab);
    if (!shown.has(tab)) shown.set(tab, scripts[tab]?.show?.(document.getElementById(tab), page) ?? {});
    showPanel(page.state);
    shown.get(tab).update?.(page.state);
    if (entering) enterPanel();
    entering = false;
    if (within) goTo(within.place);
  }

  addEventListener("hashchange", apply);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !isPopOpen() && closing(page.state)) page.close();
  });
  apply();
}

/** Takes the reader to a place in a view, such as a source or a story. */
function goTo(place) {
  place.tabIndex = -1;
  place.scrollIntoView({ block: "start" });
  place.focus({ preventScroll: true });
}

function readJson(id) {
  return JSON.parse(document.getElementById(id).textContent);
}
