import type { Verb } from "./verb.ts";

/** The verbs by name, each loaded when it is called: a tally does not wait for the board's code. */
export type VerbList = Readonly<Record<string, () => Promise<Verb>>>;

/** Every verb of the command line, in the order of `quorumdesk --help`. */
export const VERBS: VerbList = {
  demo: async () => (await import("./demo.ts")).demoVerb,
  init: async () => (await import("./init.ts")).initVerb,
  check: async () => (await import("./check.ts")).checkVerb,
  forms: async () => (await import("./forms.ts")).formsVerb,
  "lint-forms": async () => (await import("./lint-forms.ts")).lintFormsVerb,
  doctor: async () => (await import("./doctor.ts")).doctorVerb,
  labels: async () => (await import("./labels.ts")).labelsVerb,
  project: async () => (await import("./project.ts")).projectVerb,
  agenda: async () => (await import("./agenda.ts")).agendaVerb,
  report: async () => (await import("./report.ts")).reportVerb,
  queue: async () => (await import("./queue.ts")).queueVerb,
  case: async () => (await import("./case.ts")).caseVerb,
  board: async () => (await import("./board.ts")).boardVerb,
  explain: async () => (await import("./explain.ts")).explainVerb,
  audit: async () => (await import("./audit.ts")).auditVerb,
  replay: async () => (await import("./replay.ts")).replayVerb,
  ballot: async () => (await import("./ballot.ts")).ballot,
  "parse-form": async () => (await import("./parse-form.ts")).parseFormVerb,
  "parse-commands": async () => (await import("./parse-commands.ts")).parseCommandsVerb,
  docs: async () => (await import("./docs.ts")).docsVerb,
};
