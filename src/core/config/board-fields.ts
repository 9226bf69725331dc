import type { CardField } from "../domain/board-card.ts";
import type { StageId } from "../domain/ids.ts";
import type { DeskConfig } from "./desk.ts";
import type { StageConfig } from "./workflow-schema.ts";

/** GitHub's colours for the options of a field. */
export type FieldColor = "GRAY" | "BLUE" | "GREEN" | "YELLOW" | "ORANGE" | "RED" | "PINK" | "PURPLE";

/** One option of a field from which one is chosen. */
export interface FieldOption {
  readonly name: string;
  readonly color: FieldColor;
  /** What it means, in a sentence; empty where the name says it. */
  readonly about: string;
}

/** A field of the project board, as the desk needs it. */
export interface BoardField {
  readonly field: CardField;
  /** Its name on GitHub. */
  readonly name: string;
  readonly type: "single_select" | "text" | "date";
  /** Its options in their order; none for texts and dates. */
  readonly options: readonly FieldOption[];
}

/** What the desk's fields are called on GitHub: the same on every board, so that views and other tools can rely on it. */
export const FIELD_NAMES: Readonly<Record<CardField, string>> = {
  stage: "Stage",
  group: "Group",
  priority: "Priority",
  region: "Region",
  "waiting-on": "Waiting on",
  "next-step": "Next step",
  "next-date": "Next date",
  "desk-stage": "Desk stage",
};

/** What each field holds, in GitHub's words. */
export const FIELD_TYPES: Readonly<Record<CardField, BoardField["type"]>> = {
  stage: "single_select",
  group: "single_select",
  priority: "single_select",
  region: "text",
  "waiting-on": "text",
  "next-step": "text",
  "next-date": "date",
  "desk-stage": "text",
};

/** All fields in the order in which they are written: the column before the note of what the desk wrote there. */
export const CARD_FIELDS: readonly CardField[] = [
  "stage",
  "group",
  "priority",
  "region",
  "waiting-on",
  "next-step",
  "next-date",
  "desk-stage",
];

/** The column of requests that have left the workflow. */
export const ENDED = "Ended";

type Workflow = Pick<DeskConfig, "stages">;

/** The fields of the desk's board, in the order in which they are made. */
export const boardFields = (config: Pick<DeskConfig, "stages" | "groups" | "priorities">): readonly BoardField[] => [
  fieldOf("stage", [
    ...config.stages.map((stage) => ({
      name: columnOf(stage.id, config),
      color: COLOR_BY_TURN[stage["waits-for"]],
      about: stage.about,
    })),
    { name: ENDED, color: "GRAY", about: "" },
  ]),
  fieldOf(
    "group",
    config.groups.map(({ id, about }, index) => ({ name: groupOption(id, config), color: colorAt(index), about })),
  ),
  fieldOf(
    "priority",
    config.priorities.scale.toReversed().map((name, index) => ({ name, color: HEAT[index] ?? "GRAY", about: "" })),
  ),
  ...(["region", "waiting-on", "next-step", "next-date", "desk-stage"] as const).map((field) => fieldOf(field, [])),
];

/** The column of a stage: its title, and its id as well where the title alone would not tell. The id itself for a stage of old. */
export function columnOf(stage: StageId, { stages }: Workflow): string {
  const title = stages.find(({ id }) => id === stage)?.title;
  if (title === undefined) return stage;
  const taken = [ENDED, ...stages.filter(({ id }) => id !== stage).map((other) => other.title)];
  return taken.some((name) => isSameColumn(name, title)) ? `${title} (${stage})` : title;
}

/** The stage of a column; undefined for the column of requests that ended, and for one that is none of the desk's. */
export const stageOfColumn = (column: string, config: Workflow): StageConfig | undefined =>
  config.stages.find(({ id }) => isSameColumn(columnOf(id, config), column));

/** The option of a group: its title, and its id as well where another group has the same title. The id itself for a group of old. */
export function groupOption(group: string, { groups }: Pick<DeskConfig, "groups">): string {
  const title = groups.find(({ id }) => id === group)?.title;
  if (title === undefined) return group;
  return groups.some((other) => other.id !== group && isSameColumn(other.title, title)) ? `${title} (${group})` : title;
}

/** The colour of a column says whose turn it is there. */
const COLOR_BY_TURN: Readonly<Record<StageConfig["waits-for"], FieldColor>> = {
  requester: "YELLOW",
  coordinator: "PINK",
  committee: "BLUE",
  group: "ORANGE",
  helpdesk: "GREEN",
  nobody: "PURPLE",
};

/** From the most important priority downwards. */
const HEAT: readonly FieldColor[] = ["RED", "ORANGE", "YELLOW", "GREEN", "BLUE", "PURPLE", "PINK"];

const ROUND: readonly FieldColor[] = ["BLUE", "GREEN", "YELLOW", "ORANGE", "RED", "PINK", "PURPLE"];

const colorAt = (index: number): FieldColor => ROUND[index % ROUND.length] ?? "GRAY";

/** GitHub tells options apart without regard to letter case. */
export const isSameColumn = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

const fieldOf = (field: CardField, options: readonly FieldOption[]): BoardField => ({
  field,
  name: FIELD_NAMES[field],
  type: FIELD_TYPES[field],
  options,
});
