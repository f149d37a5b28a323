/** Rows that scroll sideways say so: a soft edge where there is more. */

/** Keeps the classes `more-before` and `more-after` of a row as it scrolls and as its room changes. */
export function softenEdges(row) {
  row.classList.add("soft");
  const look = () => {
    const { scrollLeft, scrollWidth, clientWidth } = row;
    const [before, after] = moreOf(scrollLeft, scrollWidth, clientWidth);
    row.classList.toggle("more-before", before);
    row.classList.toggle("more-after", after);
  };
  row.addEventListener("scroll", look, { passive: true });
  const observer = new ResizeObserver(look);
  for (const part of [row, ...row.children]) observer.observe(part);
}

/** Whether there is more before and after what is seen; from right to left, browsers count what is scrolled below zero. Pure. */
export function moreOf(scrolled, whole, seen) {
  const at = Math.abs(scrolled);
  return [at > 2, at < whole - seen - 2];
}
