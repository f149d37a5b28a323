/** Strengths of evidence as signs that need no colour: a disc, the fuller the stronger. */

import { draw } from "../making.js";

/** Strongest first; what could not be read comes after all of them. */
export const STRENGTHS = ["measured", "observed", "reported", "anecdotal", "anticipated"];

const FILLED = [1, 0.75, 0.5, 0.25, 0];

/** The sign of a strength by its rank, 0 the strongest; it says nothing by itself. */
export function strengthSign(rank) {
  const part = FILLED[rank] ?? 0;
  return draw(
    "svg",
    { class: `strength g${rank}`, viewBox: "0 0 14 14", width: 14, height: 14, "aria-hidden": "true" },
    draw("circle", { cx: 7, cy: 7, r: 5.5, class: "ring" }),
    part === 1 && draw("circle", { cx: 7, cy: 7, r: 5.5, class: "full" }),
    part > 0 && part < 1 && draw("path", { d: sector(part), class: "full" }),
  );
}

/** A slice of the disc that begins at the top and goes with the clock. */
function sector(part) {
  const [x, y] = [7 + 5.5 * Math.sin(2 * Math.PI * part), 7 - 5.5 * Math.cos(2 * Math.PI * part)];
  return `M7 7V1.5A5.5 5.5 0 ${part > 0.5 ? 1 : 0} 1 ${Number(x.toFixed(2))} ${Number(y.toFixed(2))}Z`;
}
