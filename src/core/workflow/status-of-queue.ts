import { isQueued } from "../config/queue-stage.ts";
import type { Sentence } from "../domain/sentence.ts";
import { pendingSaid, placeSaid } from "../messages/queue-words.ts";
import type { Look } from "./look.ts";

/** Where a request that waits in the queue stands there, and which place was asked for. */
export const queueSaid = ({ state, desk, snapshot }: Look): readonly Sentence[] =>
  isQueued(state, desk) ? [placeSaid(state, desk), ...pendingSaid(state, desk, snapshot.issue.url)] : [];
