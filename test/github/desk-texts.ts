/** A desk of one coordinator and four voting seats, as files at `HEAD`. */
export interface DeskTexts {
  readonly config: string;
  readonly roster: string;
  readonly form: string;
}

/** The account that writes in these tests. */
export const WRITER = { id: 90_001, login: "quorumdesk[bot]" } as const;

/** The members of the committee. */
export const MEMBERS = [
  { id: 501, login: "ana" },
  { id: 502, login: "bo" },
  { id: 503, login: "chidi" },
  { id: 504, login: "dana" },
] as const;

/** The coordinator. */
export const COORDINATOR = { id: 601, login: "cora" } as const;

/** The files of the desk; `extra` is added to `config.yml`, as in lines with `seal-keys`. */
export function deskTexts(extra = ""): DeskTexts {
  return {
    config: `version: 1
preset: simple
desk: { name: Test desk, organisation: Acme }
since: 2026-01-01
writers:
  - { id: ${WRITER.id}, login: "${WRITER.login}", from: 2026-01-01, active: true }
  - { id: 90002, login: "old[bot]", from: 2025-01-01, until: 2026-02-28 }
rules: { status: proposed }
forms:
  - { file: ask.yml, kind: request }
${extra}`,
    roster: `version: 1
committee:
${MEMBERS.map(({ id, login }, n) => `  - { id: seat-${n + 1}, member: { id: ${id}, login: ${login} }, kind: volunteer, role: voting, from: 2026-01-01 }`).join("\n")}
coordinators:
  - { id: ${COORDINATOR.id}, login: ${COORDINATOR.login} }
`,
    form: `name: Ask for help
description: Tell us what you need.
body:
  - type: textarea
    id: need
    attributes: { label: What do you need? }
    validations: { required: true }
  - type: input
    id: by
    attributes: { label: By when? }
`,
  };
}
