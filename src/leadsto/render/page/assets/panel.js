/** The side panel. What it says is in the text of the theory already: it is shown here, not written twice. */

const LEVELS = { H4: "h2", H5: "h3", H6: "h4" };

/** Shows a card or a link in the panel; hides it where neither is given. */
export function makePanel(page) {
  const panel = document.getElementById("panel");
  let shown = "";
  return (state) => {
    const name = state.card ? `card ${state.card}` : state.link ? `link ${state.link}` : "";
    if (name === shown) return;
    shown = name;
    const content = state.card ? cardContent(state.card) : state.link ? linkContent(state.link, page) : null;
    panel.hidden = !content;
    panel.replaceChildren(...(content ? [tools(page), content, textLink(state, page)] : []));
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

function cardContent(id) {
  const article = document.querySelector(`[data-text-node="${CSS.escape(id)}"]`);
  return article && relevel(article.cloneNode(true));
}

function linkContent(name, page) {
  const item = document.querySelector(`[data-text-link="${CSS.escape(name)}"]`);
  if (!item) return null;
  const cause = relevel(item.closest("[data-text-node]").cloneNode(true));
  const article = document.createElement("article");
  article.className = `link-page ${[...cause.classList].find((word) => word.startsWith("hue"))}`;
  const heading = document.createElement("h2");
  heading.dir = "auto";
  const from = cause.querySelector("h2").textContent;
  const to = item.querySelector(".end").textContent;
  heading.textContent = page.say("panel.link", { from, to });
  const body = relevel(item.querySelector(".link-text").cloneNode(true));
  const tally = document.createElement("p");
  tally.className = "facts";
  tally.textContent = item.querySelector(".tally").textContent;
  const nothing = document.createElement("p");
  nothing.className = "note";
  nothing.textContent = body.querySelector(".grounds") ? "" : page.say("text.no-evidence");
  article.append(cause.querySelector(".kicker"), heading, tally, ends(item, from, page), body, nothing);
  return article;
}

/** The two ends of a link, each a way to its card. */
function ends(item, from, page) {
  const cause = item.closest("[data-text-node]");
  const list = document.createElement("div");
  list.className = "ends relations";
  const start = document.createElement("div");
  start.className = "relation";
  const way = item.querySelector(".end").cloneNode(true);
  const back = way.cloneNode(false);
  back.dataset.goto = cause.dataset.textNode;
  back.className = `end ${[...cause.classList].find((word) => word.startsWith("hue"))}`;
  back.setAttribute("href", `#${cause.id}`);
  back.textContent = from;
  start.append(back);
  const word = document.createElement("p");
  word.className = "arrow-word";
  word.textContent = page.say(item.classList.contains("feedback") ? "panel.feeds-back" : "panel.leads-to");
  const end = document.createElement("div");
  end.className = "relation";
  end.append(way);
  list.append(start, word, end);
  return list;
}

function tools(page) {
  const bar = document.createElement("div");
  bar.className = "tools";
  const close = document.createElement("button");
  close.type = "button";
  close.className = "close";
  close.setAttribute("aria-label", page.say("panel.close"));
  close.innerHTML = '<svg aria-hidden="true"><use href="#m-close"/></svg>';
  close.addEventListener("click", () => page.close());
  bar.append(close);
  return bar;
}

function textLink(state, page) {
  const selector = state.card
    ? `[data-text-node="${CSS.escape(state.card)}"]`
    : `[data-text-link="${CSS.escape(state.link)}"]`;
  const link = document.createElement("a");
  link.className = "in-text";
  link.href = `#${document.querySelector(selector).id}`;
  link.textContent = page.say("panel.in-text");
  return link;
}

/** Headings as a page of their own, and no id twice in a document. */
function relevel(root) {
  for (const element of [root, ...root.querySelectorAll("[id]")]) element.removeAttribute("id");
  for (const heading of root.querySelectorAll("h4, h5, h6")) {
    const other = document.createElement(LEVELS[heading.tagName]);
    other.append(...heading.childNodes);
    other.dir = heading.dir;
    heading.replaceWith(other);
  }
  return root;
}
