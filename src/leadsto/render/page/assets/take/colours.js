/** Colours as every program that draws knows them. */

/** A computed colour as `{ hex, alpha }`; null where nothing of it is seen. */
export function plainColour(text) {
  const srgb = /^color\(srgb ([^)]*)\)$/.exec(text);
  const [r, g, b, a = "1"] = (srgb ? srgb[1] : (/^rgba?\(([^)]*)\)$/.exec(text)?.[1] ?? "0 0 0 0")).match(/[\d.e-]+%?/g) ?? [];
  const alpha = a.endsWith("%") ? parseFloat(a) / 100 : Number(a);
  if (!(alpha > 0)) return null;
  const parts = [r, g, b].map((part) => Math.round(Number(part) * (srgb ? 255 : 1)));
  return { hex: `#${parts.map((part) => Math.max(0, Math.min(255, part)).toString(16).padStart(2, "0")).join("")}`, alpha };
}
