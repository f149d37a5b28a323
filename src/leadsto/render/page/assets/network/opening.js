/** vis-network, which lies in the page as plain text and costs nothing until the network is first looked at. */

/** Runs it, if that has not been done; the page's policy knows it by its hash. Returns its functions. */
export function openLibrary() {
  if (!globalThis.vis?.Network) {
    const script = document.createElement("script");
    script.textContent = document.getElementById("vis-network").textContent;
    document.head.append(script);
  }
  return globalThis.vis;
}
