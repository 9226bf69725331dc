import type { ASTVisitor, DocumentNode, GraphQLSchema, ValidationContext, ValidationRule } from "graphql";
import {
  GraphQLError,
  getOperationAST,
  getVariableValues,
  NoDeprecatedCustomRule,
  parse,
  specifiedRules,
  validate,
  valueFromASTUntyped,
} from "graphql";
import type { SeenGraphql } from "../traffic.ts";
import type { Finding } from "./rest-contract.ts";

/** GitHub's limit for `first` and `last`. */
const LARGEST_PAGE = 100;

/** Checks one document and its variables: valid, nothing deprecated, and each connection asks for 1 to 100 nodes. */
export function checkDocument(
  schema: GraphQLSchema,
  { query, variables }: Pick<SeenGraphql, "query" | "variables">,
): Finding {
  const document = parsed(query);
  if (document instanceof GraphQLError) return { where: "graphql", wrong: [document.message] };
  const operation = getOperationAST(document);
  const where = `graphql ${operation?.name?.value ?? operation?.operation ?? "document"}`;
  const rules = [...specifiedRules, NoDeprecatedCustomRule, pageBoundaries(variables)];
  const wrong = validate(schema, document, rules).map((error) => error.message);
  const values = getVariableValues(schema, operation?.variableDefinitions ?? [], { ...variables });
  return { operation: where, where, wrong: [...wrong, ...(values.errors ?? []).map((error) => error.message)] };
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** GitHub's own rule, which the schema cannot say: a connection without `first` or `last` is refused (MISSING_PAGINATION_BOUNDARIES). */
const pageBoundaries =
  (variables: Readonly<Record<string, unknown>>): ValidationRule =>
  (context: ValidationContext): ASTVisitor => ({
    Field(node) {
      const known = context.getFieldDef()?.args.filter(({ name }) => name === "first" || name === "last") ?? [];
      if (known.length < 2) return;
      const given = (node.arguments ?? []).filter(({ name }) => name.value === "first" || name.value === "last");
      const sizes = given
        .map(({ value }) => valueFromASTUntyped(value, { ...variables }))
        .filter((size) => size != null);
      if (sizes.length === 0)
        context.reportError(new GraphQLError(`Field "${node.name.value}" needs "first" or "last".`));
      for (const size of sizes) {
        const fits = Number.isInteger(size) && Number(size) >= 1 && Number(size) <= LARGEST_PAGE;
        if (!fits)
          context.reportError(
            new GraphQLError(
              `Field "${node.name.value}" asks for ${String(size)} nodes; 1 to ${LARGEST_PAGE} are allowed.`,
            ),
          );
      }
    },
  });
