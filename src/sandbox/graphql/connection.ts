import { cursorOf, type Order, slice } from "../cursor.ts";
import { type Args, type GraphObject, problem, textArg } from "./graph-object.ts";

/** A page of a list, as the field of name `XConnection` shows it. `rows` must be in `order`. */
export function connection<T>(
  typeName: string,
  args: Args,
  rows: readonly T[],
  order: Order<T>,
  show: (row: T) => GraphObject,
): GraphObject {
  const part = slice(rows, order, {
    first: sizeArg(args, "first"),
    last: sizeArg(args, "last"),
    after: textArg(args, "after") ?? null,
    before: textArg(args, "before") ?? null,
  });
  if (!part) throw problem("INVALID_CURSOR_ARGUMENTS", "The cursor does not appear to be a valid cursor.");
  const cursors = { startCursor: cursorAt(part.rows[0], order), endCursor: cursorAt(part.rows.at(-1), order) };
  const { hasNext: hasNextPage, hasPrevious: hasPreviousPage } = part;
  return {
    __typename: `${typeName}Connection`,
    totalCount: rows.length,
    pageInfo: { __typename: "PageInfo", hasNextPage, hasPreviousPage, ...cursors },
    nodes: () => part.rows.map(show),
    edges: () =>
      part.rows.map((row) => ({ __typename: `${typeName}Edge`, cursor: cursorOf(row, order), node: () => show(row) })),
  };
}

const sizeArg = (args: Args, name: string): number | null => {
  const value = args[name];
  return typeof value === "number" ? value : null;
};

const cursorAt = <T>(row: T | undefined, order: Order<T>): string | null =>
  row === undefined ? null : cursorOf(row, order);
