/** The page: reads its data and lets people look into it. It is whole before this runs. */

import { formatAddress, parseAddress } from "./address.js";
import { enterPanel, makePanel } from "./panel.js";
import { cardNumber, linkNumber, placeOf, toldAt } from "./places.js";
import { makeTabs } from "./tabs.js";
import { makeWords } from "./words.js";

/** Called once by the page, with the scripts of its views by name. */
export function start(scripts) {
  const data = readJson("leadsto-data");
  const say = makeWords(readJson("leadsto-words"));
  const names = [...document.querySelectorAll("[data-tab]")].map((tab) => tab.dataset.tab);
  const shown = new Map();
  let entering = false;
  const page = {
    data,
    say,
    mark,
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
      page.go({ card: null, link: null });
      shown.get(tab)?.leave?.(card, link);
    },
  };
  document.documentElement.classList.add("scripted");
  const showTab = makeTabs((tab) => page.go({ tab }));
  const showPanel = makePanel(page);

  function apply() {
    const told = toldAt(data, location.hash);
    if (told) history.replaceState(null, "", formatAddress({ tab: "text", ...told }));
    const within = placeOf(location.hash);
    page.state = within ? { tab: within.tab } : fitting(parseAddress(location.hash, names), data);
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
    if (event.key === "Escape" && (page.state.card || page.state.link)) page.close();
  });
  document.addEventListener("click", (event) => followWithin(event, page));
  apply();
}

/** Ways between cards and links change what the panel shows; in the text they stay ways within the text. */
function followWithin(event, page) {
  const way = event.target.closest?.("#panel a[href^='#'], .effects a");
  if (!way || way.className === "in-text" || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const told = toldAt(page.data, way.getAttribute("href"));
  if (told) {
    event.preventDefault();
    page.go(told, true);
  }
}

/** Takes the reader to a place in a view, such as a source or a story. */
function goTo(place) {
  place.tabIndex = -1;
  place.scrollIntoView({ block: "start" });
  place.focus({ preventScroll: true });
}

/** A state without what the page does not have; `missing` says what kind of thing that was. */
function fitting(state, data) {
  const fits = { ...state };
  for (const [kind, find] of [["card", cardNumber], ["link", linkNumber]]) {
    if (!state[kind] || find(data, state[kind])) continue;
    delete fits[kind];
    fits.missing = kind;
  }
  return fits;
}

/** Marks an element that holds words of the interface alone, where these are in another language than the theory. */
function mark(element) {
  const { lang } = document.getElementById("leadsto-words");
  if (lang) Object.assign(element, { lang, dir: "ltr" });
  return element;
}

function readJson(id) {
  return JSON.parse(document.getElementById(id).textContent);
}
