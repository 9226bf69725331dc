import {
  type DocumentNode,
  executeSync,
  type FragmentDefinitionNode,
  type GraphQLError,
  GraphQLError as GraphQLProblem,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from "graphql";
import { githubSchema } from "../contract/github-schema.ts";
import type { Scene } from "./graph-object.ts";
import { type Args, type QueryCost, resolveField, resolveType } from "./graph-object.ts";
import { graphMutation, graphQuery } from "./graph-root.ts";
import { queryCost } from "./query-cost.ts";

/** A document that GitHub's schema allows, ready to run. */
export interface PreparedQuery {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Args;
  readonly cost: QueryCost;
  readonly isWrite: boolean;
  /** The names of what the operation asks for first of all. */
  readonly rootFields: readonly string[];
  /** The name of the first list in it. */
  readonly firstList: string | undefined;
}

/** What GitHub answers: data, errors, or both. */
export interface GraphqlResult {
  readonly data?: unknown;
  readonly errors?: readonly unknown[];
}

const checked = new Map<string, DocumentNode | readonly GraphQLError[]>();

/** Checks a query against GitHub's schema and counts its cost. Returns GitHub's errors where it would not run it. */
export function prepareQuery(query: string, variables: Args, operationName?: string): PreparedQuery | GraphqlResult {
  const document = checkedDocument(query);
  if (!("definitions" in document)) return { errors: document.map(shownError) };
  const operation = getOperationAST(document, operationName);
  if (!operation) return { errors: [{ message: "A query attribute must name one operation." }] };
  const fragments = new Map(document.definitions.filter(isFragment).map((one) => [one.name.value, one]));
  const given = { ...defaultValues(operation), ...variables };
  try {
    const { firstList, ...cost } = queryCost({ schema: githubSchema(), fragments, variables: given }, operation);
    const rootFields = operation.selectionSet.selections.flatMap((one) =>
      one.kind === Kind.FIELD ? [one.name.value] : [],
    );
    return { document, operation, variables, cost, isWrite: operation.operation === "mutation", rootFields, firstList };
  } catch (error) {
    if (error instanceof GraphQLProblem) return { errors: [shownError(error)] };
    throw error;
  }
}

const isFragment = (node: { readonly kind: string }): node is FragmentDefinitionNode =>
  node.kind === Kind.FRAGMENT_DEFINITION;

/** Only whole numbers matter here: they may be the size of a page. */
const defaultValues = ({ variableDefinitions = [] }: OperationDefinitionNode): Args =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [],
    ),
  );

/** Checking a document takes longer than running it, and a client sends the same few over and over. */
function checkedDocument(query: string): DocumentNode | readonly GraphQLError[] {
  const known = checked.get(query);
  if (known) return known;
  const fresh = parsed(query);
  const errors = "definitions" in fresh ? validate(githubSchema(), fresh) : fresh;
  const result = errors.length > 0 ? errors : fresh;
  checked.set(query, result);
  return result;
}

function parsed(query: string): DocumentNode | readonly GraphQLError[] {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLProblem) return [error];
    throw error;
  }
}

/** Runs a prepared query. */
export function runQuery({ document, operation, variables, isWrite }: PreparedQuery, scene: Scene): GraphqlResult {
  const { data, errors } = executeSync({
    schema: githubSchema(),
    document,
    ...(operation.name ? { operationName: operation.name.value } : {}),
    variableValues: variables,
    contextValue: scene,
    rootValue: isWrite ? graphMutation(scene) : graphQuery(scene),
    fieldResolver: resolveField,
    typeResolver: resolveType,
  });
  const shown = data === undefined || data === null ? {} : { data };
  return { ...shown, ...(data === null ? { data: null } : {}), ...(errors ? { errors: errors.map(shownError) } : {}) };
}

/** GitHub puts the kind of an error beside its message. */
function shownError({ message, path, locations, extensions }: GraphQLError): unknown {
  const { type } = extensions;
  return {
    ...(typeof type === "string" ? { type } : {}),
    ...(path ? { path } : {}),
    ...(locations ? { locations } : {}),
    message,
  };
}
