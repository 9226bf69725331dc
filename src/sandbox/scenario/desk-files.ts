import * as yaml from "js-yaml";
import { DESK_FILES } from "../../core/config/desk.ts";
import type { Scenario } from "./scenario.ts";

/** An account that a desk's files name. */
export interface Named {
  readonly id: number;
  readonly login: string;
}

/** What the desk of a story needs beside the story itself. */
export interface DeskCast {
  /** The account behind each name of the story. */
  readonly accounts: ReadonlyMap<string, Named>;
  /** The accounts that may write records; the first of them is active. */
  readonly writers: readonly Named[];
  /** Issue forms: file name -> YAML. */
  readonly forms: Readonly<Record<string, string>>;
  /** The raw public key of the seal, base64, where records are sealed. */
  readonly publicKey?: string;
}

/** The files of a story's desk: path -> text. They are what a person would have written by hand. */
export function deskFiles(scenario: Scenario, cast: DeskCast): Readonly<Record<string, string>> {
  const forms = Object.entries(cast.forms).map(([file, text]) => [`${DESK_FILES.forms}/${file}`, text] as const);
  return {
    [DESK_FILES.config]: yaml.dump(configOf(scenario, cast)),
    [DESK_FILES.roster]: yaml.dump(rosterOf(scenario, cast)),
    [DESK_FILES.calendar]: yaml.dump({ version: 1, meetings: scenario.desk.meetings.map((on) => ({ on })) }),
    ...Object.fromEntries(forms),
  };
}

function configOf({ desk }: Scenario, { writers, forms, publicKey }: DeskCast): object {
  return {
    version: 1,
    preset: desk.preset,
    desk: { name: "Helpdesk", organisation: desk.organisation },
    since: desk.since,
    writers: writers.map(({ id, login }, index) => ({ id, login, from: desk.since, active: index === 0 })),
    ...(publicKey !== undefined && { "seal-keys": [{ id: "first", key: publicKey, from: desk.since }] }),
    rules: { status: "proposed" },
    forms: Object.keys(forms).map((file) => ({ file, kind: file.startsWith("on-behalf") ? "on-behalf" : "request" })),
    ...(desk.unmatched && { unmatched: desk.unmatched }),
    ...(desk["hand-moves"] && { "hand-moves": desk["hand-moves"] }),
    ...(desk.profiles && { profiles: desk.profiles }),
  };
}

function rosterOf(scenario: Scenario, { accounts }: DeskCast): object {
  const member = (name: string): Named => {
    const account = accounts.get(name);
    if (!account) throw new Error(`${scenario.title}: nobody is called ${name}`);
    return { id: account.id, login: account.login };
  };
  const from = scenario.desk.since;
  const seat = (name: string) => ({
    id: name,
    ...(scenario.seats[name] && { title: scenario.seats[name] }),
    member: member(name),
    from,
  });
  return {
    version: 1,
    committee: [
      ...scenario.committee.map((name) => ({ ...seat(name), kind: "volunteer", role: "voting" })),
      ...scenario["host-staff"].map((name) => ({ ...seat(name), kind: "host-staff", role: "observer" })),
    ],
    coordinators: scenario.coordinators.map(member),
    groups: Object.fromEntries(Object.entries(scenario.groups).map(([group, names]) => [group, names.map(member)])),
  };
}
