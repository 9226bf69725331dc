import type { IncomingMessage } from "node:http";

/** The longest delivery that is read, in bytes. A delivery about an issue holds a few texts of 65,536 characters. */
const MOST_BYTES = 4 * 1024 * 1024;

/** The body of a delivery as text, or `too-long`. It is counted before anybody checks its signature, which needs all of it. */
export async function readBody(request: IncomingMessage): Promise<string | "too-long"> {
  if (Number(request.headers["content-length"] ?? 0) > MOST_BYTES) return "too-long";
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > MOST_BYTES) return "too-long";
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
