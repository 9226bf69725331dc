import * as yaml from "js-yaml";
import { DESK_FILES } from "../../core/config/desk.ts";
import type { DeskDraft, SeatDraft } from "./desk-draft.ts";
import type { WriterName } from "./door.ts";
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
  /** The accounts that may write records. */
  readonly writers: Readonly<Record<WriterName, Named>>;
  /** Issue forms: file name -> YAML. */
  readonly forms: Readonly<Record<string, string>>;
  /** The raw public key of the seal, base64, where records are sealed. */
  readonly publicKey?: string;
  /** Where the board is, where the story has one. */
  readonly boardUrl?: string;
}

/** The files of a story's desk: path -> text. They are what a person would have written by hand. */
export function deskFiles(scenario: Scenario, draft: DeskDraft, cast: DeskCast): Readonly<Record<string, string>> {
  const forms = Object.entries(formsOf(scenario, cast));
  return {
    [DESK_FILES.config]: yaml.dump({ ...configOf(scenario, draft, cast), ...draft.config }),
    [DESK_FILES.roster]: yaml.dump(rosterOf(scenario, draft, cast)),
    [DESK_FILES.calendar]: yaml.dump({ ...calendarOf(scenario), ...draft.calendar }),
    ...resourcesOf(scenario),
    ...Object.fromEntries(forms.map(([file, text]) => [`${DESK_FILES.forms}/${file}`, text])),
  };
}

const resourcesOf = ({ desk: { resources } }: Scenario): Readonly<Record<string, string>> =>
  resources.length === 0 ? {} : { [DESK_FILES.resources]: yaml.dump({ version: 1, resources }) };

/** All forms of a story: those that are given, those that it brings along, and those that ask the questions of another one. */
export function formsOf({ desk, title }: Scenario, { forms }: Pick<DeskCast, "forms">): DeskCast["forms"] {
  const added = desk.forms
    .filter(({ file, text }) => text !== undefined || !Object.hasOwn(forms, file))
    .map(({ file, like = "", text = forms[like] }) => {
      if (text === undefined) throw new Error(`${title}: there is no form ${file}, nor one that it is like`);
      return [file, text] as const;
    });
  return { ...forms, ...Object.fromEntries(added) };
}

function configOf(scenario: Scenario, draft: DeskDraft, cast: DeskCast): object {
  const { desk } = scenario;
  const { publicKey, boardUrl, writers } = cast;
  const order: readonly WriterName[] = draft.writer === "app" ? ["app", "actions"] : ["actions", "app"];
  return {
    version: 1,
    preset: desk.preset,
    desk: {
      name: "Helpdesk",
      organisation: desk.organisation,
      ...(boardUrl !== undefined && { "board-url": boardUrl }),
    },
    since: desk.since,
    writers: order.map((name) => ({ ...idAndLogin(writers[name]), from: desk.since, active: name === draft.writer })),
    ...(publicKey !== undefined && { "seal-keys": [{ id: "first", key: publicKey, from: desk.since }] }),
    rules: { status: "proposed" },
    ...(desk.project && { project: { number: PROJECT } }),
    forms: Object.keys(formsOf(scenario, cast)).map((file) => formUse(scenario, file)),
    ...Object.fromEntries(OWN_SECTIONS.flatMap((key) => (desk[key] === undefined ? [] : [[key, desk[key]]]))),
  };
}

/** The number of a story's project: the first of the desk's owner. */
export const PROJECT = 1;

/** Sections of `config.yml` that a story writes as they are. */
const OWN_SECTIONS = [
  "unmatched",
  "hand-moves",
  "power",
  "profiles",
  "profile-order",
  "meeting-votes",
  "wait-after-rejection",
  "priorities",
] as const;

/** Kinds of forms that the name of a form's file says by itself. */
const KINDS = ["question", "on-behalf", "outcome", "join"] as const;

/** As in `request-ar.yml`. */
const LANGUAGE_IN_NAME = /[.-]([a-z]{2})\.ya?ml$/;

function formUse({ desk }: Scenario, file: string): object {
  const given = desk.forms.find((form) => form.file === file);
  const kind = given?.kind ?? KINDS.find((known) => file.startsWith(known)) ?? "request";
  const language = given?.language ?? LANGUAGE_IN_NAME.exec(file)?.[1];
  return {
    file,
    kind,
    ...(given?.profile !== undefined && { profile: given.profile }),
    ...(language !== undefined && { language }),
  };
}

const calendarOf = ({ desk }: Scenario): object => ({
  version: 1,
  meetings: desk.meetings.map((on) => ({ on })),
  ...desk.calendar,
});

function rosterOf(scenario: Scenario, { seats }: DeskDraft, { accounts }: DeskCast): object {
  const member = (name: string): Named => {
    const account = accounts.get(name);
    if (!account) throw new Error(`${scenario.title}: nobody is called ${name}`);
    return idAndLogin(account);
  };
  const inGroup = (name: string) => ({ ...member(name), ...(scenario.leads.includes(name) && { lead: true }) });
  return {
    version: 1,
    committee: seats.map((seat) => writtenSeat(seat, member)),
    coordinators: scenario.coordinators.map(member),
    groups: Object.fromEntries(Object.entries(scenario.groups).map(([group, names]) => [group, names.map(inGroup)])),
  };
}

const writtenSeat = (seat: SeatDraft, member: (name: string) => Named): object => ({
  id: seat.id,
  ...(seat.title !== undefined && { title: seat.title }),
  ...(seat.member !== undefined && { member: member(seat.member) }),
  ...(seat.alternate !== undefined && { alternate: member(seat.alternate) }),
  ...(seat.chair && { chair: true }),
  from: seat.from,
  ...(seat.awayUntil !== undefined && { "away-until": seat.awayUntil }),
  kind: seat.kind,
  role: seat.role,
});

const idAndLogin = ({ id, login }: Named): Named => ({ id, login });
