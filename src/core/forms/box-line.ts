/** A line with a box, as GitHub writes it and as people edit it. */
export interface BoxLine {
  readonly isTicked: boolean;
  readonly text: string;
}

/** Reads `- [x] text`, also with other list marks and with an empty pair of brackets; undefined for any other line. */
export function readBoxLine(line: string): BoxLine | undefined {
  const match = /^\s*[-*+]\s*\[([ xX]?)\](.*)$/.exec(line);
  return match ? { isTicked: match[1]?.toLowerCase() === "x", text: match[2]?.trim() ?? "" } : undefined;
}
