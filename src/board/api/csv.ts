/** What may stand in a cell: nothing for null. */
export type Cell = string | number | boolean | null;

/**
 * A table as text: RFC 4180, a header, lines that end with CR LF. A text that a spreadsheet would take for a formula gets an apostrophe
 * before it; numbers stay as they are.
 */
export const csv = (header: readonly string[], rows: Iterable<readonly Cell[]>): string =>
  [header, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");

function cell(value: Cell): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const safe = /^\s*[=+\-@]|^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
