/** Tabs: one view at a time, the way the ARIA practices describe them. */

/** Turns the links to the views into tabs. `choose` is called with a view's name. */
export function makeTabs(choose) {
  const tabs = [...document.querySelectorAll("[data-tab]")];
  const views = new Map(tabs.map((tab) => [tab.dataset.tab, document.getElementById(tab.dataset.tab)]));
  const list = tabs[0].parentElement;
  list.setAttribute("role", "tablist");
  for (const tab of tabs) {
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", tab.dataset.tab);
    const view = views.get(tab.dataset.tab);
    view.setAttribute("role", "tabpanel");
    view.setAttribute("aria-labelledby", tab.id);
    tab.addEventListener("click", (event) => {
      event.preventDefault();
      choose(tab.dataset.tab);
    });
    tab.addEventListener("keydown", (event) => {
      const next = neighbour(tabs, tab, event.key);
      if (!next) return;
      event.preventDefault();
      next.focus();
      choose(next.dataset.tab);
    });
  }
  return (name) => {
    for (const tab of tabs) {
      const chosen = tab.dataset.tab === name;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      views.get(tab.dataset.tab).hidden = !chosen;
      // with the next frame, when the page is laid out anyway
      if (chosen) requestAnimationFrame(() => centre(tab, list));
    }
  };
}

function centre(tab, list) {
  if (list.scrollWidth > list.clientWidth) list.scrollLeft += middle(tab) - middle(list);
}

/** Where the middle of an element is, in px from the left of the window. */
function middle(element) {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
}

function neighbour(tabs, tab, key) {
  const at = tabs.indexOf(tab);
  if (key === "ArrowRight") return tabs[(at + 1) % tabs.length];
  if (key === "ArrowLeft") return tabs[(at + tabs.length - 1) % tabs.length];
  if (key === "Home") return tabs[0];
  if (key === "End") return tabs[tabs.length - 1];
  return null;
}
