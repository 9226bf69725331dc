import { CARD_FIELDS, FIELD_TYPES } from "../../core/config/board-fields.ts";
import type { BoardCard, BoardPlace } from "../../core/domain/board-card.ts";
import type { OctokitClient } from "../octokit-client.ts";
import type { RequestRef } from "../port.ts";
import { rememberBoard } from "./remembered-boards.ts";
import { seeBoard } from "./see-board.ts";

/** How a project board shows a request. What the write of the same look needs is kept for it. */
export async function readBoardCard(client: OctokitClient, ref: RequestRef, place: BoardPlace): Promise<BoardCard> {
  const sight = await seeBoard(client, ref, place);
  if (sight.kind === "hidden") return { kind: "unreadable", why: sight.why };
  const { board } = sight;
  rememberBoard(client, ref, place, board);
  const lacks = CARD_FIELDS.filter((field) => !board.fields.has(field));
  const selects = [...board.fields].filter(([field]) => FIELD_TYPES[field] === "single_select");
  const options = Object.fromEntries(selects.map(([field, seen]) => [field, seen.options.map(({ name }) => name)]));
  if (!board.item) return { kind: "absent", lacks, options };
  const { nodeId, id, archived, values } = board.item;
  return { kind: "present", item: { nodeId, id }, archived, values, lacks, options };
}
