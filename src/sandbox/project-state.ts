import type { Instant } from "../core/domain/ids.ts";
import type { Account, Issue, Repository } from "./state.ts";

/** What a field of a project holds, in REST's words. The last four can be made by hand and be written. */
export type FieldType =
  | "title"
  | "assignees"
  | "labels"
  | "linked_pull_requests"
  | "milestone"
  | "repository"
  | "reviewers"
  | "parent_issue"
  | "sub_issues_progress"
  | "text"
  | "number"
  | "date"
  | "single_select";

/** GitHub's colours for options. */
export type OptionColor = "BLUE" | "GRAY" | "GREEN" | "ORANGE" | "PINK" | "PURPLE" | "RED" | "YELLOW";

/** One of the values that a single select field may have. */
export interface ProjectOption {
  /** Eight hexadecimal digits. */
  readonly id: string;
  readonly name: string;
  readonly color: OptionColor;
  readonly description: string;
}

/** A field of a project. */
export interface ProjectField {
  readonly id: number;
  readonly project: Project;
  name: string;
  readonly type: FieldType;
  /** Empty but for single select. */
  options: readonly ProjectOption[];
  readonly createdAt: Instant;
  updatedAt: Instant;
}

/** What stands in a field of an item: a text, a number, a day as `2026-03-01`, or the id of an option. */
export interface FieldValue {
  readonly id: number;
  readonly value: string | number;
  readonly creator: Account;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** An issue on a project. */
export interface ProjectItem {
  readonly id: number;
  readonly project: Project;
  /** Another one after a transfer: the item goes along. */
  issue: Issue;
  readonly creator: Account;
  readonly createdAt: Instant;
  updatedAt: Instant;
  archivedAt: Instant | null;
  /** By id of the field. Only for fields that can be written. */
  readonly values: Map<number, FieldValue>;
}

/** One way to look at a project. Fields are named by their ids. */
export interface ProjectView {
  readonly id: number;
  readonly number: number;
  readonly project: Project;
  readonly name: string;
  readonly layout: "table" | "board" | "roadmap";
  readonly filter: string | null;
  readonly visibleFields: readonly number[];
  readonly sortBy: readonly (readonly [field: number, direction: "asc" | "desc"])[];
  readonly groupBy: readonly number[];
  readonly verticalGroupBy: readonly number[];
  readonly creator: Account;
  readonly createdAt: Instant;
}

/** A project (Projects v2) of an organisation or of a user. */
export interface Project {
  readonly id: number;
  readonly number: number;
  readonly owner: Account;
  readonly creator: Account;
  title: string;
  shortDescription: string | null;
  readme: string | null;
  public: boolean;
  closedAt: Instant | null;
  readonly createdAt: Instant;
  updatedAt: Instant;
  /** In the order in which they were made. */
  readonly fields: ProjectField[];
  /** By id, in the order in which they were added. */
  readonly items: Map<number, ProjectItem>;
  readonly views: ProjectView[];
  /** The repositories that list it. */
  readonly repositories: Repository[];
  /** GitHub's own automations by name, and whether each is switched on. Two of them do something here: see `automate`. */
  readonly automations: Map<string, boolean>;
}
