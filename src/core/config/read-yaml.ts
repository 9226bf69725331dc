import {
  CORE_SCHEMA,
  constructFromEvents,
  EVENT_MAPPING,
  EVENT_POP,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
  type Event,
  getScalarValue,
  parseEvents,
  type Schema,
  YAMLException,
} from "js-yaml";
import { type Sentence, sentence } from "../domain/sentence.ts";
import type { FilePath } from "./finding.ts";

/** The largest file that is read, in bytes. */
const LARGEST_FILE = 65_536;
const DEEPEST = 20;

/** A file of YAML, read. */
export interface YamlFile {
  readonly value: unknown;
  /** The line of a place, from 1; of the nearest place around it where the file has no such place. */
  lineOf(path: FilePath): number;
  /** The same text under another YAML schema: GitHub reads issue forms as YAML 1.1. */
  under(schema: Schema): unknown;
}

/** A file of YAML that cannot be read: one problem, at one line. */
export interface YamlRefusal {
  readonly line: number;
  readonly message: Sentence;
}

/** Reads one YAML 1.2 document of at most 64 KiB, without anchors and aliases. Never throws. */
export function readYaml(text: string): YamlFile | YamlRefusal {
  if (text.length > LARGEST_FILE || new TextEncoder().encode(text).length > LARGEST_FILE) {
    return { line: 1, message: sentence("config-file-too-big", LARGEST_FILE / 1024) };
  }
  try {
    const events = parseEvents(text, { maxDepth: DEEPEST });
    const anchor = events.find((event) => "anchorStart" in event && event.anchorStart >= 0);
    if (anchor && "anchorStart" in anchor) {
      return { line: lineAt(text, anchor.anchorStart), message: sentence("config-yaml-anchor") };
    }
    const documents = (schema: Schema) => constructFromEvents(events, { source: text, schema, maxAliases: 0 });
    const [value, second] = documents(CORE_SCHEMA);
    if (value === undefined || value === null) return { line: 1, message: sentence("config-yaml-empty") };
    if (second !== undefined) return { line: 1, message: sentence("config-yaml-documents") };
    const lines = placeLines(text, events);
    return { value, lineOf: (path) => nearestLine(lines, path), under: (schema) => documents(schema)[0] };
  } catch (error) {
    const reason = error instanceof YAMLException ? error.reason : "";
    const line = error instanceof YAMLException ? (error.mark?.line ?? 0) + 1 : 1;
    return { line, message: sentence("config-yaml-broken", reason || String(error)) };
  }
}

/** Whether a reading failed. */
export const isYamlRefusal = (reading: YamlFile | YamlRefusal): reading is YamlRefusal => "message" in reading;

/** A collection that is being read: in a mapping, `key` is the key whose value comes next. */
interface OpenCollection {
  readonly path: string;
  readonly mapping: boolean;
  key: string | undefined;
  count: number;
}

/** The line of each place: of its key in a mapping, of its start in a list. */
function placeLines(text: string, events: readonly Event[]): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const lineOfOffset = lineCounter(text);
  const open: OpenCollection[] = [];
  for (const event of events) {
    if (event.type === EVENT_POP) open.pop();
    if (event.type !== EVENT_SCALAR && event.type !== EVENT_MAPPING && event.type !== EVENT_SEQUENCE) continue;
    const line = lineOfOffset(event.type === EVENT_SCALAR ? event.valueStart : event.start);
    const around = open.at(-1);
    const isKey = around?.mapping === true && around.key === undefined;
    if (isKey) around.key = event.type === EVENT_SCALAR ? getScalarValue(text, event) : "?";
    const path = around ? joined(around.path, around.key ?? around.count++) : "";
    if (isKey || !around?.mapping) lines.set(path, line);
    if (around && !isKey) around.key = undefined;
    if (event.type !== EVENT_SCALAR)
      open.push({ path, mapping: event.type === EVENT_MAPPING, key: undefined, count: 0 });
  }
  return lines;
}

const joined = (path: string, key: string | number): string => (path === "" ? String(key) : `${path}.${key}`);

function nearestLine(lines: ReadonlyMap<string, number>, path: FilePath): number {
  for (let length = path.length; length > 0; length--) {
    const line = lines.get(path.slice(0, length).join("."));
    if (line !== undefined) return line;
  }
  return lines.get("") ?? 1;
}

/** Lines of offsets that only grow, in one pass over the text. */
function lineCounter(text: string): (offset: number) => number {
  let at = 0;
  let line = 1;
  return (offset) => {
    for (; at < offset; at++) if (text[at] === "\n") line++;
    return line;
  };
}

const lineAt = (text: string, offset: number): number => lineCounter(text)(offset);
