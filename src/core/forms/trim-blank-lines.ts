/** Whether a line, or none, holds nothing to read. */
export const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === "";

/** The lines between the first and the last that hold something, both included. */
export function trimBlankLines(lines: readonly string[]): readonly string[] {
  const from = lines.findIndex((line) => !isBlank(line));
  return from < 0 ? [] : lines.slice(from, lines.findLastIndex((line) => !isBlank(line)) + 1);
}
