import * as z from "zod";
import { CARD_FIELDS, FIELD_TYPES, isSameColumn } from "../../core/config/board-fields.ts";
import type { BoardPlace, CardField, CardValues } from "../../core/domain/board-card.ts";
import { askGraphql } from "../ask-graphql.ts";
import { atGitHub, readAnswer } from "../github-errors.ts";
import { type OctokitClient, ONCE, REST_HEADERS } from "../octokit-client.ts";
import { FullId } from "../parse/primitives.ts";
import type { RequestRef } from "../port.ts";
import { ADD_CARD_MUTATION, writeCardMutation } from "../queries/board-card.ts";
import type { SeenBoard, SeenField, SeenItem } from "./see-board.ts";

/** A card, as one of GitHub's two ways to write knows it. */
type CardId = Pick<SeenItem, "nodeId" | "id">;

/** Writes cards of one project board. */
export interface CardWriter {
  /** Puts the request there; a card that is there already is as good. */
  add(board: SeenBoard): Promise<CardId>;
  /** Writes the fields in one request; none where the board has nothing to write into. */
  write(board: SeenBoard, card: CardId, values: Partial<CardValues>): Promise<void>;
}

const Added = z.object({ id: FullId, node_id: z.string() });

/** By REST: `POST` the card, `PATCH` all its fields. */
export const restCards = (client: OctokitClient, ref: RequestRef, { owner: org, number }: BoardPlace): CardWriter => ({
  async add() {
    const issue = { type: "Issue" as const, owner: ref.owner, repo: ref.repo, number: ref.number };
    const call = client.request("POST /orgs/{org}/projectsV2/{project_number}/items", {
      org,
      project_number: number,
      ...issue,
      headers: REST_HEADERS,
      request: ONCE,
    });
    const { id, node_id: nodeId } = readAnswer("add card", Added, (await atGitHub("add card", call)).data);
    return { id, nodeId };
  },
  async write(board, card, values) {
    const writes = writesOf(board, values);
    if (writes.length === 0) return;
    const call = client.request("PATCH /orgs/{org}/projectsV2/{project_number}/items/{item_id}", {
      org,
      project_number: number,
      item_id: card.id,
      fields: writes.map(({ to, value }) => ({ id: to.id, value: value?.option ?? value?.words ?? null })),
      headers: REST_HEADERS,
    });
    await atGitHub("write card", call);
  },
});

const AddedByGraphql = z.object({
  addProjectV2ItemById: z.object({ item: z.object({ id: z.string(), fullDatabaseId: FullId }) }),
});

/** By GraphQL: one mutation for the card, one request with a mutation for each field. */
export const graphqlCards = (client: OctokitClient): CardWriter => ({
  async add({ projectId, issueId }) {
    const { data } = await askGraphql(client, {
      operation: "add card",
      query: ADD_CARD_MUTATION,
      variables: { project: projectId, content: issueId },
      shape: AddedByGraphql,
    });
    const { id: nodeId, fullDatabaseId: id } = data.addProjectV2ItemById.item;
    return { id, nodeId };
  },
  async write(board, card, values) {
    const writes = writesOf(board, values);
    if (writes.length === 0) return;
    const variables = writes.flatMap(({ field, to, value }, place) => [
      [`field${place}`, to.nodeId],
      ...(value ? [[`value${place}`, inputOf(field, value)]] : []),
    ]);
    await askGraphql(client, {
      operation: "write card",
      query: writeCardMutation(writes.map(({ value }) => ({ kind: value ? "set" : "clear" }))),
      variables: { project: board.projectId, item: card.nodeId, ...Object.fromEntries(variables) },
      shape: z.record(z.string(), z.unknown()),
    });
  },
});

/** What is written into one field: an option by its id, words, or nothing. */
interface Write {
  readonly field: CardField;
  readonly to: SeenField;
  readonly value: { readonly option?: string; readonly words?: string } | undefined;
}

function inputOf(field: CardField, { option, words }: NonNullable<Write["value"]>) {
  if (option !== undefined) return { singleSelectOptionId: option };
  return FIELD_TYPES[field] === "date" ? { date: words } : { text: words };
}

/**
 * The column comes before the note of what the desk wrote there: if only one of them is written, it is the column, and nobody
 * has moved anything. An option that the board lacks is left out, and with the column its note.
 */
function writesOf({ fields }: SeenBoard, values: Partial<CardValues>): readonly Write[] {
  const writes = CARD_FIELDS.flatMap((field): readonly Write[] => {
    const to = fields.get(field);
    const words = values[field];
    if (!to || words === undefined) return [];
    if (words === null) return [{ field, to, value: undefined }];
    if (FIELD_TYPES[field] !== "single_select") return [{ field, to, value: { words } }];
    const option = to.options.find(({ name }) => isSameColumn(name, words))?.id;
    return option === undefined ? [] : [{ field, to, value: { option } }];
  });
  const lacksColumn = typeof values.stage === "string" && !writes.some(({ field }) => field === "stage");
  return lacksColumn ? writes.filter(({ field }) => field !== "desk-stage") : writes;
}
