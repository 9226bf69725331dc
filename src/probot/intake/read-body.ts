import type { IncomingMessage } from "node:http";

/** The longest delivery that is read, in bytes. A delivery about an issue holds a few texts of 65,536 characters. */
const MOST_BYTES = 4 * 1024 * 1024;
/** What all deliveries that are being read may hold together, in bytes. */
const MOST_AT_ONCE = 64 * 1024 * 1024;
/** What nearly every delivery is shorter than, in bytes. */
const SMALL = 64 * 1024;

/** Why a body is not taken. */
export type BodyRefusal = "too-long" | "no-room" | "cut";

/** Reads the body of a request: its bytes, or why they are not taken. */
export type BodyReader = (
  request: Pick<IncomingMessage, "headers"> & AsyncIterable<Buffer>,
) => Promise<Buffer | BodyRefusal>;

/**
 * Makes a reader of bodies for one server. They are counted before anybody checks a signature, which needs all of them. A
 * small one is read in any case, so that nobody keeps the others out by holding large ones.
 */
export function createBodyReader({ most = MOST_BYTES, mostAtOnce = MOST_AT_ONCE, small = SMALL } = {}): BodyReader {
  let held = 0;
  return async (request) => {
    if (Number(request.headers["content-length"] ?? 0) > most) return "too-long";
    const chunks: Buffer[] = [];
    let length = 0;
    try {
      for await (const chunk of request) {
        length += chunk.length;
        held += chunk.length;
        if (length > most) return "too-long";
        if (held > mostAtOnce && length > small) return "no-room";
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    } catch {
      // The sender went away, or was too slow. Anybody can do that, so it is no failure of ours.
      return "cut";
    } finally {
      held -= length;
    }
  };
}
