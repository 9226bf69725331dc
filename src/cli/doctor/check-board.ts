import * as z from "zod";
import { DESK_FILES } from "../../core/config/desk.ts";
import { instant } from "../../core/domain/ids.ts";
import { sentence } from "../../core/domain/sentence.ts";
import { readPublic } from "../../github/read-copy.ts";
import { boardAt, parsed } from "../../github/read-library.ts";
import { asked, cannotTell, unlessHidden } from "./asked.ts";
import { type Finding, finding } from "./finding.ts";
import type { Examined } from "./patient.ts";

/** The board is built once a day at least. */
const OLDEST_HOURS = 48;
const HOUR = 3_600_000;

/** Whether GitHub publishes what the board's workflow builds. */
export async function checkPages(patient: Examined): Promise<readonly Finding[]> {
  const { client, ref, pages, repository, desk } = patient;
  if (repository.private && !desk.config.board["allow-public"])
    return [finding("pages", "warning", sentence("cli-doctor-pages-private"), sentence("cli-doctor-pages-allow"))];
  const site = unlessHidden(await asked(client.request("GET /repos/{owner}/{repo}/pages", { ...ref })), patient);
  const mend = sentence("cli-doctor-pages-set", pages.site);
  if (site.kind === "missing") return [finding("pages", "problem", sentence("cli-doctor-pages-missing"), mend)];
  if (site.kind !== "found") return [cannotTell("pages", site)];
  return site.data.build_type === "workflow"
    ? [finding("pages", "ok", sentence("cli-doctor-pages-fine"))]
    : [finding("pages", "problem", sentence("cli-doctor-pages-branch"), mend)];
}

const Index = z.object({ builtAt: z.iso.datetime() });

/** Whether the published board can be read, and is as new as it should be. */
export async function checkBoard({ desk, terminal, pages, now }: Examined): Promise<readonly Finding[]> {
  const address = desk.config.desk["board-url"];
  const edit = sentence("cli-doctor-files-edit", pages.file(DESK_FILES.config));
  if (address === undefined)
    return [finding("board", "warning", sentence("cli-doctor-board-unnamed"), sentence("cli-doctor-board-name"), edit)];
  const board = boardAt(address);
  const text = board && (await readPublic(terminal.fetch ?? globalThis.fetch, new URL("api/v1/index.json", board)));
  const place = { href: address };
  const build = sentence("cli-doctor-board-build", pages.workflow("board.yml"));
  const index = text === undefined ? undefined : Index.safeParse(parsed(text)).data;
  if (!index) return [finding("board", "warning", sentence("cli-doctor-board-unread", place), build)];
  const at = { at: instant(index.builtAt) };
  return Date.parse(now) - Date.parse(index.builtAt) > OLDEST_HOURS * HOUR
    ? [finding("board", "warning", sentence("cli-doctor-board-old", place, at), build)]
    : [finding("board", "ok", sentence("cli-doctor-board-fine", place, at))];
}
