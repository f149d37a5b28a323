/** The page: reads its data and lets people look into it. It is whole before this runs. */

import { formatAddress, parseAddress } from "./address.js";
import { enterPanel, makePanel } from "./panel.js";
import { makeTabs } from "./tabs.js";
import { makeWords } from "./words.js";

/** Called once by the page, with the scripts of its views by name. */
export function start(scripts) {
  const data = readJson("leadsto-data");
  const names = Object.keys(data.views);
  const page = {
    data,
    say: makeWords(readJson("leadsto-words")),
    state: {},
    /** Changes what is seen; the address follows, and with it the way back. */
    go(change, enter = false) {
      entering = enter;
      const address = formatAddress({ ...page.state, anchor: null, ...change });
      if (address === location.hash) apply();
      else location.hash = address;
    },
    close() {
      const { card, link } = page.state;
      page.go({ card: null, link: null });
      apply();
      views.get("storyboard")?.leave?.(card, link);
    },
  };
  let entering = false;
  document.documentElement.classList.add("scripted");
  const showTab = makeTabs((tab) => page.go({ tab }));
  const showPanel = makePanel(page);
  const views = new Map();

  function apply() {
    page.state = fitting(parseAddress(location.hash, names), data);
    const { tab } = page.state;
    showTab(tab);
    if (!views.has(tab)) views.set(tab, scripts[tab]?.show?.(document.getElementById(tab), page) ?? {});
    views.get(tab).update?.(page.state);
    showPanel(page.state);
    if (page.state.anchor) document.getElementById(page.state.anchor)?.scrollIntoView();
    if (entering) enterPanel();
    entering = false;
  }

  addEventListener("hashchange", apply);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && (page.state.card || page.state.link)) page.close();
  });
  document.addEventListener("click", (event) => follow(event, page));
  apply();
}

/** Ways between cards and links: within the panel they change what it shows, in the text they lead to the board. */
function follow(event, page) {
  const way = event.target.closest?.("[data-goto], [data-goto-link]");
  if (!way || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (!way.closest("#panel, .effects")) return;
  event.preventDefault();
  page.go({ card: way.dataset.goto ?? null, link: way.dataset.gotoLink ?? null }, true);
}

/** A state without what the page does not have. */
function fitting(state, data) {
  const { cards, arrows } = data.views.storyboard;
  const fits = { ...state };
  if (state.card && !cards.some((card) => card.id === state.card)) delete fits.card;
  if (state.link && !arrows.some((arrow) => `${arrow.from} -> ${arrow.to}` === state.link)) delete fits.link;
  return fits;
}

function readJson(id) {
  return JSON.parse(document.getElementById(id).textContent);
}
