import { codeOf, lineAt, parse } from "./source-files.ts";

/** A rule that a pattern can check: where it holds, what it finds, what to do instead. */
export interface TextRule {
  readonly rule: string;
  readonly holdsFor: (file: string) => boolean;
  readonly never: RegExp;
  readonly instead: string;
  /** A line that breaks the rule, to prove that the rule sees it. */
  readonly broken: string;
}

const inCore = (file: string): boolean => file.startsWith("src/core/");
const inSource = (file: string): boolean => file.startsWith("src/");
/** A `.d.ts` describes a package as it is. */
const ownCode = (file: string): boolean => inSource(file) && !file.endsWith(".d.ts");
const inTests = (file: string): boolean => file.startsWith("test/");
const anywhere = (): boolean => true;

/** Where a run begins, those that measure and those that soak among them. Only here may the machine's clock be read; all others are told the time. */
const DOORS = ["src/cli/", "src/action/", "src/probot/", "test/bench/", "test/soak/"];
const behindTheDoors = (file: string): boolean => !DOORS.some((door) => file.startsWith(door));

/** Checked on code alone: comments and quoted text are blanked out first. Patterns are global. */
export const TEXT_RULES: readonly TextRule[] = [
  {
    rule: "core does not wait",
    holdsFor: inCore,
    never: /\basync\b|\bawait\b|\bPromise\b/g,
    instead: "core decides on plain data. Read first, in app/ or github/, and hand the answer in.",
    broken: "export async function decide() {}",
  },
  {
    rule: "core does not touch the machine",
    holdsFor: inCore,
    never: /\bprocess\s*\.|\bconsole\s*\.|\bglobalThis\b|\bfetch\s*\(/g,
    instead: "Return a value or an effect; a door prints it.",
    broken: "console.log(1);",
  },
  {
    rule: "core knows no chance",
    holdsFor: inCore,
    never: /\bMath\s*\.\s*random\b|\brandomUUID\b/g,
    instead: "The same facts must give the same keys. Derive the value from its cause.",
    broken: "const key = Math.random();",
  },
  {
    rule: "time is an argument",
    holdsFor: behindTheDoors,
    never: /\bnew\s+Date\s*\(\s*\)|\bDate\s*\.\s*now\b|(?<!\bnew\s+)\bDate\s*\(\s*\)/g,
    instead: "Take an Instant as an argument. Decisions use the snapshot's readAt; tests write the time down.",
    broken: "const now = Date.now();",
  },
  {
    rule: "no any",
    holdsFor: anywhere,
    never: /(?<![.\w$"'-])any\b(?!\s*[:?(=-])/g,
    instead: "Use unknown and narrow it, or the type from src/core/domain.",
    broken: "const x = y as any;",
  },
  {
    rule: "no enum",
    holdsFor: inSource,
    never: /\benum\s+\w+\s*\{/g,
    instead: "Use a union of words.",
    broken: "enum Choice { Yes }",
  },
  {
    rule: "nothing is exported without a name",
    holdsFor: ownCode,
    never: /\bexport\s+default\b|\bexport\s*\{[^}]*\bas\s+default\b/g,
    instead: "Export it by name.",
    broken: "export default function () {}",
  },
  {
    rule: "no module is mocked",
    holdsFor: inTests,
    never: /\bvi\s*\.\s*(mock|doMock|spyOn|stubGlobal|useFakeTimers)\b/g,
    instead: "Hand in a value: a snapshot, a port, a fetch, a time.",
    broken: `vi.mock("./x.ts");`,
  },
  {
    rule: "no test sleeps",
    holdsFor: inTests,
    never: /\bsetTimeout\b|\bsetInterval\b|\bAtomics\s*\.\s*wait\b/g,
    instead: "Wait for the thing itself: await what the code returns.",
    broken: "await new Promise((done) => setTimeout(done, 10));",
  },
  {
    rule: "no test is skipped or alone",
    holdsFor: inTests,
    never: /\b(?:it|test|describe)\s*\.\s*(?:skip|only|todo|fails)\b/g,
    instead: "Mend it or remove it.",
    broken: `it.skip("x", () => {});`,
  },
];

/** The places where a text breaks a rule, each with what to do instead. */
export function findings({ never, rule, instead }: TextRule, file: string, text: string): readonly string[] {
  const source = parse(file, text);
  return [...codeOf(file, text).matchAll(never)].map(
    (match) => `${file}:${lineAt(source, match.index)} ${rule}: found \`${match[0].trim()}\`. ${instead}`,
  );
}

/** Rules about comments, which the rules above cannot see. */
export const SILENCERS = /@ts-(?:ignore|expect-error|nocheck)|biome-ignore|eslint-disable|istanbul ignore|v8 ignore/g;
