import { bodyOf, field, formOf } from "../forms.ts";
import { type BodyCase, CODE, TEXT } from "./body-case.ts";

const text = (title: string, covers: BodyCase["covers"], written: string, answer: unknown = written): BodyCase => ({
  title,
  covers,
  form: TEXT,
  body: bodyOf(["A", written]),
  answers: { a: answer },
});

const code = (title: string, covers: BodyCase["covers"], written: string, answer: unknown = written): BodyCase => ({
  ...text(title, covers, written, answer),
  form: CODE,
});

/** Answers that people write themselves. */
export const WORDS: readonly BodyCase[] = [
  text("None in a text is an answer", ["none-typed", "none-dropped"], "None"),
  text("No response without emphasis is an answer", ["none-typed"], "No response"),
  text("The placeholder inside a text is text", ["text-empty"], "I wrote _No response_ there"),
  text("The placeholder alone is no answer", ["text-empty"], "_No response_", "(no-response)"),
  text("Nor is it behind backslashes", ["placeholder-escaped"], "\\_No response\\_", "(no-response)"),
  text("Nor between asterisks", ["placeholder-emphasis"], "*No response*", "(no-response)"),
  text("Nor with blanks around it", ["text-empty", "trailing-newline"], "  _No response_ \n\n", "(no-response)"),
  text(
    "Blank lines inside an answer stay",
    ["trailing-newline"],
    "\n  indented\n\n\n  twice  \n\n",
    "  indented\n\n\n  twice",
  ),
  text("A list of tasks is text", ["list-is-boxes"], "- [ ] a task\n- [x] done\n- [link](https://example.org)"),
  text("An HTML comment stays", ["comment-prefill", "comments-removed"], "<!-- a hint -->\nanswer"),
  text("A text with commas is text", ["text-split"], "a, b, c"),
  text("Lines with addresses stay", ["urls-dropped"], "see\nhttps://example.org/a?b=c\nand www.example.org"),
  text("Escapes stay as they were written", ["escapes"], "a\\_b \\* &amp; <br> $1"),
  text("Lines with number signs stay", ["hash-splits", "heading-anywhere"], "text 1 ####\n#12 and #13\n# top\n######"),
  text("An answer ends at the end of the body, whatever comes last", ["boundary-needed"], "the last ### words ###"),
  text("A fence in a text stays", ["fence-kept"], "```js\nx\n```"),
  {
    title: "A line is an answer without the blanks around it",
    covers: ["text-empty"],
    form: formOf(field("input", "A")),
    body: "### A\n\n   one  line \n\n",
    answers: { a: "one  line" },
  },
  {
    title: "A required field that came empty has no answer",
    covers: ["required-empty"],
    form: formOf(field("input", "A", { required: true })),
    body: bodyOf(["A", "_No response_"]),
    answers: { a: "(no-response)" },
  },
];

/** Answers in a fence. */
export const CODES: readonly BodyCase[] = [
  code(
    "The fence of a code field is no part of the answer",
    ["render-fence", "fence-kept"],
    "```txt\na\n\nb\n```",
    "a\n\nb",
  ),
  code(
    "A fence in the code stays, since GitHub does not lengthen its own",
    ["render-not-lengthened", "nested-fence"],
    "```txt\nx\n```js\ny\n```\nz\n```",
    "x\n```js\ny\n```\nz",
  ),
  code(
    "Code that is itself a fence keeps it",
    ["render-not-lengthened", "nested-fence"],
    "```txt\n```js\ny\n```\n```",
    "```js\ny\n```",
  ),
  code("An empty fence is no answer", ["render-empty", "empty-fence-counts"], "```txt\n\n```\n", "(no-response)"),
  code("Nor is one without a line", ["render-empty"], "```txt\n```", "(no-response)"),
  code(
    "Markdown in code is code",
    ["render-raw"],
    "```txt\n_No response\n- [x] a\n<!-- b -->\n```",
    "_No response\n- [x] a\n<!-- b -->",
  ),
  code(
    "The placeholder in a fence is no answer",
    ["text-empty", "render-fence"],
    "```txt\n_No response_\n```",
    "(no-response)",
  ),
  code("A longer fence holds a shorter one", ["render-fence"], "````txt\n```\n````", "```"),
  code("A code field without a fence is read all the same", ["drift"], "without a fence"),
  code("A fence that is never closed stays", ["open-fence-swallows"], "```txt\nnever closed"),
  code("Half a fence stays", ["open-fence-swallows"], "```"),
  code("The placeholder without a fence is no answer", ["text-empty"], "_No response_", "(no-response)"),
  code("Text behind the fence keeps all of it", ["fence-kept"], "```txt\na\n```\nand more", "```txt\na\n```\nand more"),
  code("Indented code stays indented", ["render-raw"], "```txt\n    a\n  b\n```", "    a\n  b"),
  {
    title: "A label in the log of a code field is part of the log",
    covers: ["heading-in-fence", "other-label", "render-raw"],
    form: formOf(field("textarea", "Log", { render: "txt" }), field("input", "Version")),
    body: bodyOf(["Log", "```txt\nstart\n\n### Version\n\n9\n```"], ["Version", "1.0"]),
    answers: { log: "start\n\n### Version\n\n9", version: "1.0" },
  },
  {
    title: "A code field with CRLF is unwrapped too",
    covers: ["render-fence", "lines-edited"],
    form: CODE,
    body: "### A\r\n\r\n```txt\r\na\r\nb\r\n```\r\n",
    answers: { a: "a\nb" },
  },
  {
    title: "An empty code field before another section is empty",
    covers: ["render-empty", "empty-fence-counts"],
    form: formOf(field("textarea", "Log", { render: "txt" }), field("textarea", "Notes")),
    body: "### Log\n\n```txt\n\n```\n\n\n### Notes\n\nx",
    answers: { log: "(no-response)", notes: "x" },
  },
];
