import type { Section } from "../../src/board/site/site.ts";
import type { SiteFile } from "../../src/board/site/write-site.ts";
import type { Desk } from "../../src/core/config/desk.ts";
import { type BoardModel, boardModel } from "../../src/core/reports/board-model.ts";
import type { BoardRequest } from "../../src/core/reports/board-types.ts";
import { boardDesk } from "./board-desk.ts";
import { boardInputs } from "./board-fixture.ts";
import { READ_AT } from "./board-story.ts";

/** The invented desk with a board in these languages. */
export function deskIn(...languages: readonly string[]): Desk {
  const desk = boardDesk();
  return { ...desk, config: { ...desk.config, board: { ...desk.config.board, languages: [...languages] } } };
}

/** The board of the realistic requests. */
export const realModel = (desk: Desk = boardDesk()): BoardModel => boardModel(boardInputs(desk), desk, READ_AT);

/** A board with so many requests: the realistic ones over and over, each with a number of its own. Its figures are those of the first ones. */
export function modelOf(
  count: number,
  change: (request: BoardRequest, at: number) => BoardRequest = (one) => one,
): BoardModel {
  const model = realModel(deskIn("en", "ar"));
  const requests = Array.from({ length: count }, (_, at) => {
    const like = model.requests[at % model.requests.length];
    if (!like) throw new Error("there are no requests");
    return change({ ...like, number: count - at }, at);
  });
  return { ...model, requests };
}

/** The files of some parts of the site, by path. */
export function drawn(model: BoardModel, ...sections: readonly Section[]): ReadonlyMap<string, string> {
  const site = { model, languages: model.desk.languages, basePath: "" };
  const files: readonly SiteFile[] = sections.flatMap((section) => [...section(site)]);
  return new Map(files.map(({ path, text }) => [path, text]));
}

/** A file by its path. Throws where there is none. */
export function fileOf(files: ReadonlyMap<string, string>, path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`no file ${path}`);
  return text;
}
