import { importsOf, resolveImport } from "./source-files.ts";

/** What one part of `src/` may import besides itself, and what to do when it seems to need more. */
interface Part {
  readonly part: string;
  /** Folders and files below `src/`; packages as `npm:name`; Node's own modules as `node:`. */
  readonly may: readonly string[];
  readonly instead: string;
}

/**
 * The table is the architecture. A part may import what its line says and nothing else: the order is the order of trust,
 * a lower part never imports an upper one.
 */
export const PARTS: readonly Part[] = [
  {
    part: "core/domain",
    may: [],
    instead: "The words know nothing else. Move the rule to the part that owns it and keep the type here.",
  },
  {
    part: "core/config",
    may: ["core/domain", "npm:zod", "npm:js-yaml"],
    instead: "Config turns text into something that may be trusted. Hand over what else it needs as an argument.",
  },
  {
    part: "core/forms",
    may: ["core/domain", "core/config"],
    instead: "Forms read answers. Return a value and let a command or the workflow act on it.",
  },
  {
    part: "core/ballots",
    may: ["core/domain", "core/config"],
    instead: "Ballots count. Return the count and let the workflow act on it.",
  },
  {
    part: "core/records",
    may: ["core/domain", "node:crypto"],
    instead: "Records know text and hashes only. Seals are signed and checked in github/.",
  },
  {
    part: "core/messages",
    // The text under a vote shows the count as it stands: it asks the ballots, so that text and outcome cannot differ.
    // What people read stands in one comment with the records that it tells of.
    may: ["core/domain", "core/config", "core/ballots", "core/records", "npm:banana-i18n"],
    instead: "Messages put sentences into words. Compute the parameters where the sentence is made.",
  },
  {
    part: "core/commands",
    may: ["core/domain", "core/config", "core/forms", "core/ballots"],
    instead:
      "A command returns changes or a refusal. What follows from a change belongs in core/workflow, its wording in core/messages.",
  },
  {
    part: "core/workflow",
    may: ["core/domain", "core/config", "core/forms", "core/ballots", "core/records", "core/messages", "core/commands"],
    instead: "The workflow decides and does nothing. Return an effect and let app/ apply it.",
  },
  {
    part: "core/reports",
    may: ["core/domain", "core/config", "core/workflow", "core/ballots", "core/forms", "core/records"],
    instead: "A report returns plain data. Wording belongs to the board or to the verb that prints it.",
  },
  {
    part: "github",
    may: ["core/domain", "core/config", "core/records", "npm:@octokit/", "npm:zod", "node:crypto"],
    instead: "The adapter reads and writes. Put the rule into core/ and the use case into app/.",
  },
  {
    part: "app",
    may: ["core", "github/port.ts"],
    instead: "The use cases see GitHub through github/port.ts only. Add what is missing to the port.",
  },
  {
    part: "probot",
    may: ["app", "github", "core/config", "core/domain", "core/messages", "npm:probot", "npm:prom-client", "node:"],
    instead: "A door takes a delivery in and calls app/. Put the rest there.",
  },
  {
    part: "action",
    may: ["app", "github", "core/config", "core/domain", "core/messages", "npm:@actions/", "node:fs"],
    instead: "A door takes a workflow run in and calls app/. Put the rest there.",
  },
  {
    part: "board",
    may: [
      "core",
      "app",
      "github/port.ts",
      "node:",
      "npm:zod",
      "npm:preact",
      "npm:preact-render-to-string",
      "npm:markdown-it",
      "npm:d3-geo",
      "npm:qrcode-generator",
    ],
    instead: "The board draws what core/reports hands over. Compute figures there.",
  },
  {
    part: "sandbox",
    may: [
      "core",
      "app",
      "github",
      "node:",
      "npm:@actions/expressions",
      "npm:graphql",
      "npm:@octokit/graphql-schema",
      "npm:ajv",
      "npm:ajv-formats",
      "npm:@octokit/rest",
      "npm:zod",
      "npm:js-yaml",
    ],
    instead: "The sandbox is a GitHub on your own machine. It never needs a door or the board.",
  },
  {
    part: "cli",
    may: [
      "core",
      "app",
      "github",
      "board",
      "sandbox",
      "probot",
      "action",
      "node:",
      "npm:commander",
      "npm:csv-parse",
      "npm:@octokit/rest",
      "npm:zod",
    ],
    instead: "Give the work to the part that owns it and keep the verb thin.",
  },
];

/** The part that a file of `src/` belongs to. */
export const partOf = (file: string): Part | undefined => PARTS.find(({ part }) => file.startsWith(`src/${part}/`));

/** The imports of a file that its part may not make, each with its place and what to do instead. */
export function foreignImports(file: string, text: string): readonly string[] {
  const part = partOf(file);
  if (!part)
    return [`${file}: no line of the import table covers this folder. Add one to test/conventions/import-table.ts.`];
  return importsOf(file, text)
    .map(({ from, line }) => ({ line, name: nameOf(file, from) }))
    .filter(({ name }) => !mayImport(part, name))
    .map(({ line, name }) => `${file}:${line} imports ${name}. ${part.instead}`);
}

function nameOf(file: string, from: string): string {
  if (from.startsWith(".")) return resolveImport(file, from).replace(/^src\//, "");
  return from.startsWith("node:") ? from : `npm:${from}`;
}

function mayImport({ part, may }: Part, name: string): boolean {
  return [part, ...may].some(
    (allowed) =>
      name === allowed || name.startsWith(allowed.endsWith(":") || allowed.endsWith("/") ? allowed : `${allowed}/`),
  );
}
