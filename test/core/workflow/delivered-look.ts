import type { Desk } from "../../../src/core/config/desk.ts";
import { loadDesk } from "../../../src/core/config/load-desk.ts";
import type { Instant } from "../../../src/core/domain/ids.ts";
import type { RequestState } from "../../../src/core/domain/request-state.ts";
import type { RequestSnapshot } from "../../../src/core/domain/snapshot.ts";
import { BLANK } from "../../../src/core/workflow/evolve.ts";
import type { Look } from "../../../src/core/workflow/look.ts";
import { aSnapshot } from "../../support/a-snapshot.ts";
import { boardFiles, COORDINATOR } from "../../support/board-desk.ts";
import { june } from "../ballots/a-ballot.ts";

const OUTCOME_FORM = `name: What came of it
description: Tell what came of the support.
body:
  - { type: input, id: request, attributes: { label: Which request is it about? } }
  - { type: textarea, id: achieved, attributes: { label: What was achieved? } }
`;

/** The body of a report about a request. */
export const reportOf = (request: string, achieved = "It worked."): string =>
  `### Which request is it about?\n\n${request}\n\n### What was achieved?\n\n${achieved}`;

/** The invented desk of the board's tests, with an outcome form and more lines of configuration. */
export function deskWith(lines = ""): Desk {
  const use = "  - { file: outcome.yml, kind: outcome }";
  const files = boardFiles().map((file) =>
    file.path.endsWith("config.yml")
      ? { ...file, text: `${file.text.replace("\nboard:", `\n${use}\nboard:`)}${lines}\n` }
      : file,
  );
  const outcome = { path: ".github/ISSUE_TEMPLATE/outcome.yml", text: OUTCOME_FORM, oid: "9".repeat(40) };
  const loading = loadDesk([...files, outcome]);
  if (!loading.ok) throw new Error(JSON.stringify(loading.problems));
  return loading.desk;
}

/** A coordinator as an account of GitHub. */
export const COORDINATOR_ACCOUNT = { ...COORDINATOR, kind: "user" } as const;

/** What a test says of the request: only what it is about. */
export interface DeliveredWish {
  readonly state?: Partial<RequestState>;
  readonly snapshot?: Partial<RequestSnapshot>;
  readonly desk?: Desk;
}

/** A request whose support was delivered on 1 June, at a moment. */
export function deliveredLook(readAt: Instant, { state, snapshot, desk = deskWith() }: DeliveredWish = {}): Look {
  const at = june(1);
  return {
    snapshot: aSnapshot({ readAt, ...snapshot }),
    desk,
    missing: () => [],
    state: {
      ...BLANK,
      registered: { at, form: "request.yml", onBehalf: false, channel: "form", receivedAt: at },
      stage: "delivered",
      since: at,
      visits: [{ stage: "delivered", from: "in-support", at, through: "deliver" }],
      ...state,
    },
    records: [],
    answers: [],
  };
}
