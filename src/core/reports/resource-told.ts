import type { ChangeOf } from "../domain/change.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";

/** What became of a resource, as a line of the public history. Its title stands with the request's resources. */
export const resourceTold = ({ kind, number }: ChangeOf<"resource-added" | "resource-removed">): Sentence =>
  sentence(kind === "resource-added" ? "board-history-resource-added" : "board-history-resource-removed", number);
