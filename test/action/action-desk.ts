import { instant } from "../../src/core/domain/ids.ts";
import { createClock } from "../../src/sandbox/clock.ts";
import type { Contract } from "../../src/sandbox/contract/contract.ts";
import type { ActionResult } from "../../src/sandbox/runner/run-action.ts";
import { runAction } from "../../src/sandbox/runner/run-action.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { createSandbox } from "../../src/sandbox/sandbox.ts";

export const REPOSITORY = "hub/desk";

const CONFIG = `version: 1
preset: simple
desk: { name: Helpdesk, organisation: A small desk }
since: "2026-01-01"
writers:
  - { id: 41898282, login: "github-actions[bot]", from: "2026-01-01", active: true }
rules: { status: proposed }
forms:
  - { file: request.yml, kind: request }
`;

const FORM = `name: Ask for help
description: Say what you need.
body:
  - type: textarea
    id: need
    attributes: { label: What is needed? }
    validations: { required: true }
  - type: input
    id: where
    attributes: { label: Where? }
`;

/** The body that GitHub makes of the form's answers. */
export const formBody = (need: string): string => `### What is needed?\n\n${need}\n\n### Where?\n\nSweden`;

const SEATS = ["ana", "ben", "cho", "dia", "eli"];

/** A desk on a sandbox that listens, and the Action as its workflows would run it. */
export interface ActionDesk {
  readonly sandbox: Sandbox;
  readonly token: string;
  /** The text of its roster. */
  readonly roster: string;
  /** Where GitHub is. */
  readonly url: string;
  /** Opens a request through the form. Returns its number. */
  open(by: string, need: string): number;
  /** Runs the committed bundle for the newest event, or for another one. */
  run(wish?: {
    readonly event?: { readonly name: string; readonly payload: unknown };
    readonly inputs?: Readonly<Record<string, string>>;
    readonly env?: Readonly<Record<string, string>>;
    /** Where the action is; the committed one by default. */
    readonly actionDir?: string;
  }): Promise<ActionResult>;
  close(): Promise<void>;
}

/** A new desk of five seats. Its traffic is shown to `contract`. */
export async function openActionDesk(contract: Contract): Promise<ActionDesk> {
  const sandbox = createSandbox({ clock: createClock(instant("2026-03-02T09:00:00Z")), observer: contract });
  const people = new Map(
    ["hub", "kim", "requester", "stranger", ...SEATS].map((login) => [login, sandbox.addUser({ login }).id]),
  );
  const member = (login: string) => `{ id: ${people.get(login)}, login: ${login} }`;
  const seats = SEATS.map(
    (id) => `  - { id: ${id}, member: ${member(id)}, kind: volunteer, role: voting, from: "2026-01-01" }`,
  );
  const roster = `version: 1\ncommittee:\n${seats.join("\n")}\ncoordinators: [${member("kim")}]\ngroups: {}\n`;
  const files = {
    ".github/helpdesk/config.yml": CONFIG,
    ".github/helpdesk/roster.yml": roster,
    ".github/helpdesk/calendar.yml": "version: 1\nmeetings: []\n",
    ".github/ISSUE_TEMPLATE/request.yml": FORM,
  };
  sandbox.addRepository({ owner: "hub", name: "desk", files });
  const token = sandbox.workflowToken(REPOSITORY);
  const listening = await sandbox.listen();
  return {
    sandbox,
    token,
    roster,
    url: listening.url,
    open: (by, need) => sandbox.openIssue(REPOSITORY, { by, title: "Help us", body: formBody(need) }),
    run: ({ event = newest(sandbox), inputs = {}, env = {}, actionDir = "action" } = {}) =>
      runAction({
        actionDir,
        node: process.env["ACTION_NODE"] ?? process.execPath,
        event,
        sandboxUrl: listening.url,
        token,
        repository: REPOSITORY,
        inputs,
        workspace: process.cwd(),
        env,
      }),
    close: () => listening.close(),
  };
}

function newest(sandbox: Sandbox) {
  const event = sandbox.takeEvents().at(-1);
  if (!event) throw new Error("nothing has happened");
  return { name: event.event, payload: event.payload };
}
