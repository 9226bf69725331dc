import * as z from "zod";
import { Count, HEAD } from "./shape-words.ts";

const Share = z.object({ have: Count, of: Count });

/** `translations.json`. */
export const TranslationsShape = z
  .object({
    ...HEAD,
    languages: z.array(
      z.object({
        language: z.string().describe("BCP 47."),
        reviewed: z.boolean().describe("Whether a speaker has reviewed it; else it is a draft."),
        offered: z.boolean().describe("Whether visitors are led to it."),
        core: Share.describe("Of the texts that every visitor meets."),
        board: Share.describe("Of all texts of the board."),
        missing: z.array(z.string()).describe("Keys without a text in this language."),
        broken: z.array(z.object({ key: z.string(), fault: z.string() })),
      }),
    ),
  })
  .meta({ title: "How far each language is translated" });
