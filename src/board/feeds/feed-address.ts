import type { BoardModel } from "../../core/reports/board-model.ts";
import { relativeHref } from "../site/relative-href.ts";

type OfDesk = Pick<BoardModel, "desk">;

/** A page's address for a file that is read far from the site: absolute where the desk says where its board is, else seen from the file. */
export function addressFrom({ desk: { boardUrl } }: OfDesk, file: string, to: string): string {
  return boardUrl === null ? relativeHref(file, to) : boardUrl.replace(/\/$/, "") + to.replace(/index\.html$/, "");
}

/**
 * A name that stays although addresses change: a tag URI (RFC 4151). Its authority is the site that belongs to the owner of the
 * repository on GitHub, which nobody else can have; `since` is a day on which that was so.
 */
export function tagUri({ desk }: OfDesk, since: string, name: string): string {
  const { host, path } = authorityOf(desk);
  return `tag:${host},${since}:${path}${name}`;
}

/** A host that is the desk's own, for names that must be like no other's in the world. */
export const hostOf = ({ desk }: OfDesk): string => authorityOf(desk).host;

function authorityOf({ repositoryUrl, boardUrl }: BoardModel["desk"]): {
  readonly host: string;
  readonly path: string;
} {
  const [owner, name] = repositoryUrl === null ? [] : new URL(repositoryUrl).pathname.split("/").filter(Boolean);
  if (owner !== undefined && name !== undefined) return { host: `${owner.toLowerCase()}.github.io`, path: `${name}/` };
  return { host: boardUrl === null ? "board.invalid" : new URL(boardUrl).hostname, path: "" };
}
