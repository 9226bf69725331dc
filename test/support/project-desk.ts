import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Octokit } from "@octokit/rest";
import { DESK_FILES, type Desk } from "../../src/core/config/desk.ts";
import { loadDesk } from "../../src/core/config/load-desk.ts";
import { instant } from "../../src/core/domain/ids.ts";
import { createClock } from "../../src/sandbox/clock.ts";
import { createSandbox, type Sandbox, type SandboxOptions } from "../../src/sandbox/sandbox.ts";
import { deskTexts } from "../github/desk-texts.ts";

/** The organisation with the desk, and the desk's repository. */
export const OWNER = "acme";
export const REPOSITORY = "acme/desk";

/** A desk with the Hub's workflow and three groups, one of them with a label and one that is over. */
export const GROUPS = `
groups:
  - { id: uploads, title: Uploads, about: Brings files to Commons. }
  - { id: texts, title: "Guides and texts", about: Writes guides., label: "needs texts" }
  - { id: old, title: Photo contest, about: Was once., kind: task-force, charter: Hold it., until: 2020-01-31 }
`;

/** The files of a desk with the Hub's workflow. */
export function projectDeskFiles(extra = GROUPS): Readonly<Record<string, string>> {
  const { config, roster, form } = deskTexts(extra);
  return {
    [DESK_FILES.config]: config.replace("preset: simple", "preset: content-partnerships-hub"),
    [DESK_FILES.roster]: roster,
    [`${DESK_FILES.forms}/ask.yml`]: form,
  };
}

/** The same, loaded. */
export function projectDesk(extra?: string): Desk {
  const files = Object.entries(projectDeskFiles(extra)).map(([path, text]) => ({ path, text, oid: "" }));
  const loading = loadDesk(files);
  if (!loading.ok) throw new Error(JSON.stringify(loading.problems, null, 2));
  return loading.desk;
}

/** The same, in a new folder. */
export function projectDeskFolder(extra?: string): string {
  const folder = mkdtempSync(join(tmpdir(), "project-desk-"));
  for (const [path, text] of Object.entries(projectDeskFiles(extra))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** A GitHub with an organisation that has a repository, where cora may write, and a person `solo` with another one. */
export function projectWorld(options: Partial<SandboxOptions> & { readonly hasProjects?: boolean } = {}): Sandbox {
  const { hasProjects = true, ...rest } = options;
  const sandbox = createSandbox({ clock: createClock(instant("2026-03-01T09:00:00Z")), ...rest });
  sandbox.addUser({ login: OWNER, kind: "organization", hasProjects });
  for (const login of ["cora", "rita", "solo"]) sandbox.addUser({ login });
  sandbox.addRepository({ owner: OWNER, name: "desk", files: {} });
  sandbox.addRepository({ owner: "solo", name: "desk", files: {} });
  sandbox.addCollaborator(REPOSITORY, "cora", "write");
  return sandbox;
}

/** A token of a person that may change projects. */
export const projectToken = (sandbox: Sandbox, as = "cora"): string =>
  sandbox.token({ as, scopes: ["repo", "project"] });

const quiet = (): void => undefined;

/** A client of a sandbox, in process. */
export const clientWith = (sandbox: Sandbox, auth: string): Octokit =>
  new Octokit({
    auth,
    request: { fetch: sandbox.fetch },
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  });
