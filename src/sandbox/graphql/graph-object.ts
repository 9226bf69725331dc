import { GraphQLError, type GraphQLFieldResolver, type GraphQLTypeResolver } from "graphql";
import type { Budget } from "../door/rate-limit.ts";
import type { Session } from "../door/session.ts";
import { isNode } from "../json.ts";
import { ApiRefusal, ScopeRefusal } from "../refusal.ts";
import type { World } from "../world.ts";

/**
 * One object of GitHub's graph: a value for each field that the sandbox knows, or a function of the field's arguments
 * where the value is not needed by everybody. A field that is missing here is an error when asked for, never null.
 */
export type GraphObject = { readonly __typename: string } & Readonly<Record<string, unknown>>;

/** Arguments of a field, as the schema has checked them. */
export type Args = Readonly<Record<string, unknown>>;

/** What a query runs in. */
export interface Scene {
  readonly world: World;
  readonly session: Session;
  /** What this query costs, and what is left. */
  readonly cost: QueryCost;
  readonly budget: Budget;
  /** What fails in this query, where something is to. */
  readonly broken: BrokenField | undefined;
}

/** Fields that fail wherever they are asked for, by name, and what GitHub says in their place. */
export interface BrokenField {
  readonly names: readonly string[];
  readonly type: string;
  readonly message: string;
}

/** What GitHub counts before it runs a query. */
export interface QueryCost {
  readonly points: number;
  readonly nodes: number;
}

/** Takes a field from its object. */
export const resolveField: GraphQLFieldResolver<unknown, Scene> = (source, args, scene, { fieldName, parentType }) => {
  if (scene.broken?.names.includes(fieldName)) throw problem(scene.broken.type, scene.broken.message);
  if (!isNode(source) || !(fieldName in source))
    throw new GraphQLError(`${parentType.name}.${fieldName} is not implemented by the sandbox`);
  const value = source[fieldName];
  if (typeof value !== "function") return value;
  try {
    return value(args);
  } catch (error) {
    throw error instanceof ApiRefusal ? refused(error) : error;
  }
};

/** Takes the type of an object from itself. */
export const resolveType: GraphQLTypeResolver<unknown, Scene> = (value) =>
  isNode(value) && typeof value["__typename"] === "string" ? value["__typename"] : undefined;

/** GitHub's word for a kind of refusal stands beside the message. */
export const problem = (type: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { type } });

const refused = (refusal: ApiRefusal): GraphQLError =>
  problem(kindOf(refusal), refusal.errors[0]?.message ?? refusal.message);

function kindOf(refusal: ApiRefusal): string {
  if (refusal instanceof ScopeRefusal) return "INSUFFICIENT_SCOPES";
  return refusal.status === 404 ? "NOT_FOUND" : refusal.status === 422 ? "UNPROCESSABLE" : "FORBIDDEN";
}

/** A text among the arguments. */
export function textArg(args: Args, name: string): string | undefined {
  const value = args[name];
  return typeof value === "string" ? value : undefined;
}

/** A list of texts among the arguments; undefined where none is given. */
export function listArg(args: Args, name: string): readonly string[] | undefined {
  const value = args[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : undefined;
}
