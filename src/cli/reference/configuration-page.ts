import * as z from "zod";
import { DESK_FILES } from "../../core/config/desk.ts";
import { ResourcesFile } from "../../core/config/resource-schema.ts";
import { CalendarFile, ConfigFile, PATTERNS, RosterFile } from "../../core/config/schema.ts";
import { code, codes, type Page, page, table } from "./page.ts";

type Shape = z.core.JSONSchema.BaseSchema;

const FILES = [
  {
    path: DESK_FILES.config,
    about: "The desk: its name, its rules, its workflow. A section that you write replaces the preset's section whole.",
    schema: ConfigFile,
  },
  {
    path: DESK_FILES.roster,
    about: "The people: seats of the committee, coordinators, members of the groups.",
    schema: RosterFile,
  },
  { path: DESK_FILES.calendar, about: "The days: meetings, drop-in hours, pauses.", schema: CalendarFile },
  {
    path: DESK_FILES.resources,
    about:
      "The inventory: guides, templates, examples and whatever else people can use. The board lists it together with the resources of requests, and the welcome of a request suggests what fits. The file may be missing. While something in it is wrong, `check` says so and no board is built, but the desk goes on to decide: it only suggests nothing.",
    schema: ResourcesFile,
  },
] as const;

/** What a text of a certain form is called. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [PATTERNS.id, "id, as in `final-go`"],
  [PATTERNS.day, "day, as in `2026-03-01`"],
  [PATTERNS.time, "time, as in `15:00`"],
  [PATTERNS.rhythm, "weekday of the month, as in `first tuesday`, `last thursday`"],
  [PATTERNS.period, "period, as in `72h`, `7d`, `2w`"],
  [PATTERNS.fraction, "fraction, as in `2/3`"],
  [PATTERNS.url, "address that begins with `https://`"],
  [PATTERNS.login, "login, without `@`"],
  [PATTERNS.command, "word, as in `ballot-passed`"],
  [PATTERNS.color, "colour, six digits, as in `d0d7de`"],
  [PATTERNS["public-key"], "public key, 44 characters"],
  [PATTERNS["form-file"], "file name, as in `request.yml`"],
  [PATTERNS.language, "language code, as in `en`"],
  [PATTERNS.licence, "licence, as in `CC-BY-4.0`"],
];

/** The page of all keys of the desk's files. */
export const configurationPage = (): Page =>
  page("configuration.md", "Configuration", "the schemas of the files", [
    "A desk has four files. A key that is not listed here is refused; `quorumdesk check` names the file and the line.",
    ...FILES.flatMap(({ path, about, schema }) => [
      `## ${path}`,
      about,
      table(["Key", "Value", "If not given", "Meaning"], rowsOf(z.toJSONSchema(schema, { io: "input" }), "")),
    ]),
  ]);

function rowsOf(shape: Shape, path: string): readonly (readonly string[])[] {
  const required = new Set(shape.required ?? []);
  const own = Object.entries(shape.properties ?? {}).flatMap(([key, value]) =>
    typeof value === "boolean" ? [] : keyRows(value, path === "" ? key : `${path}.${key}`, required.has(key)),
  );
  return [...own, ...inner(shape.items, `${path}[]`), ...inner(shape.additionalProperties, `${path}.<id>`)];
}

const keyRows = (shape: Shape, path: string, required: boolean): readonly (readonly string[])[] => [
  [
    code(path),
    typeOf(shape),
    shape.default === undefined ? absent(required) : code(JSON.stringify(shape.default)),
    shape.description ?? "",
  ],
  ...rowsOf(shape, path),
];

const absent = (required: boolean): string => (required ? "must be given" : "");

function inner(shape: unknown, path: string): readonly (readonly string[])[] {
  return isShape(shape) ? rowsOf(shape, path) : [];
}

function isShape(value: unknown): value is Shape {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function typeOf(shape: Shape): string {
  if (shape.const !== undefined) return code(String(shape.const));
  if (shape.enum) return codes(shape.enum.map(String));
  if (shape.anyOf) return shape.anyOf.filter(isShape).map(typeOf).join("; or ");
  if (shape.pattern !== undefined) return formOf(shape.pattern);
  if (shape.type === "array") return listOf(shape.items);
  if (shape.type === "object")
    return isShape(shape.additionalProperties) ? `id: ${typeOf(shape.additionalProperties)}` : "keys below";
  if (shape.type === "integer") return rangeOf(shape);
  if (shape.type === "boolean") return codes(["true", "false"]);
  return shape.maxLength === undefined ? "text" : `text, at most ${shape.maxLength} characters`;
}

function listOf(items: unknown): string {
  if (!isShape(items)) return "list";
  return items.type === "object" ? "list; the keys of one entry are below" : `list of: ${typeOf(items)}`;
}

function formOf(pattern: string): string {
  const form = FORMS.find(([known]) => known.source === pattern);
  if (!form) throw new Error(`the reference has no words for the pattern ${pattern}`);
  return form[1];
}

function rangeOf({ minimum, maximum }: Shape): string {
  if (maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER) return `whole number, at least ${minimum ?? 0}`;
  return `whole number, ${minimum ?? 0} to ${maximum}`;
}
