import * as z from "zod";
import { loadToDecide } from "../../core/config/load-to-decide.ts";
import type { Batch } from "../../core/domain/batch.ts";
import type { UserId } from "../../core/domain/ids.ts";
import type { SurveyedRequest } from "../../core/domain/survey.ts";
import { parseBatch } from "../../core/records/batch-codec.ts";
import { parseMarker } from "../../core/records/marker.ts";
import { textAtTheDoor } from "../../core/records/well-formed.ts";
import type { OctokitClient } from "../octokit-client.ts";
import type { RepositoryRef, Survey } from "../port.ts";
import { BODIES_QUERY } from "../queries/survey.ts";
import { askNodes, type NodesQuestion } from "./ask-nodes.ts";
import { COMMENTS } from "./issue-comments.ts";
import { readBallotReactions } from "./read-ballot-reactions.ts";
import { readSurveyPages, type SurveyRow, type Whose } from "./survey-pages.ts";

const BODIES: NodesQuestion<{ readonly id: string; readonly body: string }> = {
  operation: "read cards",
  query: BODIES_QUERY,
  atOnce: 100,
  shape: z.object({ id: z.string(), body: z.string().transform(textAtTheDoor) }),
};

type Cards = Map<string, Batch>;

/**
 * All recent requests as a sweep of a large desk sees them: pages of a hundred issues, the cards by their ids, the reactions
 * on all open ballots. Only comments of listed writers count as cards. No seal is verified: whoever forges a card can only
 * delay a look, until the night.
 */
export async function surveyRequests(client: OctokitClient, repository: RepositoryRef): Promise<Survey> {
  const { rows, files, readAt, points } = await readSurveyPages(client, repository);
  const loaded = loadToDecide(files);
  if (!loaded.ok) return { requests: [], files, readAt, points };
  const writers = new Set(loaded.desk.config.writers.map(({ id }) => id));
  const cards = await findCards(client, rows, (id) => writers.has(id));
  const reactions = await readBallotReactions(client, cards);
  const bodies = await readBodies(
    client,
    rows.filter(({ id }) => !cards.has(id)).map(({ id }) => id),
  );
  return { requests: rows.map((row) => surveyed(row, { cards, reactions, bodies })), files, readAt, points };
}

interface Found {
  /** By the id of the issue, as all of these. */
  readonly cards: ReadonlyMap<string, Batch>;
  readonly reactions: ReadonlyMap<string, string>;
  readonly bodies: ReadonlyMap<string, string>;
}

function surveyed(row: SurveyRow, { cards, reactions, bodies }: Found): SurveyedRequest {
  const { id, number, updatedAt, createdAt, state } = row;
  const labels = (row.labels?.nodes ?? []).filter((label) => label !== null).map(({ name }) => name);
  const card = cards.get(id);
  const seen = reactions.get(id);
  const body = bodies.get(id);
  return {
    number,
    updatedAt,
    openedAt: createdAt,
    state: state === "OPEN" ? "open" : "closed",
    labels: labels.length === (row.labels?.totalCount ?? 0) ? labels : undefined,
    ...(card && { card }),
    ...(seen !== undefined && { reactions: seen }),
    ...(body !== undefined && { body }),
  };
}

type IsWriter = (id: UserId) => boolean;

/**
 * The cards, by the id of their issue. A card is mostly the desk's second comment, so that one is read first; then, of the
 * issues that are left, whatever else the desk wrote there.
 */
async function findCards(client: OctokitClient, rows: readonly SurveyRow[], isWriter: IsWriter): Promise<Cards> {
  const cards: Cards = new Map();
  const ours = new Map(rows.map(({ id, comments }) => [id, written(comments.nodes ?? [], isWriter)]));
  const tryAll = async (wanted: (comments: readonly string[]) => readonly string[]): Promise<void> => {
    const left = [...ours].filter(([issue]) => !cards.has(issue));
    const places = new Map(left.flatMap(([issue, comments]) => wanted(comments).map((id) => [id, issue])));
    for (const [id, body] of await readBodies(client, [...places.keys()])) {
      const issue = places.get(id) ?? "";
      const card = cardIn(body);
      if (card && !cards.has(issue)) cards.set(issue, card);
    }
  };
  await tryAll((comments) => comments.slice(0, 2).slice(-1));
  await tryAll((comments) => [...comments.slice(0, 1), ...comments.slice(2)]);
  const long = rows.filter(({ id, comments }) => !cards.has(id) && comments.totalCount > (comments.nodes?.length ?? 0));
  for (const { id, comments } of await askNodes(
    client,
    COMMENTS,
    long.map((row) => row.id),
  ))
    ours.set(id, written(comments.nodes ?? [], isWriter));
  if (long.length > 0) await tryAll((comments) => comments);
  return cards;
}

const written = (comments: readonly (Whose | null)[], isWriter: IsWriter): readonly string[] =>
  comments.flatMap((comment) => (comment?.author && isWriter(comment.author.id) ? comment.id : []));

function cardIn(body: string): Batch | undefined {
  const reading = parseMarker(body);
  return reading.kind === "ok" && reading.marker.kind === "card" ? parseBatch(reading.marker.line) : undefined;
}

async function readBodies(client: OctokitClient, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return new Map((await askNodes(client, BODIES, ids)).map(({ id, body }) => [id, body]));
}
