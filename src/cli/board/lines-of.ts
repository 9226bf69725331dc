import { closeSync, openSync, readSync } from "node:fs";

/** How many bytes are read at once. */
const AT_ONCE = 1 << 20;

const NEWLINE = 0x0a;

/**
 * The lines of a file, one after another and without their ends: a large file is never in memory as a whole. A line stands until the
 * next one is asked for. Throws where the file cannot be read.
 */
export function* linesOf(file: string): Iterable<Buffer> {
  const handle = openSync(file, "r");
  const chunk = Buffer.allocUnsafe(AT_ONCE);
  try {
    let begun: Buffer[] = [];
    for (;;) {
      const size = readSync(handle, chunk, 0, AT_ONCE, null);
      if (size === 0) break;
      let from = 0;
      for (let end = chunk.indexOf(NEWLINE); end !== -1 && end < size; end = chunk.indexOf(NEWLINE, from)) {
        yield joined(begun, chunk.subarray(from, end));
        begun = [];
        from = end + 1;
      }
      if (from < size) begun.push(Buffer.from(chunk.subarray(from, size)));
    }
    if (begun.length > 0) yield Buffer.concat(begun);
  } finally {
    closeSync(handle);
  }
}

const joined = (begun: readonly Buffer[], last: Buffer): Buffer =>
  begun.length === 0 ? last : Buffer.concat([...begun, last]);
