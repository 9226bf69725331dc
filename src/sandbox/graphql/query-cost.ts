import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from "graphql";
import type { Args, QueryCost } from "./graph-object.ts";
import { problem } from "./graph-object.ts";

const LARGEST_PAGE = 100;
const MOST_NODES = 500_000;

/** A document, as far as its cost goes. */
interface Counted {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Args;
}

interface Sums {
  pages: number;
  nodes: number;
  firstList?: string;
}

/**
 * What a query costs by GitHub's formula: the number of pages that it could fetch, divided by 100, at least 1. Throws what
 * GitHub refuses before it runs: a list without `first` or `last`, pages above 100, more than 500,000 nodes.
 */
export function queryCost(
  counted: Counted,
  operation: OperationDefinitionNode,
): QueryCost & { readonly firstList: string | undefined } {
  const root = counted.schema.getRootType(operation.operation);
  const sums: Sums = { pages: 0, nodes: 0 };
  if (root) count(counted, sums, operation.selectionSet, root.name, 1);
  if (sums.nodes > MOST_NODES)
    throw problem(
      "MAX_NODE_LIMIT_EXCEEDED",
      `This query requests up to ${sums.nodes} possible nodes which exceeds the maximum limit of ${MOST_NODES}.`,
    );
  return { points: Math.max(1, Math.round(sums.pages / 100)), nodes: sums.nodes, firstList: sums.firstList };
}

function count(counted: Counted, sums: Sums, { selections }: SelectionSetNode, typeName: string, times: number): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = counted.fragments.get(selection.name.value);
      if (fragment) count(counted, sums, fragment.selectionSet, fragment.typeCondition.name.value, times);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      count(counted, sums, selection.selectionSet, selection.typeCondition?.name.value ?? typeName, times);
    } else countField(counted, sums, selection, typeName, times);
  }
}

function countField(counted: Counted, sums: Sums, field: FieldNode, typeName: string, times: number): void {
  const parent = counted.schema.getType(typeName);
  if (!(isObjectType(parent) || isInterfaceType(parent)) || !field.selectionSet) return;
  const definition = parent.getFields()[field.name.value];
  const type = definition && getNamedType(definition.type);
  if (!definition || !isCompositeType(type)) return;
  const isList = ["first", "last"].every((name) => definition.args.some((arg) => arg.name === name));
  const ids = argument(counted, field, "ids");
  const size = isList ? pageSize(counted, field) : Array.isArray(ids) ? ids.length : 1;
  if (isList) sums.pages += times;
  if (isList) sums.firstList ??= field.name.value;
  if (isList) sums.nodes += times * size;
  count(counted, sums, field.selectionSet, type.name, times * size);
}

function pageSize(counted: Counted, field: FieldNode): number {
  const name = field.name.value;
  const size = argument(counted, field, "first") ?? argument(counted, field, "last");
  if (size === undefined || size === null)
    throw refusal(
      field,
      "MISSING_PAGINATION_BOUNDARIES",
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
    );
  if (typeof size !== "number" || size < 1)
    throw refusal(
      field,
      "INVALID_PAGINATION_BOUNDARIES",
      `\`first\` on the \`${name}\` connection cannot be less than one.`,
    );
  if (size > LARGEST_PAGE)
    throw refusal(
      field,
      "EXCESSIVE_PAGINATION",
      `Requesting ${size} records on the \`${name}\` connection exceeds the \`first\` limit of ${LARGEST_PAGE} records.`,
    );
  return size;
}

const refusal = (field: FieldNode, type: string, message: string): GraphQLError =>
  new GraphQLError(message, { nodes: field, extensions: { type } });

function argument({ variables }: Counted, field: FieldNode, name: string): unknown {
  const given = field.arguments?.find((one) => one.name.value === name);
  return given && valueFromASTUntyped(given.value, { ...variables });
}
