import * as z from "zod";
import { CARD_FIELDS, FIELD_NAMES, FIELD_TYPES } from "../../core/config/board-fields.ts";
import type { BoardPlace, CardField, CardValues } from "../../core/domain/board-card.ts";
import { askGraphql, type GraphqlProblem } from "../ask-graphql.ts";
import type { OctokitClient } from "../octokit-client.ts";
import { FullId, HostText } from "../parse/primitives.ts";
import { GitHubError, type RequestRef } from "../port.ts";
import { BOARD_CARD_QUERY, valueAlias } from "../queries/board-card.ts";
import { redact } from "../redact.ts";

const OPERATION = "read board card";

/** A field of the board as it has to be named when it is written: GraphQL's id, REST's id, and its options by name. */
export interface SeenField {
  readonly nodeId: string;
  readonly id: number;
  readonly options: readonly { readonly id: string; readonly name: string }[];
}

/** The card of one request. */
export interface SeenItem {
  readonly nodeId: string;
  readonly id: number;
  readonly archived: boolean;
  readonly values: CardValues;
}

/** What a look saw of a project board, with the ids that are needed to write there. */
export interface SeenBoard {
  readonly projectId: string;
  readonly issueId: string;
  /** Those of the desk's fields that the board has, of the right type. */
  readonly fields: ReadonlyMap<CardField, SeenField>;
  readonly item?: SeenItem;
}

/** The board, or why it cannot be seen, in words for the log. */
export type BoardSight =
  | { readonly kind: "seen"; readonly board: SeenBoard }
  | { readonly kind: "hidden"; readonly why: string };

const Field = z.object({
  __typename: z.string(),
  id: z.string(),
  databaseId: z.int(),
  name: HostText,
  dataType: z.string(),
  options: z.array(z.object({ id: z.string(), name: HostText })).optional(),
});

const Value = z
  .object({ name: HostText.nullish(), text: HostText.nullish(), date: z.string().nullish() })
  .nullish()
  .transform((value) => value?.name ?? value?.text ?? value?.date ?? null);

/** The values stand below aliases beside the rest. */
const Item = z
  .object({ id: z.string(), fullDatabaseId: FullId, isArchived: z.boolean(), project: z.object({ id: z.string() }) })
  .catchall(z.unknown());

const Answer = z.object({
  organization: z
    .object({
      projectV2: z
        .object({ id: z.string(), fields: z.object({ nodes: z.array(Field.nullable()).nullable() }) })
        .nullable(),
    })
    .nullable(),
  repository: z
    .object({
      issue: z
        .object({ id: z.string(), projectItems: z.object({ nodes: z.array(Item.nullable()).nullable() }) })
        .nullable(),
    })
    .nullable(),
});

/** Looks at a project board and at the card that one request has there. One question to GitHub. */
export async function seeBoard(client: OctokitClient, ref: RequestRef, place: BoardPlace): Promise<BoardSight> {
  const problems: GraphqlProblem[] = [];
  const { data } = await askGraphql(client, {
    operation: OPERATION,
    query: BOARD_CARD_QUERY,
    variables: { board: place.owner, project: place.number, owner: ref.owner, name: ref.repo, number: ref.number },
    shape: Answer,
    forgives: (problem) => hides(problem) && problems.push(problem) > 0,
  });
  const issue = data.repository?.issue;
  const project = data.organization?.projectV2;
  const items = issue?.projectItems.nodes ?? [];
  const at = items.findIndex((node) => node?.project.id === project?.id);
  if (!project || (!issue && problems.length > 0) || problems.some(hidesPart(at))) {
    return { kind: "hidden", why: whyHidden(place, data.organization !== null, problems) };
  }
  if (!issue) throw new GitHubError(OPERATION, 404, "there is no such issue");
  const item = items[at];
  return {
    kind: "seen",
    board: {
      projectId: project.id,
      issueId: issue.id,
      fields: toFields(project.fields.nodes ?? []),
      ...(item && { item: toItem(item) }),
    },
  };
}

/** GitHub's words for what is not there, or may not be seen; the issue's cards on other projects may be hidden too. */
function hides({ type, path = [] }: GraphqlProblem): boolean {
  const isBoard = path[0] === "organization" || path.includes("projectItems");
  return isBoard && (type === "NOT_FOUND" || type === "FORBIDDEN" || type === "INSUFFICIENT_SCOPES");
}

/** Something of the board, or of the card at this place of the list, is hidden: it must not pass for empty. */
const hidesPart =
  (card: number) =>
  ({ path = [] }: GraphqlProblem): boolean =>
    /^organization\.projectV2\.|projectItems$/.test(path.join(".")) ||
    path.join(".").includes(`projectItems.nodes.${card}.`);

function whyHidden(
  { owner, number }: BoardPlace,
  isOrganisation: boolean,
  problems: readonly GraphqlProblem[],
): string {
  const said = problems.map(({ message }) => redact(message)).join(" ");
  const refused = problems.some(({ type }) => type !== "NOT_FOUND");
  if (refused) return `no right to read the projects of ${owner} (organization_projects): ${said}`;
  if (!isOrganisation) return `${owner} is no organisation, and no App sees the project of a person: ${said}`;
  return `${owner} has no project ${number} that this account may see: ${said}`;
}

function toFields(nodes: readonly (z.output<typeof Field> | null)[]): ReadonlyMap<CardField, SeenField> {
  const fields = new Map<CardField, SeenField>();
  for (const field of CARD_FIELDS) {
    const found = nodes.find(
      (node) => node?.name === FIELD_NAMES[field] && node.dataType === FIELD_TYPES[field].toUpperCase(),
    );
    if (found) fields.set(field, { nodeId: found.id, id: found.databaseId, options: found.options ?? [] });
  }
  return fields;
}

function toItem(item: z.output<typeof Item>): SeenItem {
  const shown = (field: CardField): string | null => Value.parse(item[valueAlias(CARD_FIELDS.indexOf(field))]);
  return {
    nodeId: item.id,
    id: item.fullDatabaseId,
    archived: item.isArchived,
    values: {
      stage: shown("stage"),
      group: shown("group"),
      priority: shown("priority"),
      region: shown("region"),
      "waiting-on": shown("waiting-on"),
      "next-step": shown("next-step"),
      "next-date": shown("next-date"),
      "desk-stage": shown("desk-stage"),
    },
  };
}
