/** Rows to a table that spreadsheets open. */

/** Tells a spreadsheet that what follows is UTF-8. */
const MARK = "\uFEFF";
/** A cell that begins so is reckoned with by spreadsheets, whatever it was meant as. */
const RECKONED = /^[=+\-@\t\r]/;

/**
 * Rows of cells to CSV as RFC 4180 has it. A text that a spreadsheet would take for a formula begins with an
 * apostrophe; numbers stay numbers.
 */
export function toCsv(rows) {
  return MARK + rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(value) {
  if (typeof value === "number") return String(value);
  const text = String(value ?? "");
  const safe = RECKONED.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
