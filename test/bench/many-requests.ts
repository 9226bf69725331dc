import { closeSync, openSync, writeSync } from "node:fs";
import { instant, later } from "../../src/core/domain/ids.ts";
import type { RequestSnapshot } from "../../src/core/domain/snapshot.ts";
import { batchHash } from "../../src/core/records/hash.ts";
import { deriveState } from "../../src/core/workflow/derive-state.ts";
import { boardDesk } from "../support/board-desk.ts";
import { boardInputs } from "../support/board-fixture.ts";
import { READ_AT } from "../support/board-story.ts";

const DAY = 86_400_000;
const LANGUAGES = "languages: [en, es, ar]";

const models = boardInputs(boardDesk()).map(({ snapshot }) => snapshot);
const ended = models.filter((snapshot) => deriveState(snapshot).exit);

/** How large a desk is: its requests, and how many of them are of this year and in all stages. The others ended in the 15 years before. */
export interface DeskSize {
  readonly requests: number;
  readonly recent: number;
}

/** Writes the saved data of a desk in three languages as JSON Lines. */
export function writeRequests(file: string, { requests, recent }: DeskSize): void {
  const handle = openSync(file, "w");
  writeSync(handle, `${JSON.stringify({ builtAt: READ_AT })}\n`);
  for (let at = 0; at < requests; at += 1) {
    const kinds = at < recent ? models : ended;
    const model = kinds[at % kinds.length];
    if (!model) throw new Error("there are no requests");
    const days = at < recent ? 0 : 365 + ((at * 37) % 5_400);
    writeSync(handle, `${JSON.stringify(requestLike(model, at + 1, days))}\n`);
  }
  closeSync(handle);
}

/** The same request under another number, so many days earlier: its records follow each other as before. */
function requestLike({ files, ...model }: RequestSnapshot, number: number, days: number): RequestSnapshot {
  const moved = JSON.stringify(model).replace(
    /"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)"/g,
    (_, at: string) => `"${later(instant(at), -days * DAY)}"`,
  );
  const snapshot: Omit<RequestSnapshot, "files"> = JSON.parse(
    moved.replaceAll(`/issues/${model.issue.number}`, `/issues/${number}`),
  );
  const place = { repositoryId: snapshot.repository.id, issueId: number };
  let after: RequestSnapshot["batches"][number]["hash"] | null = null;
  const batches = snapshot.batches.map((one) => {
    const batch = { ...one.batch, after };
    const hash = batchHash(place, batch);
    after = hash;
    return { ...one, batch, hash };
  });
  const texts = files.map((one) => ({ ...one, text: one.text.replace("board: {", `board: { ${LANGUAGES},`) }));
  return { ...snapshot, issue: { ...snapshot.issue, id: number, number }, batches, files: texts, readAt: READ_AT };
}
