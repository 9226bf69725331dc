import { bodyOf, EVERY_KIND, field, formOf } from "../forms.ts";
import { type BodyCase, TEXT } from "./body-case.ts";

const filed = bodyOf(
  ["Your name", "Ada"],
  ["What do you need?", "Two lines\n\nof help"],
  ["Area", "Wikidata"],
  ["Languages", "Arabic, Swahili"],
  ["Terms", "- [x] I agree\n- [ ] I read it"],
  ["Files", "[a.zip](https://github.com/user-attachments/files/1/a.zip)"],
  ["Log", "```txt\nline\n```"],
);

const ANSWERS = {
  name: "Ada",
  need: "Two lines\n\nof help",
  area: "Wikidata",
  languages: ["Arabic", "Swahili"],
  terms: ["I agree"],
  files: [{ name: "a.zip", url: "https://github.com/user-attachments/files/1/a.zip" }],
  log: "line",
};

const sameAnswers = (title: string, covers: BodyCase["covers"], body: string): BodyCase => ({
  title,
  covers,
  form: EVERY_KIND,
  body,
  answers: ANSWERS,
});

/** One filled form in all the ways in which it can arrive. */
export const ARRIVALS: readonly BodyCase[] = [
  sameAnswers(
    "A body as GitHub writes it gives every answer in the shape of its field",
    ["sections", "no-last-newline", "lines-api", "markdown-absent", "boxes-small", "upload-throws", "raw-values"],
    filed,
  ),
  sameAnswers("CRLF everywhere changes nothing", ["lines-edited"], filed.replaceAll("\n", "\r\n")),
  sameAnswers(
    "CRLF inside a text area, LF around it, changes nothing",
    ["lines-submitted"],
    filed.replace("lines\n\nof", "lines\r\n\r\nof"),
  ),
  sameAnswers(
    "The line end that a text area brought along is no part of the answer",
    ["lines-submitted", "trailing-newline"],
    filed.replace("of help\n", "of help\r\n\r\n\n"),
  ),
  sameAnswers("Carriage returns alone end lines", ["carriage-returns"], filed.replaceAll("\n", "\r")),
  sameAnswers("A byte order mark is not part of the first heading", ["bom"], `\uFEFF${filed}`),
  sameAnswers("A line end at the end changes nothing", ["trailing-newline"], `${filed}\n`),
  sameAnswers(
    "More blank lines before headings change nothing",
    ["trailing-newline"],
    filed.replaceAll("\n\n###", "\n\n\n\n###"),
  ),
  sameAnswers(
    "Headings are found where somebody took all blank lines around them away",
    ["no-blank-lines"],
    filed.replaceAll("\n\n###", "\n###").replaceAll(/(###.*)\n\n/g, "$1\n"),
  ),
  sameAnswers("Up to three blanks may stand before a heading", ["indented"], filed.replaceAll("###", "   ###")),
  sameAnswers("Several blanks may stand after the marks", ["indented"], filed.replaceAll("### ", "###  \t ")),
  sameAnswers("Blanks may stand behind a label", ["indented"], filed.replaceAll(/(###.*)/g, "$1  ")),
  sameAnswers("The tick of 2024 is a tick", ["boxes-capital"], filed.replace("[x]", "[X]")),
  sameAnswers(
    "A label in other letters is the same label",
    ["exact-case", "renamed-heading"],
    filed.replace("### Your name", "### YOUR NAME"),
  ),
  sameAnswers("Text before the first heading belongs to nobody", ["text-before"], `Hello!\n\n${filed}`),
  sameAnswers(
    "A list before the first heading belongs to nobody",
    ["text-before", "list-first"],
    `- one\n- two\n\n${filed}`,
  ),
  sameAnswers("Sections are found in any order", ["reordered", "order-throws"], turnedRound(filed)),
];

function turnedRound(body: string): string {
  return body
    .split(/\n\n(?=###)/)
    .toReversed()
    .join("\n\n");
}

const MISSING = {
  name: "(missing)",
  need: "(missing)",
  area: "(missing)",
  languages: "(missing)",
  terms: "(missing)",
  files: "(missing)",
  log: "(missing)",
};
const noForm = (title: string, covers: BodyCase["covers"], body: string): BodyCase => ({
  title,
  covers,
  form: EVERY_KIND,
  body,
  answers: MISSING,
  wrong: Object.keys(MISSING).map((key) => `missing-heading ${key}`),
});

/** Bodies with little or nothing of the form. */
export const EMPTY: readonly BodyCase[] = [
  noForm("An empty body has no answers", ["empty", "missing-throws"], ""),
  noForm("Blank lines are no answers", ["empty"], "\r\n\n \t\n"),
  noForm("Free prose has no answers", ["prose"], "Can you help us with a map?\n\nIt is for #12, and **soon**."),
  noForm(
    "The headings of another robot are not the form's",
    ["other-robot", "deeper-level"],
    "## Your name:\n\nAda\n\n#### Area\n\nCommons\n\n# Terms\n\n- [x] I agree",
  ),
  noForm("Nothing but number signs has no answers", ["limit", "quadratic"], "#".repeat(65_536)),
  {
    title: "An empty answer of each type is told from a heading that is gone",
    covers: [
      "text-empty",
      "dropdown-empty",
      "upload-empty",
      "render-empty",
      "boxes-all",
      "no-value-for-empty",
      "none-kept",
      "required-empty",
    ],
    form: EVERY_KIND,
    body: bodyOf(
      ["Your name", "_No response_"],
      ["Area", "None"],
      ["Languages", "None"],
      ["Terms", "- [ ] I agree\n- [ ] I read it"],
      ["Files", "_No response_"],
      ["Log", "```txt\n\n```\n"],
    ),
    answers: {
      name: "(no-response)",
      need: "(missing)",
      area: "(no-response)",
      languages: "(no-response)",
      terms: "(no-response)",
      files: "(no-response)",
      log: "(no-response)",
    },
    wrong: ["missing-heading need"],
  },
  {
    title: "A form without fields has no answers",
    covers: ["nothing-asked"],
    form: formOf(),
    body: filed,
    answers: {},
    unknown: ["Your name", "What do you need?", "Area", "Languages", "Terms", "Files", "Log"],
  },
  {
    title: "A heading and 65,000 blanks are an empty answer",
    covers: ["limit", "quadratic"],
    form: TEXT,
    body: `### A${" ".repeat(65_000)}`,
    answers: { a: "(no-response)" },
  },
  {
    title: "A form of 150 fields keeps every answer with its label",
    covers: ["long-form", "no-ids"],
    form: formOf(...Array.from({ length: 150 }, (_, n) => field("input", `Question ${n}`))),
    body: bodyOf(...Array.from({ length: 150 }, (_, n) => [`Question ${n}`, `answer ${n}`] as const)),
    answers: Object.fromEntries(Array.from({ length: 150 }, (_, n) => [`question_${n}`, `answer ${n}`])),
  },
];
