import type { BoardCard } from "../core/domain/board-card.ts";
import { boardOf } from "../core/workflow/board-card-of.ts";
import type { Look } from "../core/workflow/look.ts";
import { welcomes } from "../core/workflow/names-in.ts";
import type { RequestRef } from "../github/port.ts";
import type { Services } from "./process-request.ts";

/** What was said of boards already, for each run. */
const said = new WeakMap<Services, Set<string>>();

/**
 * How the project board shows a request, where the desk has one and the issue is a request. A board that cannot be read
 * leaves everything else as it is; the log says so once.
 */
export async function lookAtBoard(ref: RequestRef, look: Look, services: Services): Promise<BoardCard | undefined> {
  const board = boardOf(look.desk.config, look.snapshot.repository);
  if (!board || !(look.state.registered || welcomes(look))) return undefined;
  const card = await services.github.readBoardCard(ref, board);
  if (card.kind === "unreadable")
    tellOnce(`project board ${board.owner}/${board.number} left alone: ${card.why}`, services);
  return card;
}

function tellOnce(line: string, services: Services): void {
  const lines = said.get(services) ?? new Set();
  said.set(services, lines);
  if (!lines.has(line)) services.log?.(line);
  lines.add(line);
}
