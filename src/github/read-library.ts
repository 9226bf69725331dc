import * as z from "zod";
import type { LibraryEntry } from "../core/domain/snapshot.ts";
import { HostText } from "./parse/primitives.ts";
import { type Fetch, readPublic } from "./read-copy.ts";

const Words = HostText.nullish().transform((text) => text ?? null);

const Row = z.object({
  number: z.int().min(1),
  title: HostText,
  page: z.string(),
  finished: z.boolean(),
  country: Words,
  partnerKind: Words,
  material: Words,
});

/** The board's list for machines. Only its first version is understood: a later one may mean other things. */
const Listing = z.object({ version: z.literal(1), requests: z.array(Row) });

/**
 * What the public board at an address lists; undefined where it cannot be read, or is of another form. The token stays
 * here, and nothing is thrown: a look goes on without it.
 */
export async function readLibrary(fetch: Fetch, boardUrl: string): Promise<readonly LibraryEntry[] | undefined> {
  const board = boardAt(boardUrl);
  if (!board) return undefined;
  const text = await readPublic(fetch, new URL("api/v1/requests.json", board));
  const listing = text === undefined ? undefined : Listing.safeParse(parsed(text)).data;
  return listing?.requests.flatMap(({ page, ...row }) => {
    const url = pageOf(page, board);
    return url === undefined ? [] : [{ ...row, url }];
  });
}

/** The address of a board as a folder, so that what stands below it is resolved against all of it. */
export function boardAt(address: string): URL | undefined {
  const board = addressOf(address);
  if (board && !board.pathname.endsWith("/")) board.pathname += "/";
  return board;
}

/** The address of a page that a board names by its path; undefined where that leads away from the board. */
function pageOf(path: string, board: URL): string | undefined {
  const page = addressOf(path.replace(/^\/+/, "").replace(/(^|\/)index\.html$/, "$1"), board);
  const isOfBoard = page?.origin === board.origin && page.pathname.startsWith(board.pathname);
  return isOfBoard ? page.href : undefined;
}

const addressOf = (text: string, base?: URL): URL | undefined =>
  URL.canParse(text, base) ? new URL(text, base) : undefined;

/** What a text says as JSON; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
