import type { CardField } from "../domain/board-card.ts";
import { columnOf, groupOption } from "./board-fields.ts";
import type { DeskConfig } from "./desk.ts";
import type { GroupConfig } from "./workflow-schema.ts";

/** A view of the project board, as the desk wants it. */
export interface BoardView {
  readonly name: string;
  readonly layout: "board" | "table";
  /** In the words of GitHub's filters; empty for all cards. */
  readonly filter: string;
  /** The desk's fields that are shown, in their order. */
  readonly shows: readonly CardField[];
  /** The field whose options are the columns of a board. */
  readonly columns?: CardField;
  /** The field that orders the rows of a table, the first of its options or the earliest day on top. */
  readonly sortedBy?: CardField;
}

/**
 * The views of the desk's board, in the order in which they are made: all requests, what needs hands, one for each group of
 * `active`, the queue, the next dates. `active` are the groups that can be given work now.
 */
export const boardViews = (
  config: Pick<DeskConfig, "stages" | "groups" | "help-wanted">,
  active: readonly GroupConfig[],
): readonly BoardView[] => [
  board("All requests", ""),
  ...(config.groups.length > 0
    ? [table("What needs hands", `label:${quoted(config["help-wanted"])} is:open`, SHOWN_TO_HELPERS)]
    : []),
  ...active.map((group) => board(groupOption(group.id, config), ofGroup(group, config))),
  ...config.stages
    .filter(({ queue }) => queue)
    .map(({ id }) => table("Queue", `stage:${quoted(columnOf(id, config))}`, SHOWN_IN_QUEUE, "priority")),
  table("Next dates", "is:open", SHOWN_WITH_DATES, "next-date"),
];

const SHOWN_ON_CARDS: readonly CardField[] = ["group", "priority", "waiting-on", "next-date"];
const SHOWN_TO_HELPERS: readonly CardField[] = ["stage", "group", "region", "next-step", "next-date"];
const SHOWN_IN_QUEUE: readonly CardField[] = ["priority", "group", "region", "next-step", "next-date"];
const SHOWN_WITH_DATES: readonly CardField[] = ["next-date", "next-step", "waiting-on", "stage", "group"];

/** By the label where the group has one: a request has the labels of all its groups, but only one of them in its field. */
const ofGroup = (group: GroupConfig, config: Pick<DeskConfig, "groups">): string =>
  group.label === undefined ? `group:${quoted(groupOption(group.id, config))}` : `label:${quoted(group.label)}`;

/** GitHub's filters want quotation marks around values with blanks, and take none inside. */
const quoted = (value: string): string => `"${value.replaceAll('"', "")}"`;

const board = (name: string, filter: string): BoardView => ({
  name,
  layout: "board",
  filter,
  shows: SHOWN_ON_CARDS,
  columns: "stage",
});

const table = (name: string, filter: string, shows: readonly CardField[], sortedBy?: CardField): BoardView => ({
  name,
  layout: "table",
  filter,
  shows,
  ...(sortedBy ? { sortedBy } : {}),
});
