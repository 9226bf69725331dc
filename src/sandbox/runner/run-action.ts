import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type ActionMetadata, readActionMetadata } from "./action-metadata.ts";
import { readOutputs } from "./output-file.ts";
import { maskedLog } from "./runner-log.ts";

/** One step of a workflow that uses a JavaScript action. */
export interface ActionRun {
  /** The folder with `action.yml`. */
  readonly actionDir: string;
  /** The path of the Node that runs it. */
  readonly node: string;
  readonly event: { readonly name: string; readonly payload: unknown };
  /** Where GitHub is, as in `http://127.0.0.1:4700`; its API lies below, at `/api/v3` and `/api/graphql`. */
  readonly sandboxUrl: string;
  /** What `${{ github.token }}` stands for. */
  readonly token: string;
  /** As in `owner/repo`. */
  readonly repository: string;
  /** The step's `with`. An input that `action.yml` does not declare is refused. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The folder that the step runs in. */
  readonly workspace: string;
  /** The step's `env`. */
  readonly env?: Readonly<Record<string, string>>;
}

/** What a step left behind. */
export interface ActionResult {
  readonly exitCode: number;
  readonly outputs: Readonly<Record<string, string>>;
  /** What it wrote to `GITHUB_ENV`, for the steps after it. */
  readonly variables: Readonly<Record<string, string>>;
  /** The job summary, Markdown. */
  readonly summary: string;
  /** What it printed on both streams, with secrets hidden as the runner hides them. */
  readonly log: string;
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits */
const LARGEST_SUMMARY = 1024 * 1024;

/** Runs an action as GitHub's runner does: the same environment, the same files, the inputs' defaults from its own `action.yml`. */
export async function runAction(run: ActionRun): Promise<ActionResult> {
  const metadata = readActionMetadata(run.actionDir);
  const folder = await mkdtemp(join(tmpdir(), "runner-"));
  try {
    const files = filesIn(folder);
    await writeFile(files.event, JSON.stringify(run.event.payload));
    for (const file of [files.output, files.variables, files.summary]) await writeFile(file, "");
    const env = { ...environmentOf(run, folder, files), ...inputVariables(run, metadata), ...run.env };
    const script = join(resolve(run.actionDir), metadata.main);
    const { exitCode, printed } = await execute(run.node, script, run.workspace, env);
    const outputs = readOutputs(await readFile(files.output, "utf8"));
    for (const name of outputs.keys())
      if (!metadata.outputs.has(name)) throw new Error(`action.yml declares no output "${name}"`);
    const summary = await readFile(files.summary);
    if (summary.length > LARGEST_SUMMARY) throw new Error(`GitHub refuses a summary of ${summary.length} bytes`);
    return {
      exitCode,
      outputs: Object.fromEntries(outputs),
      variables: Object.fromEntries(readOutputs(await readFile(files.variables, "utf8"))),
      summary: summary.toString(),
      log: maskedLog(printed, run.token),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The files by which a runner and a step talk. */
const filesIn = (folder: string) => ({
  event: join(folder, "event.json"),
  output: join(folder, "output"),
  variables: join(folder, "env"),
  summary: join(folder, "summary.md"),
});

/** The runner's own variables, as docs.github.com lists them, and nothing of this process but the way to programs. */
function environmentOf(
  { event, sandboxUrl, repository, workspace }: ActionRun,
  folder: string,
  files: ReturnType<typeof filesIn>,
): Readonly<Record<string, string>> {
  return {
    PATH: process.env["PATH"] ?? "",
    HOME: folder,
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTION: "desk",
    GITHUB_ACTOR: "somebody",
    GITHUB_API_URL: `${sandboxUrl}/api/v3`,
    GITHUB_BASE_REF: "",
    GITHUB_ENV: files.variables,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: files.event,
    GITHUB_GRAPHQL_URL: `${sandboxUrl}/api/graphql`,
    GITHUB_HEAD_REF: "",
    GITHUB_JOB: "desk",
    GITHUB_OUTPUT: files.output,
    GITHUB_REF: "refs/heads/main",
    GITHUB_REF_NAME: "main",
    GITHUB_REF_TYPE: "branch",
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_OWNER: repository.split("/", 1)[0] ?? "",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_RUN_ID: "1",
    GITHUB_RUN_NUMBER: "1",
    GITHUB_SERVER_URL: sandboxUrl,
    GITHUB_SHA: "0".repeat(40),
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_WORKFLOW: "Helpdesk",
    GITHUB_WORKSPACE: workspace,
    RUNNER_ARCH: "X64",
    RUNNER_ENVIRONMENT: "github-hosted",
    RUNNER_NAME: "sandbox",
    RUNNER_OS: "Linux",
    RUNNER_TEMP: folder,
    RUNNER_TOOL_CACHE: folder,
  };
}

function inputVariables({ inputs, token }: ActionRun, metadata: ActionMetadata): Readonly<Record<string, string>> {
  for (const name of Object.keys(inputs))
    if (!metadata.inputs.has(name)) throw new Error(`action.yml declares no input "${name}"`);
  const variables = [...metadata.inputs].map(([name, initial = ""]) => {
    const value = inputs[name] ?? evaluated(initial, token);
    return [`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`, value] as const;
  });
  return Object.fromEntries(variables);
}

/** A default may hold an expression. The one that actions use is the token; any other is refused rather than guessed. */
function evaluated(value: string, token: string): string {
  const filled = value.replace(/\$\{\{\s*github\.token\s*\}\}/g, () => token);
  if (filled.includes("${{"))
    throw new Error(`the sandbox's runner does not know the expression in ${JSON.stringify(value)}`);
  return filled;
}

function execute(node: string, script: string, cwd: string, env: Readonly<Record<string, string>>) {
  return new Promise<{ readonly exitCode: number; readonly printed: string }>((done, fail) => {
    const child = spawn(node, [script], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let printed = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        printed += text;
      });
    child.on("error", fail);
    child.on("close", (exitCode) => done({ exitCode: exitCode ?? 1, printed }));
  });
}
