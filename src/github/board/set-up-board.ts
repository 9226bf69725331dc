import * as z from "zod";
import type { BoardField, FieldOption } from "../../core/config/board-fields.ts";
import { FIELD_NAMES } from "../../core/config/board-fields.ts";
import type { BoardView } from "../../core/config/board-views.ts";
import { foldLabel } from "../../core/config/fold-label.ts";
import type { BoardStep, FoundBoard, FoundOption } from "../../core/config/plan-board.ts";
import { askGraphql } from "../ask-graphql.ts";
import { atGitHub, readAnswer } from "../github-errors.ts";
import { type OctokitClient, ONCE, REST_HEADERS } from "../octokit-client.ts";
import { GitHubError } from "../port.ts";
import { CREATE_BOARD_MUTATION, CREATE_FIELD_MUTATION, WRITE_OPTIONS_MUTATION } from "../queries/board-setup.ts";

/** Who gets the board, and the board itself where it is there. */
export interface BoardSite {
  readonly owner: string;
  readonly ownerNodeId: string;
  readonly board?: FoundBoard;
}

/** How far the set-up of a board came. */
export interface BoardSetup {
  /** Missing where not even the project could be made. */
  readonly board?: Pick<FoundBoard, "nodeId" | "number" | "title" | "url">;
  readonly done: readonly BoardStep[];
  /** What this GitHub has no way for, as an older Enterprise Server. */
  readonly byHand: readonly BoardStep[];
  /** The step that GitHub refused, and why. What comes after it was not tried. */
  readonly failure?: { readonly step: BoardStep; readonly error: GitHubError };
}

/** Takes the steps in their order, and stops at the first that is refused. A later run goes on from there. */
export async function setUpBoard(
  client: OctokitClient,
  { owner, ownerNodeId, board: found }: BoardSite,
  steps: readonly BoardStep[],
): Promise<BoardSetup> {
  const done: BoardStep[] = [];
  const byHand: BoardStep[] = [];
  let board: BoardSetup["board"] = found;
  let ids: FieldIds | undefined;
  for (const step of steps) {
    try {
      if (step.kind === "create-board") board = await createBoard(client, ownerNodeId, step.title);
      else if (!board) throw new Error("a board is made before its parts");
      else if (step.kind === "create-field") await createField(client, board.nodeId, step.field);
      else if (step.kind === "add-options") await writeOptions(client, step.to.nodeId, step.options);
      else {
        const place = { org: owner, project_number: board.number };
        ids ??= await fieldIds(client, place);
        await createView(client, place, step.view, ids);
      }
      done.push(step);
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error;
      if (!hasNoWay(step, error)) return { ...(board ? { board } : {}), done, byHand, failure: { step, error } };
      byHand.push(step);
    }
  }
  return { ...(board ? { board } : {}), done, byHand };
}

/**
 * Whether this GitHub has no such call. Views are made by REST only, which an older Enterprise Server does not have; and
 * its GraphQL takes no ids of options, refuses them before anything is done, and without them would empty all cards.
 */
function hasNoWay({ kind }: BoardStep, { status, message }: GitHubError): boolean {
  if (kind === "create-view") return status === 404;
  return kind === "add-options" && message.includes("ProjectV2SingleSelectFieldOptionInput");
}

const Created = z.object({
  createProjectV2: z.object({
    projectV2: z.object({ id: z.string(), number: z.int(), title: z.string(), url: z.string() }),
  }),
});
const Written = z.object({});

async function createBoard(client: OctokitClient, owner: string, title: string): Promise<BoardSetup["board"]> {
  const { data } = await askGraphql(client, {
    operation: "create board",
    query: CREATE_BOARD_MUTATION,
    variables: { owner, title },
    shape: Created,
  });
  const { id, ...rest } = data.createProjectV2.projectV2;
  return { ...rest, nodeId: id };
}

async function createField(client: OctokitClient, board: string, { name, type, options }: BoardField): Promise<void> {
  await askGraphql(client, {
    operation: "create field",
    query: CREATE_FIELD_MUTATION,
    variables: {
      board,
      name,
      type: type.toUpperCase(),
      ...(type === "single_select" ? { options: options.map(asInput) } : {}),
    },
    shape: Written,
  });
}

async function writeOptions(
  client: OctokitClient,
  field: string,
  options: readonly (FieldOption | FoundOption)[],
): Promise<void> {
  await askGraphql(client, {
    operation: "add options",
    query: WRITE_OPTIONS_MUTATION,
    variables: { field, options: options.map(asInput) },
    shape: Written,
  });
}

const asInput = (option: FieldOption | FoundOption) => ({
  ...("id" in option ? { id: option.id } : {}),
  name: option.name,
  color: option.color,
  description: option.about,
});

/** The numbers of a project's fields, by their folded names: REST knows no other ids. */
type FieldIds = ReadonlyMap<string, number>;

interface ProjectPlace {
  readonly org: string;
  readonly project_number: number;
}

const Fields = z.array(z.object({ id: z.int(), name: z.string() }));

async function fieldIds(client: OctokitClient, place: ProjectPlace): Promise<FieldIds> {
  const operation = "read fields";
  const call = client.request("GET /orgs/{org}/projectsV2/{project_number}/fields", {
    ...place,
    per_page: 100,
    headers: REST_HEADERS,
  });
  const { data } = await atGitHub(operation, call);
  return new Map(readAnswer(operation, Fields, data).map(({ id, name }) => [foldLabel(name), id]));
}

/** GitHub's own fields that every view shows beside the desk's: what it is about, and who has it. */
const ALWAYS_SHOWN = ["Title", "Assignees"];

async function createView(client: OctokitClient, place: ProjectPlace, view: BoardView, ids: FieldIds): Promise<void> {
  const numbers = (names: readonly string[]): number[] => names.flatMap((name) => ids.get(foldLabel(name)) ?? []);
  const columns = numbers(view.columns ? [FIELD_NAMES[view.columns]] : []);
  const [sortedBy] = numbers(view.sortedBy ? [FIELD_NAMES[view.sortedBy]] : []);
  const call = client.request("POST /orgs/{org}/projectsV2/{project_number}/views", {
    ...place,
    name: view.name,
    layout: view.layout,
    ...(view.filter === "" ? {} : { filter: view.filter }),
    visible_fields: numbers([...ALWAYS_SHOWN, ...view.shows.map((field) => FIELD_NAMES[field])]),
    ...(columns.length > 0 ? { vertical_group_by: columns } : {}),
    ...(sortedBy === undefined ? {} : { sort_by: [[sortedBy, "asc"]] }),
    headers: REST_HEADERS,
    request: ONCE,
  });
  await atGitHub("create view", call);
}
