import type { DeskConfig } from "../../config/desk.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";

/** How a pause can end, and who may end it, under the desk's rule for what takes more than one person. */
export function waysOutOfPause(power: DeskConfig["power"]): {
  readonly ways: readonly Sentence[];
  readonly who: readonly Sentence[];
} {
  const back = sentence("desk-pause-way-back");
  if (power === "ballot") return { ways: [back], who: [] };
  return {
    ways: [sentence("desk-pause-way-accept"), sentence("desk-pause-way-restart"), back],
    who: [sentence(`desk-power-${power}`)],
  };
}
