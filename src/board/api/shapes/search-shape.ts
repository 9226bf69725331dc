import * as z from "zod";
import { Address, Count } from "./shape-words.ts";

/** `search.json`. */
export const SearchShape = z
  .object({
    version: z.literal(1),
    fold: z.array(z.tuple([z.string(), z.string()])).describe("Patterns and what stands for each match."),
    word: z.string().describe("The pattern of a word."),
    pairs: z.string().describe("What is cut into pairs of letters."),
    entries: z.array(
      z.object({
        title: z.string(),
        dir: z.enum(["ltr", "rtl"]),
        lang: z.string().optional(),
        case: z.string().optional().describe("Of a case: the folder of its page."),
        in: z.array(z.string()).optional(),
        url: Address.optional(),
        kind: z.array(z.string()),
        partner: z.array(z.string()),
        region: z.array(z.string()),
        language: z.array(z.string()),
      }),
    ),
    words: z.array(z.string()).describe("In rising order."),
    where: z.array(z.array(Count)).describe("For each word its entries: the place of the first, then the steps."),
  })
  .meta({ title: "The search index of cases and resources" });
