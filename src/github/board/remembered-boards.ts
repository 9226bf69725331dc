import type { BoardPlace } from "../../core/domain/board-card.ts";
import type { OctokitClient } from "../octokit-client.ts";
import type { RequestRef } from "../port.ts";
import type { SeenBoard } from "./see-board.ts";

/** What was seen of so many requests is kept: the write of a look follows its reading at once. */
const MOST = 100;

const seenBy = new WeakMap<OctokitClient, Map<string, SeenBoard>>();

/** Keeps what a look saw for its own write. */
export function rememberBoard(client: OctokitClient, ref: RequestRef, place: BoardPlace, board: SeenBoard): void {
  const seen = seenBy.get(client) ?? new Map<string, SeenBoard>();
  seenBy.set(client, seen);
  seen.set(keyOf(ref, place), board);
  const [oldest] = seen.size > MOST ? seen.keys() : [];
  if (oldest !== undefined) seen.delete(oldest);
}

/** What the look saw, once: after a write it is no longer true. */
export function recallBoard(client: OctokitClient, ref: RequestRef, place: BoardPlace): SeenBoard | undefined {
  const key = keyOf(ref, place);
  const board = seenBy.get(client)?.get(key);
  seenBy.get(client)?.delete(key);
  return board;
}

const keyOf = ({ owner, repo, number }: RequestRef, board: BoardPlace): string =>
  `${owner}/${repo}#${number} on ${board.owner}/${board.number}`.toLowerCase();
