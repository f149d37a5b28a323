/** What is taken away from a page that is seen by night is as it is by day. */

/** Does something while the page's colours are those of the day. */
export function byDay(act) {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule instanceof CSSMediaRule);
  const changed = rules.filter(({ media }) => /\(prefers-color-scheme: dark\)$/.test(media.mediaText)).map((rule) => [rule, rule.media.mediaText]);
  for (const [rule, text] of changed) rule.media.mediaText = text.startsWith("not ") ? "all" : "not all";
  try {
    return act();
  } finally {
    for (const [rule, text] of changed) rule.media.mediaText = text;
  }
}
