import * as z from "zod";
import { type Sentence, sentence } from "../domain/sentence.ts";
import { type FilePath, type Finding, problem } from "./finding.ts";
import { nearest } from "./nearest.ts";
import { PATTERNS } from "./schema-words.ts";

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

/** What each pattern allows, in words. */
const MEANING = {
  id: (value) => sentence("config-not-an-id", value),
  day: (value) => sentence("config-not-a-day", value),
  time: (value) => sentence("config-not-a-time", value),
  rhythm: (value) => sentence("config-not-a-rhythm", value),
  period: (value) => sentence("config-not-a-period", value),
  fraction: (value) => sentence("config-not-a-fraction", value),
  url: (value) => sentence("config-not-an-address", value),
  login: (value) => sentence("config-not-a-login", value),
  command: (value) => sentence("config-not-a-command-name", value),
  "command-word": (value) => sentence("config-not-a-command-word", value),
  color: (value) => sentence("config-not-a-color", value),
  "public-key": (value) => sentence("config-not-a-public-key", value),
  "form-file": (value) => sentence("config-not-a-form-file", value),
  language: (value) => sentence("config-not-a-language", value),
  licence: (value) => sentence("config-not-a-licence", value),
} satisfies Record<keyof typeof PATTERNS, (value: string) => Sentence>;

const MEANING_BY_NAME: Readonly<Record<string, (value: string) => Sentence>> = MEANING;

/** Keys whose values are more than a pattern: zod's own account of a wrong one helps nobody. */
const SPECIAL_KEYS: Readonly<Record<string, (value: string) => Sentence>> = {
  quorum: (value) => sentence("config-not-a-quorum", value),
  "open-for": (value) => sentence("config-not-an-open-for", value),
  opens: (value) => sentence("config-not-an-opens", value),
  zone: (value) => sentence("config-not-a-zone", value),
};

/** What zod found wrong with a value, in our own words: each says what is allowed. */
export function explainIssues(schema: Schema, value: unknown, issues: readonly Issue[]): readonly Finding[] {
  return issues.flatMap((issue) => explainIssue(schema, value, issue));
}

function explainIssue(schema: Schema, root: unknown, issue: Issue): readonly Finding[] {
  const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
  const value = valueAt(root, path);
  const key = String(path.at(-1) ?? "");
  if (issue.code === "unrecognized_keys") {
    const known = keysOf(schemaAt(schema, path));
    return issue.keys.map((stray) => problem([...path, stray], unknownKey(stray, known)));
  }
  if (value === undefined && path.length > 0) {
    const around = path.slice(0, -1);
    return [problem(around, sentence("config-key-missing", key, keysOf(schemaAt(schema, around))))];
  }
  const special = SPECIAL_KEYS[key];
  if (special) return [problem(path, special(shown(value)))];
  return [problem(path, wrongValue(issue, key, value))];
}

function wrongValue(issue: Issue, key: string, value: unknown): Sentence {
  switch (issue.code) {
    case "invalid_type":
      return wrongType(issue.expected, key);
    case "invalid_format":
      return notOfPattern(issue, shown(value));
    case "invalid_key":
      return notOfPattern(issue.issues[0], key);
    case "invalid_value":
      return sentence("config-not-one-of", shown(value), issue.values.map(String));
    case "too_small":
      if (issue.origin === "string") return sentence("config-text-empty", key);
      if (issue.origin === "array") return tooShort(key, Number(issue.minimum));
      return sentence("config-number-too-small", shown(value), Number(issue.minimum));
    case "too_big":
      if (issue.origin === "string") return sentence("config-text-too-long", key, Number(issue.maximum));
      if (issue.origin === "array") return sentence("config-list-too-long", key, Number(issue.maximum));
      return sentence("config-number-too-big", shown(value), Number(issue.maximum));
    case "invalid_union":
    case "invalid_element":
    case "not_multiple_of":
    case "unrecognized_keys":
    case "custom":
      return sentence("config-not-allowed", shown(value));
  }
}

const tooShort = (key: string, least: number): Sentence =>
  least > 1 ? sentence("config-list-too-short", key, least) : sentence("config-list-empty", key);

const EXPECTS: Readonly<Record<string, (key: string) => Sentence>> = {
  string: (key) => sentence("config-expects-text", key),
  array: (key) => sentence("config-expects-list", key),
  int: (key) => sentence("config-expects-whole-number", key),
  number: (key) => sentence("config-expects-whole-number", key),
  boolean: (key) => sentence("config-expects-true-or-false", key),
};

function wrongType(expected: string, key: string): Sentence {
  if (key === "") return sentence("config-file-expects-keys");
  return EXPECTS[expected]?.(key) ?? sentence("config-expects-keys", key);
}

/** Says that a key is unknown, which one may be meant, and which are allowed. */
export function unknownKey(key: string, known: readonly string[]): Sentence {
  const meant = nearest(key, known);
  return meant ? sentence("config-key-unknown-near", key, meant, known) : sentence("config-key-unknown", key, known);
}

/** What the pattern that a text does not fit would allow. */
function notOfPattern(issue: Issue | undefined, text: string): Sentence {
  const pattern = issue?.code === "invalid_format" && "pattern" in issue ? String(issue.pattern) : "";
  const name = Object.entries(PATTERNS).find(([, known]) => String(known) === pattern)?.[0];
  return MEANING_BY_NAME[name ?? ""]?.(text) ?? sentence("config-not-allowed", text);
}

/** The schema of a place, as far as it can be followed. */
function schemaAt(root: Schema, path: FilePath): Schema | undefined {
  let schema: Schema | undefined = bare(root);
  for (const step of path) {
    if (schema instanceof z.ZodObject) schema = schema.shape[String(step)];
    else if (schema instanceof z.ZodArray) schema = schema.element;
    else if (schema instanceof z.ZodRecord) schema = schema.valueType;
    else return undefined;
    schema = schema && bare(schema);
  }
  return schema;
}

function bare(schema: Schema): Schema {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = inner.unwrap();
  return inner;
}

const keysOf = (schema: Schema | undefined): readonly string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];

function valueAt(root: unknown, path: FilePath): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

/** A value as a reader may recognise it, at most 60 characters. */
function shown(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
