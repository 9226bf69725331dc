import * as z from "zod";
import { Id, PATTERNS, Text, Url } from "./schema-words.ts";

/** The longest title of a resource, in characters. */
export const LONGEST_TITLE = 200;

const Resource = z.strictObject({
  title: z.string().min(1).max(LONGEST_TITLE).describe("The name that people read, in the resource's own language."),
  url: Url.describe("Where it is. Nothing is ever fetched from there."),
  language: z.string().regex(PATTERNS.language).describe("The language that it is in, as in `en`, `pt-BR`."),
  sort: Id.describe("What it is: one of the configuration's `resource-sorts`."),
  licence: z.string().regex(PATTERNS.licence).optional().describe("As in `CC-BY-4.0`."),
  for: z
    .array(Text)
    .default([])
    .describe(
      "For which requests it is suggested: kinds of forms, as in `question`; kinds of material, of partners, or countries, in the words of the form.",
    ),
  note: Text.optional().describe("A sentence on what it is good for."),
});

/** `.github/helpdesk/resources.yml`. */
export const ResourcesFile = z.strictObject({
  version: z.literal(1).describe("The version of this format."),
  resources: z.array(Resource).default([]).describe("What people can use, whoever made it."),
});

/** A resource of the desk's own file. */
export type ResourceEntry = z.infer<typeof Resource>;
/** The file of resources. */
export type ResourcesFile = z.infer<typeof ResourcesFile>;
