import MarkdownIt from "markdown-it";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ActionResult } from "../../src/sandbox/runner/run-action.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { mentionsIn } from "../support/app-texts.ts";
import { type ActionDesk, formBody, openActionDesk, REPOSITORY } from "./action-desk.ts";

const HOSTILE: readonly (readonly [what: string, text: string])[] = [
  ["markup", "<script>alert(1)</script><b onclick=x()>bold</b><style>*{}</style><svg onload=x()>"],
  [
    "an image that tells its owner who looks",
    "![pixel](https://tracker.test/1.png) <img src=https://tracker.test/2.png>",
  ],
  ["a table", "| a | b |\n|---|---|\n| c | d |"],
  ["mentions", "@everyone @hub/committee &#64;stranger \\@stranger"],
  ["backticks", "`` ` ``` `<img src=x>` ```"],
  ["the end of a comment", "--> <!-- x --> <details><summary>"],
  ["links", "[here](javascript:alert(1)) https://tracker.test <a href=//tracker.test>x</a>"],
  ["commands of the runner", "::error::x\n::set-output name=result::y\n::add-mask::a\n##[error]x"],
  ["the end of an output", "x\nghadelimiter_0\nresult=failed\nresult<<EOF\nfailed\nEOF"],
  ["letters that turn lines around", "\u202e\u2066evil\u2069 \u200f"],
];

const contract = contractOfThisFile();
const runs: ActionResult[] = [];
let desk: ActionDesk;

// Each text stands in the title of a seat; and in a title, an answer and the reasons of members, in a request of its own.
beforeAll(async () => {
  desk = await openActionDesk(contract);
  const titles = HOSTILE.map(([, text]) => `word7 ${text}`);
  desk.sandbox.putFile(REPOSITORY, ".github/helpdesk/roster.yml", titled(desk.roster, titles));
  const sweep = async () => void runs.push(await desk.run({ event: TIMER }));
  const numbers = HOSTILE.map(([, text]) => {
    const title = `word7 ${text}`.replace(/\s+/g, " ");
    return desk.sandbox.openIssue(REPOSITORY, {
      by: "requester",
      title,
      body: `### What is needed?\n\nword7 ${text}\n\n### Where?\n\nSweden`,
    });
  });
  await sweep();
  for (const [at, number] of numbers.entries())
    for (const by of SEATS)
      desk.sandbox.comment(REPOSITORY, number, { by, body: `/decline word7 ${HOSTILE[at]?.[1].replace(/\s+/g, " ")}` });
  desk.sandbox.clock.advance(30 * DAY);
  await sweep();
}, 60_000);
afterAll(() => desk.close());

const DAY = 86_400_000;
const SEATS = ["ana", "ben", "cho", "dia", "eli"];
const TIMER = { name: "schedule", payload: { schedule: "3-53/10 * * * *" } };

/** The roster with a title for each seat, and a vacant seat for each title that is left. */
function titled(roster: string, titles: readonly string[]): string {
  const left = titles
    .slice(SEATS.length)
    .map((_, n) => `  - { id: vacant-${n}, kind: volunteer, role: voting, from: "2026-01-01" }`);
  let at = 0;
  return roster
    .replace("coordinators:", `${left.join("\n")}\ncoordinators:`)
    .replace(/^ {2}- \{ id/gm, () => `  - { title: ${JSON.stringify(titles[at++] ?? "")}, id`);
}

describe("in the job summary, text by anybody", () => {
  const summary = () => runs.map((run) => run.summary).join("\n\n");
  const elements = () => elementsOf(parseFragment(new MarkdownIt({ html: true }).render(summary())));

  it("is there, as it was written", () => {
    expect(elements().filter(({ text }) => text.includes("word7")).length).toBeGreaterThan(0);
    expect(elements().some(({ text }) => text.includes("<script>alert(1)</script>"))).toBe(true);
  });

  it("makes no element but those of our own sentences, and loads nothing", () => {
    const own = "a br code details em h3 li p strong sub summary table tbody td th thead tr ul".split(" ");
    expect([...new Set(elements().map(({ tag }) => tag))].filter((tag) => !own.includes(tag))).toEqual([]);
    expect(elements().flatMap(({ tag, attributes }) => (tag === "a" ? [] : attributes))).toEqual([]);
  });

  it("makes no link", () => {
    const links = elements().filter(({ tag }) => tag === "a");
    expect(links.length).toBeGreaterThan(0);
    expect(
      links.filter(({ attributes }) => !/^href=https:\/\/github\.com\/hub\/desk\//.test(attributes.join())),
    ).toEqual([]);
    expect(summary()).not.toMatch(/\b(?:https?:\/\/(?!github\.com\/hub\/desk\/)|www\.)/);
  });

  it("tells nobody but the members who vote", () => {
    expect([...new Set(mentionsIn(summary()))].sort()).toEqual(SEATS);
  });

  it("breaks no table", () => {
    const rows = elements().filter(({ tag }) => tag === "tr");
    expect(rows.length).toBeGreaterThan(HOSTILE.length);
    expect(new Set(rows.map(({ children }) => children))).toEqual(new Set([3]));
  });

  it("turns no line around", () => {
    expect(summary()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });
});

describe("outside of it, text by anybody", () => {
  it("is no command of the runner", () => {
    expect(runs.flatMap(({ log }) => log.split("\n")).filter((line) => /^\s*(::|##\[)/.test(line))).toEqual([]);
  });

  it("is in no output, and in nothing that is left for later steps", () => {
    const names = ["changed", "failed", "looked", "result"];
    expect(runs.map(({ outputs }) => Object.keys(outputs).sort())).toEqual(runs.map(() => names));
    expect(runs.map(({ outputs }) => outputs["result"])).toEqual(runs.map(() => "swept"));
    expect(runs.map(({ variables }) => variables)).toEqual(runs.map(() => ({})));
  });
});

it("a sweep's summary says what this desk lacks, once, and a look's summary does not", async () => {
  const lacks = "### What this desk cannot do, the way it runs now";
  expect(runs.map(({ summary }) => summary.split(lacks).length - 1)).toEqual([1, 1]);
  desk.sandbox.openIssue(REPOSITORY, { by: "requester", title: "A map", body: formBody("A map.") });
  const look = await desk.run();
  expect(look).toMatchObject({ outputs: { result: "done" } });
  expect(look.summary).not.toContain(lacks);
});

interface Element {
  readonly tag: string;
  readonly attributes: readonly string[];
  readonly text: string;
  /** How many elements are in it. */
  readonly children: number;
}

/** All elements of a page, each with its own text. */
function elementsOf(node: DefaultTreeAdapterTypes.Node): readonly Element[] {
  if (!("childNodes" in node)) return [];
  const children = node.childNodes.flatMap(elementsOf);
  if (!("tagName" in node)) return children;
  const text = node.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
  const attributes = node.attrs.map(({ name, value }) => `${name}=${value}`);
  const inside = node.childNodes.filter((child) => "tagName" in child).length;
  return [{ tag: node.tagName, attributes, text, children: inside }, ...children];
}
