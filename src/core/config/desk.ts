import type { ProfileName } from "../domain/ids.ts";
import type { IssueForm } from "../domain/issue-form.ts";
import type { ResourceEntry } from "./resource-schema.ts";
import type { CalendarFile, ConfigFile, FormUse, RosterFile } from "./schema.ts";

/** The sections that a preset always fills. */
type Filled = "profiles" | "stages" | "exits" | "holds" | "groups" | "checklist" | "support-types";

/** A configuration that may be trusted: shape and sense are checked, the preset's sections are in. */
export type DeskConfig = Omit<ConfigFile, Filled> & { readonly [K in Filled]-?: NonNullable<ConfigFile[K]> };

/** A listed form, read and linted. */
export interface DeskForm {
  readonly file: string;
  readonly kind: FormUse["kind"];
  /** The language of its words, where it is not the desk's. */
  readonly language?: string | undefined;
  /** The profile of the ballots on its requests, where it is not weaker than a stage's own. */
  readonly profile?: ProfileName | undefined;
  readonly form: IssueForm;
}

/** Everything that a decision needs to know of the desk's rules. Plain data. */
export interface Desk {
  readonly config: DeskConfig;
  readonly roster: RosterFile;
  readonly calendar: CalendarFile;
  readonly forms: readonly DeskForm[];
  /** The resources of the desk's own file; those of requests are in their records. */
  readonly resources: readonly ResourceEntry[];
  /** Blob ids of the files it was read from: path -> id. Each record batch names them. */
  readonly oids: Readonly<Record<string, string>>;
}

/** Where the desk's own files are. */
export const DESK_FILES = {
  config: ".github/helpdesk/config.yml",
  roster: ".github/helpdesk/roster.yml",
  calendar: ".github/helpdesk/calendar.yml",
  resources: ".github/helpdesk/resources.yml",
  forms: ".github/ISSUE_TEMPLATE",
} as const;
