import { Worker } from "node:worker_threads";
import { PARCEL_SIZE, type Parcel } from "./parcel.ts";
import type { WrittenSite } from "./write-site.ts";

/** Writes a site parcel by parcel. */
export interface ParcelWriter {
  /** Takes a parcel over, and gives memory for the next one as soon as there is some. */
  write(parcel: Parcel): Promise<Uint8Array<ArrayBuffer>>;
  end(): Promise<WrittenSite>;
  close(): Promise<void>;
}

/** What the thread says: the memory of a parcel that is written, or in the end what there is. */
export type ThreadAnswer = { readonly memory: Uint8Array<ArrayBuffer> } | { readonly written: WrittenSite };

/** The thread's code, which is there once the program is built. */
export const THREAD = new URL("./write-thread.js", import.meta.url);

/** How many parcels are under way at most: then drawing waits for the disk. */
const AHEAD = 4;

/** Its heap holds the list of files; the bytes stand outside of it. */
const LIMITS = { maxYoungGenerationSizeMb: 4 };

/** Writes in a thread of its own while the next files are drawn. What fails there is thrown here, with one of the next parcels. */
export function threadWriter(root: string): ParcelWriter {
  const thread = new Worker(THREAD, { workerData: root, execArgv: [], resourceLimits: LIMITS });
  const spare: Uint8Array<ArrayBuffer>[] = [];
  let underWay = 0;
  let written: WrittenSite | undefined;
  let failure: unknown;
  let wake = (): void => {};
  thread.on("message", (answer: ThreadAnswer) => {
    underWay -= 1;
    if ("written" in answer) written = answer.written;
    else if (answer.memory.length === PARCEL_SIZE) spare.push(answer.memory);
    wake();
  });
  thread.on("error", (error) => {
    failure = error;
    wake();
  });
  const until = async (atMost: number): Promise<void> => {
    while (failure === undefined && underWay > atMost)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    if (failure !== undefined) throw failure;
  };
  return {
    async write(parcel) {
      underWay += 1;
      thread.postMessage(parcel, [parcel.memory.buffer]);
      await until(AHEAD - 1);
      return spare.pop() ?? new Uint8Array(PARCEL_SIZE);
    },
    async end() {
      underWay += 1;
      thread.postMessage(null);
      await until(0);
      if (!written) throw new Error("the thread that writes ended before its end");
      return written;
    },
    /** What was begun is ended, so that no file is left half written. */
    async close() {
      await until(0).catch(() => {});
      await thread.terminate();
    },
  };
}
