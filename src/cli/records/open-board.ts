import type { PreviousBoard } from "../../board/read/read-board.ts";
import { SHOWN_INDEX, shownPath } from "../../board/read/shown-files.ts";
import { type BuildMark, MADE_PATH } from "../../board/read/site-files.ts";
import type { DeskConfig } from "../../core/config/desk.ts";
import { sha256Of } from "../../core/records/hash.ts";
import { parseShownCopy, parseShownIndex } from "../../core/reports/shown-shape.ts";
import type { Fetch } from "../../github/read-copy.ts";
import { believedCopies, openCopies, publicFiles } from "./open-copies.ts";

/** What was published at a place: in a folder, or at the address of a board. */
export interface PublishedBoard extends PreviousBoard {
  /** When it was built and from what; undefined where it does not say so. */
  readonly status: Pick<BuildMark, "builtAt" | "made"> | undefined;
}

/**
 * What a build goes on from: the records as far as their seals hold, and what is shown. Undefined where no list of copies can be read
 * there. A copy that is not just the one of the list counts as missing, so its request is read from GitHub.
 */
export async function openBoard(
  source: string,
  { cwd, fetch, config }: { readonly cwd: string; readonly fetch: Fetch; readonly config: DeskConfig },
): Promise<PublishedBoard | undefined> {
  const copies = await openCopies(source, cwd, fetch);
  if (!copies) return undefined;
  const read = publicFiles(source, cwd, fetch);
  const [listed, said] = [await read(SHOWN_INDEX), await read(MADE_PATH)];
  const index = listed === undefined ? undefined : parseShownIndex(listed);
  return {
    copies: believedCopies(copies, config),
    status: said === undefined ? undefined : statusIn(said),
    ...(index && {
      shown: {
        index,
        read: async ({ number, hash }) => {
          const text = await read(shownPath(number));
          return text !== undefined && sha256Of(text) === hash ? parseShownCopy(text) : undefined;
        },
      },
    }),
  };
}

function statusIn(text: string): PublishedBoard["status"] {
  try {
    const said: unknown = JSON.parse(text);
    if (typeof said !== "object" || said === null || !("builtAt" in said) || !("made" in said)) return undefined;
    const { builtAt, made } = said;
    return typeof builtAt === "string" && typeof made === "string" ? { builtAt, made } : undefined;
  } catch {
    return undefined;
  }
}
