import * as z from "zod";
import { DESK_FILES } from "../../core/config/desk.ts";
import { type Instant, instantAt } from "../../core/domain/ids.ts";
import { sentence } from "../../core/domain/sentence.ts";
import type { DeskFile } from "../../core/domain/snapshot.ts";
import type { OctokitClient } from "../../github/octokit-client.ts";
import type { RepositoryRef } from "../../github/port.ts";
import { ACTIONS_WRITER } from "../init/desk-setup.ts";
import { type SettingsPages, settingsPages } from "../settings-pages.ts";
import type { Terminal } from "../verb.ts";
import { readAppKeys } from "./app-keys.ts";
import { asked, cannotTell } from "./asked.ts";
import { type Finding, finding } from "./finding.ts";
import type { Patient, TokenKind } from "./patient.ts";

const WORKFLOWS = ".github/workflows";

/** Reads what several checks look at. A finding, where there is nothing to examine: the token or the repository is not known. */
export async function meetPatient(
  client: OctokitClient,
  ref: RepositoryRef,
  terminal: Terminal,
): Promise<Patient | Finding> {
  const pages = settingsPages(ref, terminal.env);
  const repository = await asked(client.request("GET /repos/{owner}/{repo}", { ...ref }));
  const machineNow = terminal.now?.() ?? Date.now();
  if (repository.kind !== "found") return noRepository(repository.kind, ref, pages) ?? cannotTell("token", repository);
  const { data, headers } = repository;
  const viewer = await readViewer(client);
  if (!viewer) return finding("token", "cannot-tell", sentence("cli-doctor-no-viewer"), sentence("cli-doctor-again"));
  const { files, unread } = await readFiles(client, ref);
  return {
    client,
    ref,
    pages,
    terminal,
    repository: data,
    token: {
      ...viewer,
      kind: kindOf(terminal.env["GITHUB_TOKEN"] ?? "", viewer.id),
      scopes: String(headers["x-oauth-scopes"] ?? "")
        .split(/, */)
        .filter(Boolean),
    },
    limit: limitIn(headers),
    now: timeIn(headers, machineNow),
    machineNow,
    files,
    unread,
    app: await readAppKeys(terminal),
  };
}

function noRepository(kind: string, { owner, repo }: RepositoryRef, { tokens }: SettingsPages): Finding | undefined {
  if (kind === "unknown-token")
    return finding("token", "problem", sentence("cli-doctor-token-unknown"), sentence("cli-doctor-token-new", tokens));
  return kind === "missing"
    ? finding(
        "repository",
        "problem",
        sentence("cli-doctor-repository-missing", `${owner}/${repo}`),
        sentence("cli-doctor-repository-look"),
      )
    : undefined;
}

const Viewer = z.object({ data: z.object({ viewer: z.object({ login: z.string(), databaseId: z.int() }) }) });

/** Who the token is: also a workflow or an App, which have no page of their own. */
async function readViewer(client: OctokitClient): Promise<{ readonly login: string; readonly id: number } | undefined> {
  const answer = await asked(client.request("POST /graphql", { query: "query { viewer { login databaseId } }" }));
  const read = answer.kind === "found" ? Viewer.safeParse(answer.data).data?.data.viewer : undefined;
  return read && { login: read.login, id: read.databaseId };
}

function kindOf(token: string, id: number): TokenKind {
  if (id === ACTIONS_WRITER.id) return "workflow";
  if (token.startsWith("ghs_")) return "app";
  return token.startsWith("github_pat_") || token.startsWith("ghu_") ? "fine-grained" : "classic";
}

type Headers = Readonly<Record<string, string | number | undefined>>;

function limitIn(headers: Headers): Patient["limit"] {
  const [left, of] = [headers["x-ratelimit-remaining"], headers["x-ratelimit-limit"]].map((text) => Number(text));
  return left === undefined || of === undefined || Number.isNaN(left + of) ? undefined : { left, of };
}

function timeIn({ date }: Headers, instead: number): Instant {
  const at = Date.parse(String(date));
  return instantAt(Number.isNaN(at) ? instead : at);
}

/** The desk's own files, and what lies in the folders of forms and workflows. */
async function readFiles(client: OctokitClient, ref: RepositoryRef): Promise<Pick<Patient, "files" | "unread">> {
  const { forms, ...single } = DESK_FILES;
  const found: DeskFile[] = [];
  const unread: string[] = [];
  const listed = await Promise.all([forms, WORKFLOWS].map((folder) => namesIn(client, ref, folder, unread)));
  for (const path of [...Object.values(single), ...listed.flat()]) {
    const file = await asked(client.request("GET /repos/{owner}/{repo}/contents/{path}", { ...ref, path }));
    if (file.kind === "found" && !Array.isArray(file.data) && file.data.type === "file") {
      const text = Buffer.from(file.data.content, "base64").toString("utf8");
      found.push({ path, text, oid: file.data.sha });
    } else if (file.kind !== "missing") unread.push(path);
  }
  return { files: found, unread };
}

async function namesIn(
  client: OctokitClient,
  ref: RepositoryRef,
  folder: string,
  unread: string[],
): Promise<readonly string[]> {
  const entries = await asked(client.request("GET /repos/{owner}/{repo}/contents/{path}", { ...ref, path: folder }));
  if (entries.kind !== "found" && entries.kind !== "missing") unread.push(folder);
  if (entries.kind !== "found" || !Array.isArray(entries.data)) return [];
  return entries.data.filter(({ name }) => /\.ya?ml$/.test(name)).map(({ path }) => path);
}
