import { createHash } from "node:crypto";
import type { Batch } from "../domain/batch.ts";
import { type Sha256, sha256 } from "../domain/ids.ts";
import { batchLine } from "./batch-codec.ts";
import { type Place, sealedText } from "./sealed-text.ts";

/** SHA-256 of a text in UTF-8. */
export const sha256Of = (text: string): Sha256 => sha256(createHash("sha256").update(text, "utf8").digest("hex"));

/** The hash by which the next batch names this one: of the text that its seal signs. */
export const batchHash = (place: Place, batch: Batch): Sha256 =>
  sha256Of(sealedText("records", place, batchLine(batch)));
