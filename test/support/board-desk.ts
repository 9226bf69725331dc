import { readFileSync } from "node:fs";
import type { Desk } from "../../src/core/config/desk.ts";
import { loadDesk } from "../../src/core/config/load-desk.ts";
import type { Person } from "../../src/core/domain/batch.ts";
import { userId } from "../../src/core/domain/ids.ts";
import type { DeskFile } from "../../src/core/domain/snapshot.ts";

/** Eight invented members, by country; the last one is the host's staff and only watches. */
export const MEMBERS: readonly Person[] = [
  "aino",
  "bala",
  "chaimae",
  "davi",
  "eman",
  "faraji",
  "gabriela",
  "hedda",
].map((login, index) => ({
  id: userId(1001 + index),
  login,
}));

/** An invented coordinator and an invented member of a working group. */
export const COORDINATOR: Person = { id: userId(2001), login: "coordinator-mira" };
export const HELPER: Person = { id: userId(2002), login: "helper-noor" };

const COUNTRIES = ["Finland", "India", "Morocco", "Brazil", "Egypt", "Kenya", "Chile", "Sweden"];

const config = (voters: string): string => `version: 1
preset: content-partnerships-hub
desk:
  name: Helpdesk
  organisation: Content Partnerships Hub
  contact: helpdesk@wikimedia.se
  board-url: https://hub.example.org/helpdesk
since: "2025-01-01"
writers:
  - { id: 41898282, login: "github-actions[bot]", from: "2025-01-01", active: true }
rules: { status: proposed }
forms:
  - { file: request.yml, kind: request }
  - { file: on-behalf.yml, kind: on-behalf }
board: { voters: ${voters} }
`;

const roster = `version: 1
committee:
${MEMBERS.map(
  ({ id, login }, index) => `  - id: ${COUNTRIES[index]?.toLowerCase()}
    title: ${COUNTRIES[index]}
    member: { id: ${id}, login: ${login} }
    kind: ${index === 7 ? "host-staff" : "volunteer"}
    role: ${index === 7 ? "observer" : "voting"}
    from: "2025-01-01"`,
).join("\n")}
coordinators:
  - { id: ${COORDINATOR.id}, login: ${COORDINATOR.login} }
groups:
  implementation:
    - { id: ${HELPER.id}, login: ${HELPER.login} }
`;

const calendar = `version: 1
drop-ins:
  - { on: "2026-08-27", at: "14:00" }
  - { on: "2026-09-24", at: "14:00", link: "https://meet.example.org/drop-in" }
`;

/** The files of an invented desk; its forms are this repository's own. */
export function boardFiles(voters = "handle"): readonly DeskFile[] {
  const form = (file: string): string =>
    readFileSync(new URL(`../../.github/ISSUE_TEMPLATE/${file}`, import.meta.url), "utf8");
  const files = {
    ".github/helpdesk/config.yml": config(voters),
    ".github/helpdesk/roster.yml": roster,
    ".github/helpdesk/calendar.yml": calendar,
    ".github/ISSUE_TEMPLATE/request.yml": form("request.yml"),
    ".github/ISSUE_TEMPLATE/on-behalf.yml": form("on-behalf.yml"),
  };
  return Object.entries(files).map(([path, text], index) => ({ path, text, oid: String(index).repeat(40) }));
}

/** The invented desk, with voters named by `handle`, by `seat`, or not at all (`count`). */
export function boardDesk(voters: "handle" | "seat" | "count" = "handle"): Desk {
  const loading = loadDesk(boardFiles(voters));
  if (!loading.ok) throw new Error(JSON.stringify(loading.problems, null, 1));
  return loading.desk;
}

/** A member by login. */
export function member(login: string): Person {
  const found = MEMBERS.find((one) => one.login === login);
  if (!found) throw new Error(`no such member: ${login}`);
  return found;
}
