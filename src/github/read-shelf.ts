import * as z from "zod";
import { PATTERNS } from "../core/config/schema-words.ts";
import type { ListedResource } from "../core/domain/neighbours.ts";

import { HostText } from "./parse/primitives.ts";
import { type Fetch, readPublic } from "./read-copy.ts";
import { boardAt, parsed } from "./read-library.ts";

const Words = HostText.nullish().transform((text) => text ?? null);

/** A resource of a request. What only the desk's file has is read from that file, as it is now. */
const Row = z.object({
  title: HostText,
  url: z.string().regex(PATTERNS.url),
  language: z.string().regex(PATTERNS.language),
  origin: z.object({ country: Words, partnerKind: Words, material: Words }),
});

/** Only the first version of the list is understood: a later one may mean other things. */
const Listing = z.object({ version: z.literal(1), resources: z.array(z.unknown()) });

/**
 * The resources of requests that the public board at an address lists; undefined where it cannot be read, or is of another
 * form. A row that says something else is left out. The addresses in it are passed on and never asked for anything.
 */
export async function readShelf(fetch: Fetch, boardUrl: string): Promise<readonly ListedResource[] | undefined> {
  const board = boardAt(boardUrl);
  if (!board) return undefined;
  const text = await readPublic(fetch, new URL("api/v1/resources.json", board));
  const listing = text === undefined ? undefined : Listing.safeParse(parsed(text)).data;
  return listing?.resources.flatMap((raw): readonly ListedResource[] => {
    const { data } = Row.safeParse(raw);
    if (!data) return [];
    const { origin, ...row } = data;
    return [{ ...row, ...origin, for: [] }];
  });
}
