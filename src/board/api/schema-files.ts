import * as z from "zod";
import type { BoardModel } from "../../core/reports/board-model.ts";
import type { SiteFile } from "../site/write-site.ts";
import { CommitteeShape, DecisionsShape, StatsShape, WorkflowShape } from "./shapes/figures-shape.ts";
import { IndexShape } from "./shapes/index-shape.ts";
import { RequestShape, RequestsShape } from "./shapes/request-shape.ts";
import { SearchShape } from "./shapes/search-shape.ts";
import { StatusShape } from "./shapes/status-shape.ts";
import { TranslationsShape } from "./shapes/translations-shape.ts";
import { GroupsShape, HandsShape, QueueShape, ResourcesShape, ThemesShape } from "./shapes/work-shape.ts";

/** The shape of each file: the name of its schema -> the shape. */
const SHAPES = {
  committee: CommitteeShape,
  decisions: DecisionsShape,
  groups: GroupsShape,
  hands: HandsShape,
  index: IndexShape,
  queue: QueueShape,
  request: RequestShape,
  requests: RequestsShape,
  resources: ResourcesShape,
  search: SearchShape,
  stats: StatsShape,
  status: StatusShape,
  themes: ThemesShape,
  translations: TranslationsShape,
  workflow: WorkflowShape,
} as const;

/** The name of a schema. */
export type SchemaName = keyof typeof SHAPES;

function isSchemaName(name: string): name is SchemaName {
  return Object.hasOwn(SHAPES, name);
}

/** The names of all schemas, in order. */
export const SCHEMAS: readonly SchemaName[] = Object.keys(SHAPES).filter(isSchemaName);

/** Where a schema is. */
export const schemaPath = (name: SchemaName): string => `/api/v1/schema/${name}.json`;

/**
 * The schemas, JSON Schema 2020-12, made from the same shapes that check the files while they are written. They allow members that they
 * do not name: a file may get more of them.
 */
export function* schemaFiles({ desk }: BoardModel): Iterable<SiteFile> {
  for (const name of SCHEMAS) {
    const { $schema, ...schema } = z.toJSONSchema(SHAPES[name], { target: "draft-2020-12", io: "input" });
    const id = desk.boardUrl === null ? `${name}.json` : desk.boardUrl.replace(/\/$/, "") + schemaPath(name);
    yield { path: schemaPath(name), text: `${JSON.stringify({ $schema, $id: id, ...schema }, null, 1)}\n` };
  }
}
