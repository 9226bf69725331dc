import { bodyOf, field, formOf } from "../forms.ts";
import type { BodyCase } from "./body-case.ts";

const SINGLE = formOf(field("dropdown", "A", { options: ["Low", "High (a, b)", "3"] }));
const SEVERAL = formOf(field("dropdown", "A", { options: ["a", "a, b", "b", "c", "b, c, d"], multiple: true }));
const BOXES = formOf(field("checkboxes", "A", { options: ["one", "two\n\n- with\n- a list\n", "Three"] }));
const UPLOAD = formOf(field("upload", "A"));

const cases =
  (form: BodyCase["form"]) =>
  (
    title: string,
    covers: BodyCase["covers"],
    written: string,
    answer: unknown,
    wrong: readonly string[] = [],
  ): BodyCase => ({ title, covers, form, body: bodyOf(["A", written]), answers: { a: answer }, wrong });

const one = cases(SINGLE);
const some = cases(SEVERAL);
const boxes = cases(BOXES);
const upload = cases(UPLOAD);

/** Dropdowns. */
export const CHOICES: readonly BodyCase[] = [
  one("One choice is the option as the form has it", ["sections"], "Low", "Low"),
  one("In other letters it is the same option", ["exact-case"], "lOW ", "Low"),
  one("An option with a comma is one option", ["single-split"], "High (a, b)", "High (a, b)"),
  one("An option of digits is text", ["numeric-options"], "3", "3"),
  one("None is no choice", ["dropdown-empty", "none-kept"], "None", "(no-response)"),
  one("Nor is the placeholder of older bodies", ["dropdown-empty-old"], "_No response_", "(no-response)"),
  one(
    "A choice that the form does not have is invalid, and kept",
    ["renamed-choice", "old-options"],
    "Medium",
    { invalid: "Medium" },
    ["unknown-option a"],
  ),
  one("Two choices where one is asked for are invalid", ["renamed-choice"], "Low, 3", { invalid: "Low, 3" }, [
    "unknown-option a",
  ]),
  one(
    "A remark below a choice makes it invalid",
    ["renamed-choice"],
    "Low\n\nor lower",
    { invalid: "Low\n\nor lower" },
    ["unknown-option a"],
  ),
  some("One of several is a list", ["multiple-joined"], "a", ["a"]),
  some("Several are a list, in the order of the body", ["multiple-joined"], "a, c", ["a", "c"]),
  some("The longest option that fits is taken", ["blind-split", "multiple-joined"], "a, b, c", ["a, b", "c"]),
  some("A shorter one where only so the rest can be read", ["blind-split"], "a, b, c, d", ["a", "b, c, d"]),
  some("In other letters and another order they are the same", ["exact-case"], "C, B", ["c", "b"]),
  some("Line breaks between options are blanks", ["multiple-joined"], "a,\nc", ["a", "c"]),
  some("What is no option is named, what is one is kept", ["renamed-choice"], "a, X y, c", { invalid: ["a", "c"] }, [
    "unknown-option a",
  ]),
  some("Nothing known is an empty list", ["old-options"], "x", { invalid: [] }, ["unknown-option a"]),
  some("None is an empty list", ["dropdown-empty"], "None", "(no-response)"),
  {
    title: "Options that only differ in capital letters keep apart",
    covers: ["similar-options"],
    form: formOf(
      field("dropdown", "A", { options: ["url", "URL"] }),
      field("dropdown", "B", { options: ["url", "URL"], multiple: true }),
      field("checkboxes", "C", { options: ["url", "URL"] }),
    ),
    body: bodyOf(["A", "URL"], ["B", "URL"], ["C", "- [ ] url\n- [x] URL"]),
    answers: { a: "URL", b: ["URL"], c: ["URL"] },
  },
  {
    title: "An option that is called None is an option where the form has it",
    covers: ["none-kept"],
    form: formOf(field("dropdown", "A", { options: ["None", "Some"] })),
    body: bodyOf(["A", "None"]),
    answers: { a: "None" },
  },
  {
    title: "Numbers among the options are written as GitHub writes them",
    covers: ["numeric-options"],
    form: `name: n
description: d
body:
  - { type: dropdown, attributes: { label: A, options: [1.0, 1.10, 2] } }
  - { type: dropdown, attributes: { label: B, multiple: true, options: [1.0, 1.10, 2] } }
  - { type: dropdown, attributes: { label: C, options: ["1.10", "01"] } }
`,
    body: bodyOf(["A", "1.0"], ["B", "1.1, 2"], ["C", "01"]),
    answers: { a: "1.0", b: ["1.1", "2"], c: "01" },
  },
  {
    title: "Options from block scalars bring a line end along",
    covers: ["option-newline", "multiple-joined"],
    form: `name: n
description: d
body:
  - type: dropdown
    attributes:
      label: A
      multiple: true
      options:
        - >
          folded
          twice
        - |
          literal
`,
    body: bodyOf(["A", "folded twice\n, literal\n"]),
    answers: { a: ["folded twice", "literal"] },
  },
];

/** Checkboxes. */
export const BOX_CASES: readonly BodyCase[] = [
  boxes(
    "A box is known by all lines of its label",
    ["boxes-all", "boxes-capital", "option-lines"],
    "- [x] one\n- [ ] two\n\n- with\n- a list\n\n- [X] Three",
    ["one", "Three"],
  ),
  boxes(
    "A ticked box of several lines is the option without its last line end",
    ["option-lines", "option-newline"],
    "- [ ] one\n- [x] two\n\n- with\n- a list\n\n- [ ] Three",
    ["two\n\n- with\n- a list"],
  ),
  boxes(
    "Other list marks, no blank, and empty brackets are boxes",
    ["box-throws"],
    "* [x] one\n+ [] two\n- with\n- a list\n-[x] three",
    ["one", "Three"],
  ),
  boxes("A box that is gone is named", ["box-throws", "deleted"], "- [x] one\n- [ ] Three", ["one"], ["missing-box a"]),
  boxes(
    "A ticked box that the form does not have makes the answer invalid",
    ["box-throws", "old-options"],
    "- [x] one\n- [ ] two\n- with\n- a list\n- [ ] Three\n- [x] four",
    { invalid: ["one"] },
    ["unknown-box a"],
  ),
  boxes(
    "An unticked one is only named",
    ["old-options"],
    "- [x] one\n- [ ] two\n- with\n- a list\n- [ ] Three\n- [ ] four",
    ["one"],
    ["unknown-box a"],
  ),
  boxes(
    "A remark below a box does not hide it",
    ["box-throws"],
    "- [x] one\nbecause\n- [ ] two\n- with\n- a list\n- [ ] Three",
    ["one"],
  ),
  boxes("Where no box is left, nobody can tell what was ticked", ["box-throws"], "I agree to all", { invalid: [] }, [
    "missing-box a",
    "missing-box a",
    "missing-box a",
  ]),
  boxes("The placeholder is no answer to boxes either", ["text-empty"], "_No response_", "(no-response)", [
    "missing-box a",
    "missing-box a",
    "missing-box a",
  ]),
  {
    title: "Boxes from block scalars stand with blank lines between them",
    covers: ["option-newline", "boxes-small"],
    form: `name: n
description: d
body:
  - type: checkboxes
    attributes:
      label: A
      options:
        - label: >
            I read
            the page
        - label: |
            I agree
`,
    body: bodyOf(["A", "- [x] I read the page\n\n- [ ] I agree\n"]),
    answers: { a: ["I read the page"] },
  },
  {
    title: "A label with Markdown is compared as it is written",
    covers: ["label-raw"],
    form: formOf(field("checkboxes", "A", { options: ["I read [the *rules*](https://example.org) `now`"] })),
    body: bodyOf(["A", "- [x] I read [the *rules*](https://example.org) `now`"]),
    answers: { a: ["I read [the *rules*](https://example.org) `now`"] },
  },
];

const asset = "https://github.com/user-attachments/assets/0b1c";
const file = "https://github.com/user-attachments/files/7/a.zip";

/** Uploads. */
export const UPLOADS: readonly BodyCase[] = [
  upload("A link to an attachment is an upload", ["upload-link", "upload-throws"], `[a.zip](${file})`, [
    { name: "a.zip", url: file },
  ]),
  upload("An image is one", ["upload-image"], `![Image](${asset})`, [{ name: "Image", url: asset }]),
  upload("An HTML tag is one", ["upload-tag"], `<img width="1" height="2" alt="Map" src="${asset}" />`, [
    { name: "Map", url: asset },
  ]),
  upload("A bare address, as of a film, is one", ["upload-link"], asset, [{ name: "0b1c", url: asset }]),
  upload(
    "Several are a list, in their order",
    ["upload-link", "upload-image"],
    `[](${asset})\n![b](https://user-images.githubusercontent.com/1/b.png) and [c](https://github.com/o/r/files/1/c.txt)`,
    [
      { name: "0b1c", url: asset },
      { name: "b", url: "https://user-images.githubusercontent.com/1/b.png" },
      { name: "c", url: "https://github.com/o/r/files/1/c.txt" },
    ],
  ),
  upload(
    "An address elsewhere is named and left out",
    ["upload-link"],
    `[a](${file}) [b](https://example.org/b)`,
    [{ name: "a", url: file }],
    ["foreign-upload a"],
  ),
  upload(
    "An address that looks like GitHub's is not GitHub's",
    ["upload-link"],
    "[b](https://github.com.example.org/user-attachments/files/1/b)",
    { invalid: [] },
    ["foreign-upload a"],
  ),
  upload("Words are no upload", ["prose"], "I will send it", { invalid: [] }, ["foreign-upload a"]),
  upload("The placeholder is no upload", ["upload-empty"], "_No response_", "(no-response)"),
];
