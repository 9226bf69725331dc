import * as z from "zod";
import { foldLabel } from "../../core/config/fold-label.ts";
import type { FoundBoard } from "../../core/config/plan-board.ts";
import { askGraphql } from "../ask-graphql.ts";
import { atGitHub, readAnswer } from "../github-errors.ts";
import { type OctokitClient, REST_HEADERS } from "../octokit-client.ts";
import { GitHubError } from "../port.ts";
import { BOARD_QUERY, BOARDS_QUERY } from "../queries/board-setup.ts";

/** Which project is meant: one by number, or an open one by its title. */
export interface BoardSearch {
  readonly owner: string;
  readonly number?: number;
  readonly title: string;
}

/** What is there, or why there can be no board. */
export type BoardReading =
  /** Without `board` there is no open project of this title; one can be made for the owner. */
  | { readonly kind: "readable"; readonly ownerNodeId: string; readonly board?: FoundBoard }
  /** No account of this name. */
  | { readonly kind: "no-owner" }
  /** The owner is a person: no App sees their projects. */
  | { readonly kind: "user" }
  /** The organisation has projects switched off. */
  | { readonly kind: "switched-off" }
  /** There is no project of this number, or this token does not see it. */
  | { readonly kind: "no-number" }
  /** Several open projects have this title. */
  | { readonly kind: "several"; readonly numbers: readonly number[] }
  /** The token may not read projects. In GitHub's words. */
  | { readonly kind: "no-right"; readonly why: string };

const OPERATION = "read board";

const Organisation = z.object({ node_id: z.string(), has_organization_projects: z.boolean() });

const Nodes = <T extends z.ZodType>(shape: T) => z.object({ nodes: z.array(shape) });

const Option = z.object({ id: z.string(), name: z.string(), color: z.string(), description: z.string() });
const Field = z.object({
  id: z.string(),
  name: z.string(),
  dataType: z.string(),
  options: z.array(Option).default([]),
});

const Board = z.object({
  organization: z.object({
    projectV2: z.object({
      id: z.string(),
      number: z.int(),
      title: z.string(),
      url: z.string(),
      closed: z.boolean(),
      public: z.boolean(),
      viewerCanUpdate: z.boolean(),
      // A kind of field that the query does not know comes as an object without members.
      fields: Nodes(z.union([Field, z.object({}).transform(() => undefined)])),
      views: Nodes(z.object({ name: z.string() })),
      workflows: Nodes(z.object({ name: z.string(), enabled: z.boolean() })),
    }),
  }),
});

const Boards = z.object({
  organization: z.object({
    projectsV2: z.object({
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
      nodes: z.array(z.object({ number: z.int(), title: z.string(), closed: z.boolean() }).nullable()),
    }),
  }),
});

/** Reads a project board, or finds out why there is none. Only what is no answer at all is thrown. */
export async function readBoard(client: OctokitClient, search: BoardSearch): Promise<BoardReading> {
  try {
    const organisation = await readOrganisation(client, search.owner);
    if (!organisation) return { kind: (await isAccount(client, search.owner)) ? "user" : "no-owner" };
    const ownerNodeId = organisation.node_id;
    const numbers = search.number === undefined ? await openBoards(client, search) : [search.number];
    if (numbers.length > 1) return { kind: "several", numbers };
    const [number] = numbers;
    if (number !== undefined)
      return { kind: "readable", ownerNodeId, board: await boardNumbered(client, search, number) };
    return organisation.has_organization_projects ? { kind: "readable", ownerNodeId } : { kind: "switched-off" };
  } catch (failure) {
    if (!(failure instanceof GitHubError) || failure.trouble !== "refused") throw failure;
    if (failure.status === 404) return { kind: "no-number" };
    if (failure.status === 401 || failure.status === 403)
      return { kind: "no-right", why: failure.message.replace(`${failure.operation}: `, "") };
    throw failure;
  }
}

/** Undefined where there is no organisation of this name. */
async function readOrganisation(
  client: OctokitClient,
  org: string,
): Promise<z.output<typeof Organisation> | undefined> {
  const call = atGitHub(OPERATION, client.request("GET /orgs/{org}", { org, headers: REST_HEADERS }));
  const answer = await orMissing(call);
  return answer && readAnswer(OPERATION, Organisation, answer.data);
}

async function isAccount(client: OctokitClient, username: string): Promise<boolean> {
  const call = atGitHub(OPERATION, client.request("GET /users/{username}", { username, headers: REST_HEADERS }));
  return (await orMissing(call)) !== undefined;
}

const orMissing = <T>(call: Promise<T>): Promise<T | undefined> =>
  call.catch((failure: unknown) => {
    if (failure instanceof GitHubError && failure.status === 404) return undefined;
    throw failure;
  });

/** The numbers of all open projects with the title, however many projects the organisation has. */
async function openBoards(client: OctokitClient, search: BoardSearch, after?: string): Promise<readonly number[]> {
  const { data } = await askGraphql(client, {
    operation: OPERATION,
    query: BOARDS_QUERY,
    variables: { owner: search.owner, after: after ?? null },
    shape: Boards,
  });
  const { nodes, pageInfo } = data.organization.projectsV2;
  const numbers = nodes.flatMap((node) =>
    node && !node.closed && foldLabel(node.title) === foldLabel(search.title) ? [node.number] : [],
  );
  if (!pageInfo.hasNextPage || pageInfo.endCursor === null) return numbers;
  return [...numbers, ...(await openBoards(client, search, pageInfo.endCursor))];
}

async function boardNumbered(client: OctokitClient, { owner }: BoardSearch, number: number): Promise<FoundBoard> {
  const variables = { owner, number };
  const { data } = await askGraphql(client, { operation: OPERATION, query: BOARD_QUERY, variables, shape: Board });
  const { id, fields, views, workflows, viewerCanUpdate, ...rest } = data.organization.projectV2;
  return {
    ...rest,
    nodeId: id,
    writable: viewerCanUpdate,
    fields: fields.nodes.flatMap((field) => (field ? [shownField(field)] : [])),
    views: views.nodes.map(({ name }) => name),
    automations: workflows.nodes.flatMap(({ name, enabled }) => (enabled ? [name] : [])),
  };
}

const shownField = ({ id, name, dataType, options }: z.output<typeof Field>): FoundBoard["fields"][number] => ({
  nodeId: id,
  name,
  type: dataType.toLowerCase(),
  options: options.map(({ description, ...option }) => ({ ...option, about: description })),
});
