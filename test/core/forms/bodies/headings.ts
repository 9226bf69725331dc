import { bodyOf, EVERY_KIND, field, formOf } from "../forms.ts";
import { type BodyCase, MIXED, TEXTS } from "./body-case.ts";

/** An answer to the first of three text areas; the others are as GitHub writes them. */
const first = (title: string, covers: BodyCase["covers"], answer: string): BodyCase => ({
  title,
  covers,
  form: TEXTS,
  body: bodyOf(["First", answer], ["Second", "b"], ["Third", "c"]),
  answers: { first: answer, second: "b", third: "c" },
});

const pasted = bodyOf(["First", "x"], ["Second", "y"], ["Third", "z"]);
const pastedMixed = bodyOf(["Story", "x"], ["Title", "y"], ["Notes", "z"]);

/** What looks like the form inside answers. */
export const HEADINGS: readonly BodyCase[] = [
  first("A heading of another level is text", ["deeper-level"], "#### Second\n\ntext\n\n## Third\n\ntext"),
  first(
    "A heading that the form does not have is text",
    ["heading-in-answer", "any-heading-cuts"],
    "one\n\n### Own\n\ntext",
  ),
  first(
    "An answer may begin with a heading of its own",
    ["answer-begins-with-heading", "moved-answer"],
    "### Own\n\ntext",
  ),
  first("A label in a quotation is text", ["quoted-heading"], "> ### Second\n> x"),
  first("A label right behind the marks is text", ["no-space"], "###Second\n\n###Third"),
  first("A label behind four blanks is text", ["heading-in-answer"], "    ### Second"),
  first("Marks alone are text", ["heading-anywhere"], "###\n####"),
  first("Marks behind words are text", ["heading-anywhere"], "see ### Second\n\nand text ####"),
  first("The field's own label again is text", ["own-label-again"], "### First\n\ntext"),
  first("A later label without blank lines around it is text", ["other-label"], "see\n### Second\nabove"),
  first("A later label in a fence is text", ["heading-in-fence"], "```\n\n### Second\n\nx\n```"),
  first("So it is in a fence of tildes", ["heading-in-fence", "tildes"], "~~~\n\n### Second\n\nx\n~~~"),
  first("A fence that is never closed hides no heading", ["open-fence-swallows"], "```\ncode"),
  first("Nor does one of tildes", ["open-fence-swallows", "tildes"], "~~~\ncode"),
  first("Nor do fences in fences", ["nested-fence"], "````\n```\n````\n```js"),
  first("A whole form in a fence is text", ["form-pasted", "heading-in-fence"], `\`\`\`\n${pasted}\n\`\`\``),
  first(
    "A label in other letters is text where the form's own is there too",
    ["other-label", "exact-case"],
    "my\n\n### second\n\nheading",
  ),
  {
    title: "An answer may begin with the label of a later field, since GitHub leaves no section empty",
    covers: ["answer-begins-with-heading", "other-label", "moved-answer"],
    form: TEXTS,
    body: bodyOf(["First", "### Second\n\na"], ["Second", "b"], ["Third", "c"]),
    answers: { first: "### Second\n\na", second: "b", third: "c" },
  },
  {
    title: "A whole form pasted into the first answer stays in it",
    covers: ["form-pasted", "own-label-again"],
    form: MIXED,
    body: `### Story\n\n${pastedMixed}\n\n${bodyOf(["Title", "b"], ["Notes", "c"])}`,
    answers: { story: pastedMixed, title: "b", notes: "c" },
  },
  {
    title: "A whole form pasted into the last answer stays in it",
    covers: ["form-pasted"],
    form: MIXED,
    body: bodyOf(["Story", "a"], ["Title", "b"], ["Notes", pastedMixed]),
    answers: { story: "a", title: "b", notes: pastedMixed },
  },
  {
    title: "Of two headings the one counts after which the answer fits the field",
    covers: ["other-label"],
    form: formOf(field("textarea", "Story"), field("dropdown", "Area", { options: ["Commons"] })),
    body: bodyOf(["Story", "one\n\n### Area\n\nis what I do not know"], ["Area", "Commons"]),
    answers: { story: "one\n\n### Area\n\nis what I do not know", area: "Commons" },
  },
  {
    title: "A label before a field of one line is text of the answer before",
    covers: ["other-label"],
    form: formOf(field("textarea", "Story"), field("input", "Title")),
    body: bodyOf(["Story", "see\n\n### Title\n\nbelow"], ["Title", "b"]),
    answers: { story: "see\n\n### Title\n\nbelow", title: "b" },
  },
  {
    title: "Of two answers to a field of one line the first counts, and the other is named",
    covers: ["own-label-again"],
    form: formOf(field("input", "Title"), field("textarea", "Notes")),
    body: bodyOf(["Title", "a"], ["Title", "b"], ["Notes", "c"]),
    answers: { title: "a", notes: "c" },
    unknown: ["Title"],
  },
];

/** What people do to sections, and forms to bodies. */
export const CHANGED: readonly BodyCase[] = [
  {
    title: "A section that was moved to the front is found",
    covers: ["reordered", "order-throws"],
    form: TEXTS,
    body: bodyOf(["Third", "c"], ["First", "a"], ["Second", "b"]),
    answers: { first: "a", second: "b", third: "c" },
  },
  {
    title: "A section that was deleted is missing, and the others stay",
    covers: ["deleted", "missing-throws", "says-the-key"],
    form: TEXTS,
    body: bodyOf(["First", "a"], ["Third", "c"]),
    answers: { first: "a", second: "(missing)", third: "c" },
    wrong: ["missing-heading second"],
  },
  {
    title: "Sections without a line are empty, not missing",
    covers: ["emptied", "no-value-for-empty"],
    form: TEXTS,
    body: "### First\n\n### Second\n\nb\n\n### Third",
    answers: { first: "(no-response)", second: "b", third: "(no-response)" },
  },
  {
    title: "The heading of an older form ends an answer of one line, and is named",
    covers: ["drift"],
    form: formOf(field("input", "Name"), field("input", "Place")),
    body: bodyOf(["Budget", "10"], ["Name", "Ada"], ["Phone", "2"], ["Place", "Umeå"]),
    answers: { name: "Ada", place: "Umeå" },
    unknown: ["Budget", "Phone"],
  },
  {
    title: "The heading of an older form stays in a text",
    covers: ["drift", "heading-in-answer"],
    form: MIXED,
    body: bodyOf(["Story", "a"], ["Budget", "10"], ["Title", "b"], ["Notes", "c"]),
    answers: { story: "a\n\n### Budget\n\n10", title: "b", notes: "c" },
  },
  {
    title: "Where a heading of the form is gone, the one that stands in a text in its place is named",
    covers: ["drift", "renamed-heading"],
    form: MIXED,
    body: bodyOf(["Story", "a"], ["Headline", "b"], ["Notes", "c\n### d\ne"]),
    answers: { story: "a\n\n### Headline\n\nb", title: "(missing)", notes: "c\n### d\ne" },
    wrong: ["heading-in-answer story", "missing-heading title"],
  },
  {
    title: "A heading that somebody renamed is missing, and the new one is named",
    covers: ["renamed-heading"],
    form: formOf(field("input", "Name"), field("dropdown", "Area", { options: ["Commons"] })),
    body: bodyOf(["Name", "Ada"], ["Region", "Commons"]),
    answers: { name: "Ada", area: "(missing)" },
    wrong: ["missing-heading area"],
    unknown: ["Region"],
  },
  {
    title: "A field that became another type is read by the form as it is now",
    covers: ["drift", "old-options"],
    form: formOf(field("dropdown", "Area", { options: ["Commons"] }), field("input", "Name")),
    body: bodyOf(["Area", "some lines\n\nof text"], ["Name", "Ada"]),
    answers: { area: { invalid: "some lines\n\nof text" }, name: "Ada" },
    wrong: ["unknown-option area"],
  },
  {
    title: "A field that the form got later is missing, and the rest is as it was",
    covers: ["drift", "deleted"],
    form: EVERY_KIND,
    body: bodyOf(["Your name", "Ada"], ["Area", "Commons"]),
    answers: {
      name: "Ada",
      need: "(missing)",
      area: "Commons",
      languages: "(missing)",
      terms: "(missing)",
      files: "(missing)",
      log: "(missing)",
    },
    wrong: ["need", "languages", "terms", "files", "log"].map((key) => `missing-heading ${key}`),
  },
  {
    title: "A field of a type that is not known is read as text, and said",
    covers: ["unknown-type-throws"],
    form: formOf(field("slider", "A"), field("input", "B")),
    body: bodyOf(["A", "4\n\n### Own"], ["B", "x"]),
    answers: { a: "4\n\n### Own", b: "x" },
    wrong: ["unknown-type a"],
  },
];
