import { FIELD_NAMES } from "../../core/config/board-fields.ts";
import type { BoardStep } from "../../core/config/plan-board.ts";
import { type Sentence, sentence } from "../../core/domain/sentence.ts";

/** A step as a line of a list: what was made, or would be. */
export function stepTold(step: BoardStep): Sentence {
  switch (step.kind) {
    case "create-board":
      return sentence("cli-project-new-board", step.title);
    case "create-field": {
      const { name, options } = step.field;
      return options.length > 0
        ? sentence("cli-project-new-choices", name, options.length)
        : sentence("cli-project-new-field", name);
    }
    case "add-options":
      return sentence("cli-project-added", step.to.name, namesOf(step.added));
    case "create-view":
      return sentence("cli-project-new-view", step.view.name);
  }
}

/** A step as a line of a list: what somebody has to do on GitHub's pages. */
export function stepByHand(step: BoardStep): Sentence {
  if (step.kind === "add-options") return sentence("cli-project-hand-choices", step.to.name, namesOf(step.added));
  if (step.kind !== "create-view") return stepTold(step);
  const { name, layout, filter, sortedBy } = step.view;
  if (layout === "board" && filter === "") return sentence("cli-project-hand-whole-board", name);
  if (layout === "board") return sentence("cli-project-hand-board", name, filter);
  if (sortedBy) return sentence("cli-project-hand-sorted", name, filter, FIELD_NAMES[sortedBy]);
  return sentence("cli-project-hand-table", name, filter);
}

/** A step for programs. */
export function stepAsJson(step: BoardStep): object {
  const { kind } = step;
  switch (kind) {
    case "create-board":
      return { kind, name: step.title };
    case "create-field":
      return { kind, name: step.field.name, type: step.field.type, options: namesOf(step.field.options) };
    case "add-options":
      return { kind, name: step.to.name, options: namesOf(step.added) };
    case "create-view":
      return { kind, name: step.view.name, layout: step.view.layout, filter: step.view.filter };
  }
}

const namesOf = (options: readonly { readonly name: string }[]): readonly string[] => options.map(({ name }) => name);
