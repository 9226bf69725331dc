import { load } from "js-yaml";

type Mapping = Readonly<Record<string, unknown>>;

/** A workflow, read and as it is written. */
interface Workflow {
  readonly text: string;
  readonly on: Mapping;
  readonly permissions: unknown;
  readonly jobs: ReadonlyMap<string, Mapping>;
}

/** One rule for workflow files. */
interface Rule {
  readonly rule: string;
  /** Whether it is only for workflows that run the desk. */
  readonly ofDesk: boolean;
  /** Where a workflow breaks it. */
  readonly broken: (workflow: Workflow) => readonly string[];
  /** What breaks it in a workflow that is fine: a text, and what to write in its place. */
  readonly planted: readonly [RegExp, string];
}

/** The expressions that a workflow may fill in. What people write is in none of them. */
const FILLED: ReadonlySet<string> = new Set([
  "github.token",
  "secrets.HELPDESK_SEAL_KEY",
  "steps.board.outputs.changed",
  "steps.desk.outputs.changed",
  "matrix.node",
]);

/** What a step needs to be allowed to. */
function needsOf(step: Mapping): readonly string[] {
  const uses = String(step["uses"] ?? "");
  if (uses.startsWith("actions/checkout@")) return ["contents: read"];
  if (uses.startsWith("actions/deploy-pages@")) return ["pages: write", "id-token: write"];
  if (isTheDesks(uses)) return ["contents: read", "issues: write"];
  if ("GH_TOKEN" in mapping(step["env"])) return ["actions: write"];
  return "GITHUB_TOKEN" in mapping(step["env"]) ? ["contents: read", "issues: read"] : [];
}

/** What the jobs of the board's workflow need together: a call has to bring it along. */
const BOARD_NEEDS = ["contents: read", "issues: read", "pages: write", "id-token: write"];

/** The rules, each with a way to break it. */
export const RULES: readonly Rule[] = [
  {
    rule: "a workflow as such may do nothing",
    ofDesk: false,
    broken: ({ permissions }) => (JSON.stringify(permissions) === "{}" ? [] : ["permissions"]),
    planted: [/^permissions: {}$/m, "permissions: read-all"],
  },
  {
    rule: "a job may do what its steps need, and nothing else",
    ofDesk: false,
    broken: ({ jobs }) =>
      where(jobs, (job) => {
        const needs = new Set(job["uses"] ? BOARD_NEEDS : stepsOf(job).flatMap(needsOf));
        // To write includes to read.
        if (needs.has("issues: write")) needs.delete("issues: read");
        const given = Object.entries(mapping(job["permissions"])).map(([scope, level]) => `${scope}: ${level}`);
        return [...needs].sort().join() !== given.sort().join();
      }),
    planted: [/contents: read/, "contents: write"],
  },
  {
    rule: "the desk looks at one thing after the other, and what waits is not dropped",
    ofDesk: true,
    broken: ({ jobs }) =>
      where(
        jobs,
        (job) => usesDesk(job) && JSON.stringify(job["concurrency"]) !== '{"group":"quorumdesk","queue":"max"}',
      ),
    planted: [/queue: max/, "cancel-in-progress: true"],
  },
  {
    rule: "a job that waits for no other starts only where the desk is switched on, which it never is in a fork",
    ofDesk: true,
    broken: ({ jobs }) =>
      where(jobs, (job) => !("needs" in job) && !String(job["if"]).startsWith("vars.QUORUMDESK == 'on'")),
    planted: [/vars\.QUORUMDESK == 'on'/, "github.event_name != 'push'"],
  },
  {
    rule: "what a run wrote is published, also where the run failed",
    ofDesk: true,
    broken: ({ on, jobs }) =>
      where(jobs, (job) => ("needs" in job || "workflow_call" in on) && !String(job["if"]).includes("!cancelled()")),
    planted: [/ && !cancelled\(\)/, ""],
  },
  {
    rule: "a job ends by itself",
    ofDesk: false,
    broken: ({ jobs }) => where(jobs, (job) => !("uses" in job) && !(Number(job["timeout-minutes"]) <= 30)),
    planted: [/^ +timeout-minutes: \d+$/m, ""],
  },
  {
    rule: "an action is named by the id of a commit, with its version beside it",
    ofDesk: false,
    broken: ({ text }) =>
      [...text.matchAll(/uses: (.*)/g)]
        .map(([, uses = ""]) => uses)
        .filter((uses) => !/^(\.\/\S+|[\w.-]+\/[\w./-]+@[0-9a-f]{40}( # v\d+\.\d+\.\d+)?)$/.test(uses))
        .concat([...text.matchAll(/uses: (actions\/\S+)$/gm)].map(([, uses = ""]) => uses)),
    planted: [/actions\/checkout@[0-9a-f]{40} # v[\d.]+/, "actions/checkout@v5"],
  },
  {
    rule: "nothing that people write is filled in",
    ofDesk: false,
    broken: ({ text }) =>
      [...text.matchAll(/\$\{\{(.*?)\}\}/gs)].map(([, inside = ""]) => inside.trim()).filter((one) => !FILLED.has(one)),
    planted: [/timeout-minutes: /, `name: \${{ github.event.issue.title }}\n    timeout-minutes: `],
  },
  {
    rule: "a script is the same in every run",
    ofDesk: false,
    broken: ({ jobs }) => where(jobs, (job) => stepsOf(job).some(({ run }) => String(run).includes("${{"))),
    planted: [/ {4}steps:\n/, `    steps:\n      - run: echo \${{ github.token }}\n`],
  },
  {
    rule: "a checkout leaves no token behind",
    ofDesk: false,
    broken: ({ jobs }) =>
      where(jobs, (job) =>
        stepsOf(job).some(
          ({ uses, with: given }) =>
            String(uses).startsWith("actions/checkout@") && mapping(given)["persist-credentials"] !== false,
        ),
      ),
    planted: [/persist-credentials: false/, "persist-credentials: true"],
  },
  {
    rule: "a secret is given only to a job in the desk's environment",
    ofDesk: true,
    broken: ({ jobs }) =>
      where(jobs, (job) => JSON.stringify(job).includes("secrets.") && job["environment"] !== "helpdesk"),
    planted: [/environment: helpdesk/, "environment: other"],
  },
  {
    rule: "a timer goes off at odd minutes, when fewer others do",
    ofDesk: true,
    broken: ({ on }) =>
      list(on["schedule"])
        .map((timer) => String(mapping(timer)["cron"]))
        .filter((cron) => !/^[0-5]?[13579](-[0-5]?[13579]\/\d?[02468])? /.test(cron)),
    planted: [/cron: "\S+/, 'cron: "0'],
  },
  {
    rule: "an old comment that is edited, and the code of a stranger, start nothing",
    ofDesk: false,
    broken: ({ on }) => [
      ...Object.keys(on).filter((name) => name === "pull_request_target" || name === "workflow_run"),
      ...list(mapping(on["issue_comment"])["types"]).filter((type): type is string => type === "edited"),
    ],
    planted: [/^on:\n/m, "on:\n  pull_request_target:\n"],
  },
];

/** Reads a workflow. */
export function readWorkflow(text: string): Workflow {
  const { on, permissions, jobs } = mapping(load(text));
  return {
    text,
    on: typeof on === "string" ? { [on]: null } : mapping(on),
    permissions,
    jobs: new Map(Object.entries(mapping(jobs)).map(([name, job]) => [name, mapping(job)])),
  };
}

/** Whether a workflow runs the desk or publishes its board. */
export const isOfDesk = ({ text }: Workflow): boolean => /\/action(@|\s|$)|deploy-pages/.test(text);

const isTheDesks = (uses: string): boolean => /\/action(@|$)/.test(uses);

const usesDesk = (job: Mapping): boolean => stepsOf(job).some(({ uses }) => isTheDesks(String(uses)));

const stepsOf = (job: Mapping): readonly Mapping[] => list(job["steps"]).map(mapping);

const where = (jobs: Workflow["jobs"], isBroken: (job: Mapping) => boolean): readonly string[] =>
  [...jobs].filter(([, job]) => isBroken(job)).map(([name]) => name);

const mapping = (value: unknown): Mapping =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
