import { type BoardField, type FieldOption, isSameColumn } from "./board-fields.ts";
import type { BoardView } from "./board-views.ts";
import { foldLabel } from "./fold-label.ts";

/** An option as GitHub has it. Whoever writes a field's options names the id of each that stays, so that cards keep it. */
export interface FoundOption extends Omit<FieldOption, "color"> {
  readonly id: string;
  readonly color: string;
}

/** A field as GitHub has it. */
export interface FoundField {
  readonly nodeId: string;
  readonly name: string;
  /** GitHub's word in small letters, as in `single_select`, `text`, `date`, `number`, `iteration`. */
  readonly type: string;
  readonly options: readonly FoundOption[];
}

/** A project board as GitHub has it. */
export interface FoundBoard {
  readonly nodeId: string;
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly closed: boolean;
  readonly public: boolean;
  /** Whether whoever asks may change it. */
  readonly writable: boolean;
  readonly fields: readonly FoundField[];
  /** The names of its views. */
  readonly views: readonly string[];
  /** The names of GitHub's own automations that are switched on. */
  readonly automations: readonly string[];
}

/** What the desk's board should have. */
export interface WantedBoard {
  readonly title: string;
  readonly fields: readonly BoardField[];
  readonly views: readonly BoardView[];
}

/** One thing that is missing and can be made. Nothing is ever renamed or deleted. */
export type BoardStep =
  | { readonly kind: "create-board"; readonly title: string }
  | { readonly kind: "create-field"; readonly field: BoardField }
  | {
      readonly kind: "add-options";
      readonly to: FoundField;
      /** Those that are missing. */
      readonly added: readonly FieldOption[];
      /** All that the field shall have. */
      readonly options: readonly (FieldOption | FoundOption)[];
    }
  | { readonly kind: "create-view"; readonly view: BoardView };

/** What stands in the way, or what people should know, and no step can mend. */
export type BoardFinding =
  /** Nothing can be written to it. */
  | { readonly kind: "closed" }
  | { readonly kind: "no-right" }
  /** Somebody made a field of the same name for something else. */
  | { readonly kind: "other-type"; readonly field: string; readonly has: string; readonly needs: BoardField["type"] }
  /** The same name in other letters: GitHub allows no second one, and finds values only by the name as it is written. */
  | { readonly kind: "other-name"; readonly has: string; readonly needs: string }
  /** One of GitHub's own automations works against the desk. */
  | { readonly kind: "automation"; readonly name: string; readonly does: Meddling }
  /** Only members of the organisation see it. */
  | { readonly kind: "private" };

/** How an automation of GitHub gets in the way: it closes requests, takes their cards away, or only moves a field of its own. */
export type Meddling = "closes" | "archives" | "moves-status";

/** What is left to do for a board, and what was noticed. */
export interface BoardPlan {
  readonly steps: readonly BoardStep[];
  readonly findings: readonly BoardFinding[];
}

/** Compares a board with what the desk needs. Without a board, everything is made. The same board gives the same plan. */
export function planBoard(found: FoundBoard | undefined, wanted: WantedBoard): BoardPlan {
  if (!found) {
    const board: BoardStep = { kind: "create-board", title: wanted.title };
    return { steps: [board, ...wanted.fields.map(createField), ...wanted.views.map(createView)], findings: [] };
  }
  if (found.closed) return { steps: [], findings: [{ kind: "closed" }] };
  const fields = wanted.fields.map((field) => planField(field, found.fields));
  const views = wanted.views.filter(({ name }) => !found.views.some((other) => isSameColumn(other, name)));
  const steps = [...fields.flatMap((plan) => plan.steps), ...views.map(createView)];
  const inTheWay: readonly BoardFinding[] = steps.length > 0 && !found.writable ? [{ kind: "no-right" }] : [];
  return {
    steps,
    findings: [...inTheWay, ...fields.flatMap((plan) => plan.findings), ...adviceOn(found)],
  };
}

const createField = (field: BoardField): BoardStep => ({ kind: "create-field", field });
const createView = (view: BoardView): BoardStep => ({ kind: "create-view", view });

function planField(field: BoardField, found: readonly FoundField[]): BoardPlan {
  const there = found.find(({ name }) => isSameColumn(name, field.name));
  if (!there) return { steps: [createField(field)], findings: [] };
  if (there.type !== field.type) {
    const finding: BoardFinding = { kind: "other-type", field: there.name, has: there.type, needs: field.type };
    return { steps: [], findings: [finding] };
  }
  if (there.name !== field.name) {
    return { steps: [], findings: [{ kind: "other-name", has: there.name, needs: field.name }] };
  }
  const added = field.options.filter(({ name }) => positionOf(name, there.options) < 0);
  if (added.length === 0) return { steps: [], findings: [] };
  return { steps: [{ kind: "add-options", to: there, added, options: optionsWith(there, field) }], findings: [] };
}

/** The options that are there, as they are and in their order, and each new one after the one that it follows for the desk. */
function optionsWith(there: FoundField, { options: wanted }: BoardField): readonly (FieldOption | FoundOption)[] {
  const all: (FieldOption | FoundOption)[] = [...there.options];
  for (const [n, option] of wanted.entries()) {
    if (positionOf(option.name, all) < 0) all.splice(positionOf(wanted[n - 1]?.name, all) + 1, 0, option);
  }
  return all;
}

const positionOf = (name: string | undefined, options: readonly { readonly name: string }[]): number =>
  name === undefined ? -1 : options.findIndex((option) => isSameColumn(option.name, name));

/** GitHub's own names of the automations that get in the way. A board in another language has the same. */
const MEDDLING: ReadonlyMap<string, Meddling> = new Map([
  ["auto-close issue", "closes"],
  ["auto-archive items", "archives"],
  ["item closed", "moves-status"],
]);

const adviceOn = (found: FoundBoard): readonly BoardFinding[] => [
  ...found.automations.flatMap((name): readonly BoardFinding[] => {
    const does = MEDDLING.get(foldLabel(name));
    return does ? [{ kind: "automation", name, does }] : [];
  }),
  ...(found.public ? [] : [{ kind: "private" } as const]),
];
