import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DESK_FILES, type DeskConfig } from "../../core/config/desk.ts";
import { loadDesk } from "../../core/config/load-desk.ts";
import { readConfig } from "../../core/config/read-config.ts";
import { readDeskFolder } from "../desk-folder.ts";
import { rosterPeople } from "../roster-people.ts";
import { actionOf } from "./action-of.ts";
import { ACTIONS_WRITER, isInvented } from "./desk-setup.ts";
import type { Unsaid } from "./read-setup.ts";

/** What the files of a folder say of the desk in it. */
export interface DeskBefore {
  /** What need not be said again: a second time there is nothing to write. */
  readonly setup: Partial<Unsaid>;
  /** The paths of the forms that the desk wants. */
  readonly forms: readonly string[];
  /** Whether somebody invented is in its roster. Undefined where its files do not load. */
  readonly isVacant?: boolean;
}

/** Reads the desk of a folder. `none` where there is no configuration, and its problems counted where it does not load. */
export async function deskBefore(folder: string): Promise<DeskBefore | "none" | { readonly problems: number }> {
  const files = await readDeskFolder(folder);
  if (!files.some(({ path }) => path === DESK_FILES.config)) return "none";
  const { value: config, findings } = readConfig(files);
  if (!config) return { problems: findings.length };
  const loading = loadDesk(files);
  return {
    setup: await setupOf(config, folder),
    forms: config.forms.map(({ file }) => `${DESK_FILES.forms}/${file}`),
    ...(loading.ok ? { isVacant: rosterPeople(loading.desk.roster).some(isInvented) } : {}),
  };
}

async function setupOf(config: DeskConfig, folder: string): Promise<Partial<Unsaid>> {
  const { name, organisation, contact, "board-url": boardUrl } = config.desk;
  const writer = config.writers.find(({ active }) => active);
  const [requests, sweep, board] = await Promise.all(
    ["requests.yml", "sweep.yml", "board.yml"].map((file) => workflowIn(folder, file)),
  );
  const action = [requests, sweep, board].map((workflow) => actionOf(workflow ?? "")).find(Boolean);
  return {
    preset: config.preset,
    name,
    organisation,
    ...(contact === undefined ? {} : { contact }),
    ...(boardUrl === undefined ? {} : { boardUrl }),
    ...(config["seal-keys"].length > 0 && { sealKeys: config["seal-keys"] }),
    since: config.since,
    ...(writer ? { writer: { id: writer.id, login: writer.login } } : {}),
    // Workflows may be given the token of an App, which then writes.
    isApp:
      writer !== undefined &&
      writer.id !== ACTIONS_WRITER.id &&
      (requests ?? sweep) === undefined &&
      /\[bot\]$/.test(writer.login),
    ...(action === undefined ? {} : { action }),
  };
}

const workflowIn = (folder: string, file: string): Promise<string | undefined> =>
  readFile(join(folder, ".github/workflows", file), "utf8").catch(() => undefined);
