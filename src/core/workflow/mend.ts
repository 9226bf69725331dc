import type { CopiedBatch } from "../domain/snapshot.ts";
import { type CommandInput, inputsOf } from "./inputs.ts";
import type { Look } from "./look.ts";
import { runCommand } from "./run-command.ts";

/** What can be done about missing records. */
export type Mending =
  /** Somebody asked to restore, and the copy has batches that the thread has not: they are posted again first. */
  | { readonly kind: "repost"; readonly look: Look; readonly batches: readonly CopiedBatch[] }
  /** The commands about it were run; the look may go on where `mended`. */
  | { readonly kind: "answered"; readonly look: Look; readonly mended: boolean }
  /** Nobody asked. */
  | { readonly kind: "unasked" };

/** The commands that are heard while records are missing. */
const HEARD: ReadonlySet<string> = new Set(["restore", "second"]);

/** Hears `/restore`, and who supports going on without lost records, and nothing else, while records were deleted or changed. */
export function mend(look: Look): Mending {
  const heard = inputsOf(look).filter(
    (input): input is CommandInput => input.kind === "command" && HEARD.has(nameOf(input)),
  );
  const restores = heard.some((input) => nameOf(input) === "restore");
  const wasAsked = look.state.motions.some(({ act }) => act.kind === "give-up-records");
  if (heard.length === 0 || !(restores || wasAsked)) return { kind: "unasked" };
  const batches = missingBatches(look);
  if (restores && batches.length > 0) return { kind: "repost", look, batches };
  const after = heard.reduce(answer, look);
  return { kind: "answered", look: after, mended: after.state.restored?.at !== look.state.restored?.at };
}

/** What else a member supports waits until the records are back. */
function answer(look: Look, input: CommandInput): Look {
  const after = runCommand(look, input);
  const changes = after.records.at(-1)?.changes ?? [];
  const isOther =
    changes.some(({ kind }) => kind === "motion-seconded") && !changes.some(({ kind }) => kind === "records-lost");
  return isOther ? look : after;
}

const nameOf = ({ parsed }: CommandInput): string => ("name" in parsed ? parsed.name : "");

/** The batches of the published copy that do not stand in the thread, in the order in which they were written. */
function missingBatches({ snapshot }: Look): readonly CopiedBatch[] {
  const there = new Set(snapshot.batches.map(({ hash }) => hash));
  return (snapshot.copy ?? []).filter(({ hash }) => !there.has(hash)).toSorted((a, b) => a.comment - b.comment);
}
