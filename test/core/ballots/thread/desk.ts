import type { Desk } from "../../../../src/core/config/desk.ts";
import { loadDesk } from "../../../../src/core/config/load-desk.ts";
import { userId } from "../../../../src/core/domain/ids.ts";
import type { Account, DeskFile } from "../../../../src/core/domain/snapshot.ts";

/** Seats of the desk that the stories play on; the alternate of seat 1 is `alt`. */
export const MEMBERS = ["ana", "ben", "cy", "dee", "eli", "fay", "gus", "hal"] as const;
/** Everybody who does something in a story: members, an alternate, a coordinator, the requester, and a stranger. */
export const PEOPLE = [...MEMBERS, "alt", "kim", "rex", "eve"] as const;
export type Name = (typeof PEOPLE)[number];

export const idOf = (name: Name): number => 101 + PEOPLE.indexOf(name);
/** The account of somebody, under the login of a day. */
export const accountOf = (name: Name, login: string = name): Account => ({
  id: userId(idOf(name)),
  login,
  kind: "user",
});
/** The app. */
export const APP: Account = { id: userId(41_898_282), login: "github-actions[bot]", kind: "bot" };

const person = (name: Name): string => `{ id: ${idOf(name)}, login: ${name} }`;

const roster = (members: readonly Name[]): string => `version: 1
committee:
${members
  .map(
    (name) =>
      `  - { id: seat-${name}, member: ${person(name)}, kind: volunteer, role: voting, from: "2026-01-01"${name === "ana" ? `, alternate: ${person("alt")}, chair: true` : ""} }`,
  )
  .join("\n")}
coordinators:
  - ${person("kim")}
`;

/** What a story may set: lines of the profile `standard`, and who sits on the committee. */
export interface DeskChanges {
  readonly profile?: Readonly<Record<string, string | number>>;
  readonly members?: readonly Name[];
}

const config = ({ profile = {} }: DeskChanges): string => {
  const standard = {
    passes: "{ more-than: 1/2, of: cast }",
    quorum: "majority",
    "min-yes": 3,
    "min-eligible": 4,
    "open-for": "7d",
    "min-open": "72h",
    "early-close-notice": "24h",
    "extend-by": "7d",
    "max-extensions": 1,
    "hard-limit": "30d",
    ...profile,
  };
  const lines = Object.entries(standard).map(([key, value]) => `    ${key}: ${value}`);
  return `version: 1
preset: simple
desk: { name: Test desk, organisation: Nobody }
since: "2026-01-01"
writers:
  - { id: ${APP.id}, login: "${APP.login}", from: "2026-01-01", active: true }
rules: { status: proposed }
forms:
  - { file: request.yml, kind: request }
profiles:
  standard:
${lines.join("\n")}
`;
};

const FORM = `name: Ask for help
description: Ask the helpdesk.
body:
  - type: textarea
    id: need
    attributes: { label: What do you need? }
    validations: { required: true }
`;

/** An answered form. */
export const BODY = "### What do you need?\n\nOld maps of the coast.\n";

/** The files of a small desk: one form, three stages, eight seats. */
export function deskFiles(changes: DeskChanges = {}): readonly DeskFile[] {
  const files = {
    ".github/helpdesk/config.yml": config(changes),
    ".github/helpdesk/roster.yml": roster(changes.members ?? MEMBERS),
    ".github/ISSUE_TEMPLATE/request.yml": FORM,
  };
  return Object.entries(files).map(([path, text], index) => ({ path, text, oid: String(index).repeat(40) }));
}

/** The desk of some files. */
export function deskOf(files: readonly DeskFile[]): Desk {
  const loading = loadDesk(files);
  if (!loading.ok) throw new Error(JSON.stringify(loading.problems));
  return loading.desk;
}
