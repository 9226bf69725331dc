import { parentPort, workerData } from "node:worker_threads";
import { filesIn, type Parcel } from "./parcel.ts";
import { siteWriter } from "./site-writer.ts";
import type { ThreadAnswer } from "./thread-writer.ts";

/** The thread that writes: it gets parcel after parcel, then null, and answers each. What fails ends it. */
const writer = siteWriter(String(workerData));

const answer = (said: ThreadAnswer, ...moved: readonly ArrayBuffer[]) => parentPort?.postMessage(said, moved);

parentPort?.on("message", (parcel: Parcel | null) => {
  if (!parcel) return answer({ written: writer.end() });
  writer.write(filesIn(parcel));
  answer({ memory: parcel.memory }, parcel.memory.buffer);
});
