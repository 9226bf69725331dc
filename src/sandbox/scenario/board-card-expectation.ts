import * as z from "zod";
import { FIELD_NAMES } from "../../core/config/board-fields.ts";
import type { CardField } from "../../core/domain/board-card.ts";
import type { CardFacts } from "../project-facts.ts";
import { Day } from "./words.ts";

const Text = z.string().nullable().optional();

/** What a step may expect of the request's card on the desk's project. */
export const BoardCardExpectation = z.strictObject({
  column: Text.describe("The option of the field Stage."),
  group: Text,
  priority: Text,
  region: Text,
  "waiting-on": Text.describe("Words of who acts next."),
  "next-step": Text.describe("Words of the next step."),
  "next-date": Day.nullable().optional(),
  archived: z.boolean().optional(),
});

/** What is there of that; null where the request has no card. */
export function boardCardFacts(card: CardFacts | undefined) {
  const value = (field: CardField): string | number | null => card?.values[FIELD_NAMES[field]] ?? null;
  return (
    card && {
      column: value("stage"),
      group: value("group"),
      priority: value("priority"),
      region: value("region"),
      "waiting-on": value("waiting-on"),
      "next-step": value("next-step"),
      "next-date": value("next-date"),
      archived: card.archived,
    }
  );
}
