/** Tea at Two as the page's scripts read it: the views that pytest holds to the same files. */

import { readFileSync } from "node:fs";

const golden = new URL("../golden/", import.meta.url);

export function view(name) {
  return JSON.parse(readFileSync(new URL(`tea-at-two.${name}.json`, golden), "utf8"));
}

export const data = { views: { storyboard: view("storyboard"), about: view("about") } };

export const assets = new URL("../../src/leadsto/render/page/assets/", import.meta.url);
