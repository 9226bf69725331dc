import type { CopiedBatch } from "../domain/snapshot.ts";
import { type CommandInput, inputsOf } from "./inputs.ts";
import type { Look } from "./look.ts";
import { runCommand } from "./run-command.ts";

/** The commands that are heard while records are missing. */
const HEARD: ReadonlySet<string> = new Set(["restore", "second"]);

/** What can be done about missing records. */
export type Mending =
  /** Somebody asked to restore, and the copy has batches that the thread has not: they are posted again first. */
  | { readonly kind: "repost"; readonly look: Look; readonly batches: readonly CopiedBatch[] }
  /** The commands about it were run; the look may go on where `mended`. */
  | { readonly kind: "answered"; readonly look: Look; readonly mended: boolean }
  /** Nobody asked. */
  | { readonly kind: "unasked" };

/** Hears `/restore`, and nothing else, while records were deleted or changed. */
export function mend(look: Look): Mending {
  const asked = inputsOf(look).filter(
    (input): input is CommandInput => input.kind === "command" && HEARD.has(nameOf(input)),
  );
  if (!asked.some((input) => nameOf(input) === "restore")) return { kind: "unasked" };
  const batches = missingBatches(look);
  if (batches.length > 0) return { kind: "repost", look, batches };
  const after = asked.reduce(runCommand, look);
  return { kind: "answered", look: after, mended: after.state.restored?.at !== look.state.restored?.at };
}

const nameOf = ({ parsed }: CommandInput): string => ("name" in parsed ? parsed.name : parsed.unknown);

/** The batches of the published copy that do not stand in the thread, in the order in which they were written. */
function missingBatches({ snapshot }: Look): readonly CopiedBatch[] {
  const there = new Set(snapshot.batches.map(({ hash }) => hash));
  return (snapshot.copy ?? []).filter(({ hash }) => !there.has(hash)).toSorted((a, b) => a.comment - b.comment);
}
