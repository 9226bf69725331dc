import type { BoardPlace, CardValues } from "../../core/domain/board-card.ts";
import type { OctokitClient } from "../octokit-client.ts";
import { GitHubError, type RequestRef } from "../port.ts";
import { recallBoard } from "./remembered-boards.ts";
import { type SeenBoard, seeBoard } from "./see-board.ts";
import { type CardWriter, graphqlCards, restCards } from "./write-card.ts";

const OPERATION = "mirror card";

/**
 * Writes fields of the request's card on a project board, and puts it there first where it is missing. What the board looks
 * like is known from the look; where GitHub knows it otherwise by now, it is read once more. By REST, since one request
 * writes all fields; an Enterprise Server has no such routes, and answers to GraphQL alone.
 */
export async function mirrorCard(
  client: OctokitClient,
  ref: RequestRef,
  place: BoardPlace,
  values: Partial<CardValues>,
): Promise<void> {
  const board = recallBoard(client, ref, place) ?? (await sightOf(client, ref, place));
  const first = graphqlOnly.has(client) ? graphqlCards : restCards;
  try {
    await write(first(client, ref, place), board, values);
  } catch (failure) {
    if (!isOutdated(failure)) throw failure;
    const fresh = await sightOf(client, ref, place);
    if (failure.status === 404) graphqlOnly.add(client);
    const again = graphqlOnly.has(client) ? graphqlCards : restCards;
    await write(again(client, ref, place), fresh, values);
  }
}

/** Clients for which a route of REST was missing although GraphQL sees the board. */
const graphqlOnly = new WeakSet<OctokitClient>();

async function write(writer: CardWriter, board: SeenBoard, values: Partial<CardValues>): Promise<void> {
  const item = board.item ?? (await writer.add(board));
  await writer.write(board, item, values);
}

async function sightOf(client: OctokitClient, ref: RequestRef, place: BoardPlace): Promise<SeenBoard> {
  const sight = await seeBoard(client, ref, place);
  if (sight.kind === "seen") return sight.board;
  throw new GitHubError(OPERATION, 404, sight.why);
}

/** Something that was there is gone, a field or an option has changed, or somebody else has just put the card there. */
const isOutdated = (failure: unknown): failure is GitHubError =>
  failure instanceof GitHubError &&
  (failure.status === 404 || failure.status === 422 || /already exists in this project/i.test(failure.message));
