/** The side panel. What it says is in the text of the theory already: it is shown here, not written twice. */

import { cardNumber, linkNumber } from "./places.js";

const LEVELS = { H4: "h2", H5: "h3", H6: "h4" };

/** Shows a card or a link in the panel; hides it where neither is given. */
export function makePanel(page) {
  const panel = document.getElementById("panel");
  let shown = "";
  return (state) => {
    const target = targetOf(state, page.data);
    if (target === shown) return;
    shown = target;
    const said = target && document.getElementById(target);
    panel.hidden = !said;
    panel.replaceChildren(...(said ? [tools(page), state.card ? cardPage(said) : linkPage(said, page), wayToText(said, page)] : []));
    panel.scrollTop = 0;
    const heading = panel.querySelector("h2");
    if (heading) heading.tabIndex = -1;
    panel.setAttribute("aria-label", heading?.textContent ?? page.say("panel.label"));
  };
}

/** Moves the reader into the panel. */
export function enterPanel() {
  document.querySelector("#panel h2")?.focus({ preventScroll: true });
}

function targetOf(state, data) {
  if (state.tab === "text") return "";
  if (state.card) return cardNumber(data, state.card);
  return state.link ? linkNumber(data, state.link) : "";
}

function cardPage(said) {
  const article = relevel(said.cloneNode(true));
  article.className = `card-page ${hueOf(said)}`;
  article.prepend(kicker(said));
  return article;
}

function linkPage(said, page) {
  const cause = said.closest("article");
  const article = make("article", "", `link-page ${hueOf(cause)}`);
  const from = cause.querySelector("h4").textContent;
  const end = said.querySelector(".end").cloneNode(true);
  const feedback = said.classList.contains("feedback");
  const start = make("a", from, `end ${hueOf(cause)}`);
  start.href = `#${cause.id}`;
  const ends = make("div", "", "ends relations");
  ends.append(way(start), page.mark(make("p", page.say(feedback ? "panel.feeds-back" : "panel.leads-to"), "arrow-word")), way(end));
  const body = relevel(said.querySelector(".link-text").cloneNode(true), { H6: "h3" });
  const heading = make("h2", page.say("panel.link", { from, to: end.textContent }), "");
  article.append(kicker(cause), heading, make("p", said.querySelector(".end + a").textContent, "facts"), ends, body);
  if (!body.querySelector(".grounds")) article.append(page.mark(make("p", page.say("text.no-evidence"), "note")));
  return article;
}

function way(link) {
  const row = make("div", "", "way");
  row.append(link);
  return row;
}

function kicker(said) {
  return make("p", said.closest("section").querySelector("h3").textContent, "kicker");
}

function hueOf(said) {
  return [...said.closest("section").classList].find((word) => word.startsWith("hue"));
}

function tools(page) {
  const close = make("button", "", "close");
  close.type = "button";
  close.setAttribute("aria-label", page.say("panel.close"));
  close.innerHTML = '<svg aria-hidden="true"><use href="#m-close"/></svg>';
  close.addEventListener("click", () => page.close());
  const bar = make("div", "", "tools");
  bar.append(close);
  return bar;
}

function wayToText(said, page) {
  const link = page.mark(make("a", page.say("panel.in-text"), "in-text"));
  link.href = `#${said.id}`;
  return link;
}

function make(tag, text, className) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.textContent = text;
  return element;
}

/** Headings as on a page of their own, and no id twice in a document. */
function relevel(root, levels = LEVELS) {
  for (const element of [root, ...root.querySelectorAll("[id]")]) element.removeAttribute("id");
  for (const heading of root.querySelectorAll("h4, h5, h6")) {
    const other = document.createElement(levels[heading.tagName]);
    other.append(...heading.childNodes);
    heading.replaceWith(other);
  }
  return root;
}
