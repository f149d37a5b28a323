/** The one way in which scripts build what the page shows: elements with text, never markup out of strings. */

/** Ways that may be gone: within the page, to the web, to a file that the page made. */
const WAY = /^(#|https?:|blob:)/i;

const SVG = "http://www.w3.org/2000/svg";

/**
 * An element: `make("a", { href, class: "end", onclick: open }, "text", another)`. Properties that are null, undefined
 * or false are left out, functions named `on…` are listened with, `data` is an object of data attributes, `text` is the
 * content. Children that are null, undefined, false or "" are left out, lists of them are taken apart.
 */
export function make(tag, properties = {}, ...children) {
  return fill(document.createElement(tag), properties, children);
}

/** Puts other children into an element. */
export function refill(element, ...children) {
  element.replaceChildren(...listed(children));
  return element;
}

/** An element of SVG, made as `make` makes those of HTML. */
export function draw(tag, properties = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), properties, children);
}

/** One of the page's symbols, such as `m-close`; it says nothing by itself. */
export function symbol(name) {
  return draw("svg", { "aria-hidden": "true" }, draw("use", { href: `#${name}` }));
}

function fill(element, properties, children) {
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (name === "text") element.textContent = value;
    else if (name === "data") Object.assign(element.dataset, value);
    else if (name !== "href" || WAY.test(value)) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...listed(children));
  return element;
}

function listed(children) {
  return children.flat(Infinity).filter((child) => child || child === 0);
}
