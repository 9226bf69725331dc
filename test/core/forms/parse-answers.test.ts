import { describe, expect, it } from "vitest";
import { parseAnswers } from "../../../src/core/forms/parse-answers.ts";
import { speakPlain } from "../../../src/core/messages/speak.ts";
import { bodyOf, EVERY_KIND, field, formOf, plain, read } from "./forms.ts";

const TEXTS = formOf(field("textarea", "First"), field("textarea", "Second"), field("textarea", "Third"));
const MIXED = formOf(field("textarea", "Story"), field("input", "Title"), field("textarea", "Notes"));
const filed = bodyOf(
  ["Your name", "Ada"],
  ["What do you need?", "Two lines\n\nof help"],
  ["Area", "Wikidata"],
  ["Languages", "Arabic, Swahili"],
  ["Terms", "- [x] I agree\n- [ ] I read it"],
  ["Files", "[a.zip](https://github.com/user-attachments/files/1/a.zip)"],
  ["Log", "```txt\nline\n```"],
);
const answers = {
  name: "Ada",
  need: "Two lines\n\nof help",
  area: "Wikidata",
  languages: ["Arabic", "Swahili"],
  terms: ["I agree"],
  files: [{ name: "a.zip", url: "https://github.com/user-attachments/files/1/a.zip" }],
  log: "line",
};

describe("a body as GitHub writes it", () => {
  it("gives every answer in its own shape, and nothing is wrong", () => {
    expect(read(EVERY_KIND, filed)).toEqual({ answers, wrong: [], unknown: [] });
  });

  it.each([
    { how: "with CRLF everywhere", body: filed.replaceAll("\n", "\r\n") },
    { how: "with CRLF inside answers only", body: filed.replace("lines\n\nof", "lines\r\n\r\nof") },
    { how: "with CR alone", body: filed.replaceAll("\n", "\r") },
    { how: "with a byte order mark", body: `\uFEFF${filed}` },
    { how: "with a line end at the end", body: `${filed}\n` },
    { how: "with blank lines that an answer brought along", body: filed.replaceAll("\n\n###", "\n\n\n\n###") },
    {
      how: "without blank lines around headings",
      body: filed.replaceAll("\n\n###", "\n###").replaceAll(/(###.*)\n\n/g, "$1\n"),
    },
    { how: "with three blanks before headings", body: filed.replaceAll("###", "   ###") },
    { how: "with more blanks after the marks", body: filed.replaceAll("### ", "###   ") },
    { how: "with blanks after labels", body: filed.replaceAll(/(###.*)/g, "$1  ") },
    { how: "with the ticks of 2024", body: filed.replace("[x]", "[X]") },
    { how: "with labels in another case", body: filed.replace("### Your name", "### YOUR NAME") },
    { how: "with text before the first heading", body: `Hello!\n\n${filed}` },
  ])("is read the same $how", ({ body }) => {
    expect(read(EVERY_KIND, body)).toEqual({ answers, wrong: [], unknown: [] });
  });

  it("tells an empty answer from a heading that is gone", () => {
    const body = bodyOf(
      ["Your name", "_No response_"],
      ["Languages", "None"],
      ["Terms", "- [ ] I agree\n- [ ] I read it"],
      ["Files", "_No response_"],
    );
    expect([...parseAnswers(EVERY_KIND, body).fields].map(([key, { state, value }]) => [key, state, value])).toEqual([
      ["name", "no-response", null],
      ["need", "missing", null],
      ["area", "missing", null],
      ["languages", "no-response", []],
      ["terms", "no-response", []],
      ["files", "no-response", []],
      ["log", "missing", null],
    ]);
  });

  it.each(["", "\n\n", "Just a question, no form.", "## Your name:\n\nAda"])(
    "has all fields missing where no heading is: %j",
    (body) => {
      const { fields, diagnostics } = parseAnswers(EVERY_KIND, body);
      expect([...fields.values()].map(({ state }) => state)).toEqual(new Array(7).fill("missing"));
      expect(fields.get("terms")?.value).toBeNull();
      expect(fields.get("languages")?.value).toEqual([]);
      expect(diagnostics.map(({ kind }) => kind)).toEqual(new Array(7).fill("missing-heading"));
    },
  );
});

describe("headings inside answers", () => {
  it.each([
    {
      what: "another level is text",
      body: bodyOf(["First", "#### Own\n\ntext"], ["Second", "b"], ["Third", "c"]),
      first: "#### Own\n\ntext",
    },
    {
      what: "an unknown heading is text",
      body: bodyOf(["First", "### Own\n\ntext"], ["Second", "b"], ["Third", "c"]),
      first: "### Own\n\ntext",
    },
    {
      what: "a quoted label is text",
      body: bodyOf(["First", "> ### Second\n> x"], ["Second", "b"], ["Third", "c"]),
      first: "> ### Second\n> x",
    },
    {
      what: "marks without a blank are text",
      body: bodyOf(["First", "###Second"], ["Second", "b"], ["Third", "c"]),
      first: "###Second",
    },
    {
      what: "an indented label is text",
      body: bodyOf(["First", "    ### Second"], ["Second", "b"], ["Third", "c"]),
      first: "    ### Second",
    },
    {
      what: "marks alone are text",
      body: bodyOf(["First", "###\n####"], ["Second", "b"], ["Third", "c"]),
      first: "###\n####",
    },
    {
      what: "the own label, repeated, is text",
      body: bodyOf(["First", "### First\n\ntext"], ["Second", "b"], ["Third", "c"]),
      first: "### First\n\ntext",
    },
    {
      what: "a later label without blank lines is text",
      body: bodyOf(["First", "see\n### Second\nabove"], ["Second", "b"], ["Third", "c"]),
      first: "see\n### Second\nabove",
    },
    {
      what: "a later label in a fence is text",
      body: bodyOf(["First", "```\n\n### Second\n\nx\n```"], ["Second", "b"], ["Third", "c"]),
      first: "```\n\n### Second\n\nx\n```",
    },
    {
      what: "a fence that is never closed hides nothing",
      body: bodyOf(["First", "```\ncode"], ["Second", "b"], ["Third", "c"]),
      first: "```\ncode",
    },
    {
      what: "nor does a fence of tildes",
      body: bodyOf(["First", "~~~\ncode"], ["Second", "b"], ["Third", "c"]),
      first: "~~~\ncode",
    },
    {
      what: "a whole form pasted in is text",
      body: bodyOf(
        ["First", `\`\`\`\n${bodyOf(["First", "x"], ["Second", "y"], ["Third", "z"])}\n\`\`\``],
        ["Second", "b"],
        ["Third", "c"],
      ),
      first: `\`\`\`\n${bodyOf(["First", "x"], ["Second", "y"], ["Third", "z"])}\n\`\`\``,
    },
  ])("$what", ({ body, first }) => {
    expect(read(TEXTS, body).answers).toEqual({ first, second: "b", third: "c" });
  });

  it.each([
    {
      where: "the first answer",
      body: `### Story\n\n${bodyOf(["Story", "x"], ["Title", "y"], ["Notes", "z"])}\n\n${bodyOf(["Title", "b"], ["Notes", "c"])}`,
      story: bodyOf(["Story", "x"], ["Title", "y"], ["Notes", "z"]),
      notes: "c",
    },
    {
      where: "the last answer",
      body: bodyOf(["Story", "a"], ["Title", "b"], ["Notes", bodyOf(["Story", "x"], ["Title", "y"], ["Notes", "z"])]),
      story: "a",
      notes: bodyOf(["Story", "x"], ["Title", "y"], ["Notes", "z"]),
    },
  ])("keeps a whole form that was pasted into $where, without any fence, in one answer", ({ body, story, notes }) => {
    expect(read(MIXED, body).answers).toEqual({ story, title: "b", notes });
  });

  it("takes the heading after which the answer fits the field", () => {
    const form = formOf(field("textarea", "Story"), field("dropdown", "Area", { options: ["Commons"] }));
    const story = "one\n\n### Area\n\nis what I do not know";
    expect(read(form, bodyOf(["Story", story], ["Area", "Commons"])).answers).toEqual({ story, area: "Commons" });
  });

  it("takes the heading that is written as the form has it", () => {
    const first = "my\n\n### second\n\nheading";
    expect(read(TEXTS, bodyOf(["First", first], ["Second", "b"], ["Third", "c"])).answers).toEqual({
      first,
      second: "b",
      third: "c",
    });
  });

  it("leaves a label in the text before it, where the field itself takes one line", () => {
    const form = formOf(field("textarea", "Story"), field("input", "Title"));
    const story = "see\n\n### Title\n\nbelow";
    expect(read(form, bodyOf(["Story", story], ["Title", "b"])).answers).toEqual({ story, title: "b" });
  });

  it("takes the first of two answers to a field that takes one line", () => {
    const form = formOf(field("input", "Title"), field("textarea", "Notes"));
    expect(read(form, bodyOf(["Title", "a"], ["Title", "b"], ["Notes", "c"]))).toEqual({
      answers: { title: "a", notes: "c" },
      wrong: [],
      unknown: ["Title"],
    });
  });

  it("keeps a label in the log of a code field", () => {
    const form = formOf(field("textarea", "Log", { render: "txt" }), field("input", "Version"));
    const body = bodyOf(["Log", "```txt\nstart\n\n### Version\n\n9\n```"], ["Version", "1.0"]);
    expect(read(form, body).answers).toEqual({ log: "start\n\n### Version\n\n9", version: "1.0" });
  });
});

describe("labels", () => {
  it.each([
    { what: "Hebrew with direction marks", label: "שם", heading: "\u200Fשם\u200E" },
    { what: "composed against decomposed letters", label: "Café", heading: "Cafe\u0301" },
    { what: "emoji with and without variation selector", label: "☎ Phone", heading: "☎\uFE0F Phone" },
    { what: "blanks of all kinds", label: "Your name", heading: "Your\u00A0 name" },
    { what: "Markdown and a colon", label: "**Name:** *", heading: "**Name:** *" },
    { what: "a line end that YAML kept", label: "Name\n", heading: "Name" },
    { what: "capital letters", label: "Überschrift", heading: "überschrift" },
  ])("match: $what", ({ label, heading }) => {
    const { fields } = parseAnswers(formOf(field("input", label, { id: "a" })), bodyOf([heading, "x"]));
    expect(fields.get("a")?.value).toBe("x");
  });

  it("that are the beginning of another do not win over it", () => {
    const form = formOf(field("input", "Name"), field("input", "Name of the group"));
    expect(read(form, bodyOf(["Name", "a"], ["Name of the group", "b"])).answers).toEqual({
      name: "a",
      name_of_the_group: "b",
    });
  });

  it("that two fields share are taken in order", () => {
    const form = formOf(field("input", "Link", { id: "one" }), field("input", "Link", { id: "two" }));
    expect(read(form, bodyOf(["Link", "a"], ["Link", "b"])).answers).toEqual({ one: "a", two: "b" });
    expect(read(form, bodyOf(["Link", "a"])).answers).toEqual({ one: "a", two: "(missing)" });
  });

  it("that differ only in case keep apart", () => {
    const form = formOf(field("input", "URL", { id: "big" }), field("input", "url", { id: "small" }));
    expect(read(form, bodyOf(["url", "b"])).answers).toEqual({ big: "(missing)", small: "b" });
  });
});

describe("keys", () => {
  it.each([
    { fields: [field("input", "Due date (YYYY-MM-DD)")], keys: ["due_date_yyyy_mm_dd"] },
    { fields: [field("input", "Имя"), field("markdown", ""), field("input", "名前")], keys: ["field_1", "field_2"] },
    { fields: [field("input", "Link"), field("input", "Link!")], keys: ["link", "field_2"] },
    { fields: [field("input", "Link"), field("input", "x", { id: "link" })], keys: ["field_1", "link"] },
    { fields: [field("input", "???"), field("input", "x", { id: "field_1" })], keys: ["field_1_", "field_1"] },
    {
      fields: [field("input", "a", { id: "__proto__" }), field("input", "b", { id: "constructor" })],
      keys: ["__proto__", "constructor"],
    },
  ])("are the id, else a slug, else the field's number: $keys", ({ fields, keys }) => {
    expect([...parseAnswers(formOf(...fields), "").fields.keys()]).toEqual(keys);
  });
});

describe("sections that people moved", () => {
  it.each([
    {
      what: "reordered",
      body: bodyOf(["Third", "c"], ["First", "a"], ["Second", "b"]),
      answers: { first: "a", second: "b", third: "c" },
    },
    {
      what: "turned round",
      body: bodyOf(["Third", "c"], ["Second", "b"], ["First", "a"]),
      answers: { first: "a", second: "b", third: "c" },
    },
    {
      what: "deleted",
      body: bodyOf(["First", "a"], ["Third", "c"]),
      answers: { first: "a", second: "(missing)", third: "c" },
    },
    {
      what: "emptied",
      body: "### First\n\n### Second\n\nb\n\n### Third",
      answers: { first: "(no-response)", second: "b", third: "(no-response)" },
    },
  ])("$what", ({ body, answers: expected }) => {
    expect(read(TEXTS, body).answers).toEqual(expected);
  });

  it("an older form's heading ends an answer that has a shape, and is named", () => {
    const parsed = read(
      EVERY_KIND,
      `${bodyOf(["Old", "1"])}\n\n${filed.replace("### Area", "### Budget\n\n10\n\n### Area").replace("### What", "### Phone\n\n2\n\n### What")}`,
    );
    expect(parsed.unknown).toEqual(["Old", "Phone"]);
    expect(parsed.answers).toMatchObject({ name: "Ada", need: "Two lines\n\nof help\n\n### Budget\n\n10" });
  });
});

describe("texts", () => {
  const form = formOf(field("textarea", "A"));
  it.each([
    { written: "None", value: "None" },
    { written: "No response", value: "No response" },
    { written: "text with _No response_ inside", value: "text with _No response_ inside" },
    { written: "_No response_", value: "(no-response)" },
    { written: "\\_No response\\_", value: "(no-response)" },
    { written: "*No response*", value: "(no-response)" },
    { written: "  indented\n\n\n  twice  ", value: "  indented\n\n\n  twice" },
    { written: "- [ ] a task\n- [link](https://example.org)", value: "- [ ] a task\n- [link](https://example.org)" },
    { written: "<!-- a hint -->\nanswer", value: "<!-- a hint -->\nanswer" },
    { written: "a, b, c", value: "a, b, c" },
  ])("$written -> $value", ({ written, value }) => {
    expect(read(form, bodyOf(["A", written])).answers).toEqual({ a: value });
  });

  it.each([
    { written: "```txt\na\n\nb\n```", value: "a\n\nb" },
    { written: "```txt\nx\n```js\ny\n```\nz\n```", value: "x\n```js\ny\n```\nz" },
    { written: "```txt\n\n```\n", value: "(no-response)" },
    { written: "```txt\n```", value: "(no-response)" },
    { written: "````txt\n```\n````", value: "```" },
    { written: "_No response_", value: "(no-response)" },
    { written: "without a fence", value: "without a fence" },
    { written: "```txt\nnever closed", value: "```txt\nnever closed" },
    { written: "```", value: "```" },
  ])("code: $written -> $value", ({ written, value }) => {
    const code = formOf(field("textarea", "A", { render: "txt" }));
    expect(read(code, bodyOf(["A", written])).answers).toEqual({ a: value });
  });
});

describe("choices", () => {
  const single = formOf(field("dropdown", "A", { options: ["Low", "High (a, b)", "3"] }));
  it.each([
    { written: "Low", state: "answered", value: "Low" },
    { written: "low ", state: "answered", value: "Low" },
    { written: "High (a, b)", state: "answered", value: "High (a, b)" },
    { written: "3", state: "answered", value: "3" },
    { written: "None", state: "no-response", value: null },
    { written: "_No response_", state: "no-response", value: null },
    { written: "Medium", state: "invalid", value: "Medium" },
    { written: "Low, 3", state: "invalid", value: "Low, 3" },
  ])("one: $written -> $state $value", ({ written, state, value }) => {
    expect(parseAnswers(single, bodyOf(["A", written])).fields.get("a")).toMatchObject({ state, value });
  });

  const several = formOf(field("dropdown", "A", { options: ["a", "a, b", "b", "c", "b, c, d"], multiple: true }));
  it.each([
    { written: "a", state: "answered", value: ["a"] },
    { written: "a, c", state: "answered", value: ["a", "c"] },
    { written: "a, b, c", state: "answered", value: ["a, b", "c"] },
    { written: "a, b, c, d", state: "answered", value: ["a", "b, c, d"] },
    { written: "C, B", state: "answered", value: ["c", "b"] },
    { written: "a, x, c", state: "invalid", value: ["a", "c"] },
    { written: "x", state: "invalid", value: [] },
    { written: "None", state: "no-response", value: [] },
  ])("several: $written -> $state $value", ({ written, state, value }) => {
    expect(parseAnswers(several, bodyOf(["A", written])).fields.get("a")).toMatchObject({ state, value });
  });

  it("an unknown option is named with the label and what is allowed", () => {
    const [diagnostic] = parseAnswers(single, bodyOf(["A", "Medium"])).diagnostics;
    expect(diagnostic).toMatchObject({ kind: "unknown-option", field: "a", label: "A" });
    expect(diagnostic && speakPlain(diagnostic.message, "en")).toBe(
      "“A”: “Medium” is not one of the choices. Please choose from these: Low, High (a, b) and 3.",
    );
  });
});

describe("boxes", () => {
  const form = formOf(field("checkboxes", "A", { options: ["one", "two\n\n- with\n- a list\n", "Three"] }));
  it.each([
    {
      written: "- [x] one\n- [ ] two\n\n- with\n- a list\n\n- [X] Three",
      state: "answered",
      value: ["one", "Three"],
      wrong: [],
    },
    {
      written: "- [ ] one\n- [x] two\n\n- with\n- a list\n- [ ] Three",
      state: "answered",
      value: ["two\n\n- with\n- a list"],
      wrong: [],
    },
    {
      written: "* [x] one\n+ [] two\n- with\n- a list\n-[x] three",
      state: "answered",
      value: ["one", "Three"],
      wrong: [],
    },
    { written: "- [x] one\n- [ ] Three", state: "answered", value: ["one"], wrong: ["missing-box a"] },
    {
      written: "- [x] one\n- [ ] two\n- with\n- a list\n- [ ] Three\n- [x] four",
      state: "invalid",
      value: ["one"],
      wrong: ["unknown-box a"],
    },
    {
      written: "- [x] one\nbecause\n- [ ] two\n- with\n- a list\n- [ ] Three",
      state: "answered",
      value: ["one"],
      wrong: [],
    },
    {
      written: "I agree to all",
      state: "invalid",
      value: [],
      wrong: ["missing-box a", "missing-box a", "missing-box a"],
    },
    {
      written: "_No response_",
      state: "no-response",
      value: [],
      wrong: ["missing-box a", "missing-box a", "missing-box a"],
    },
  ])("$written -> $state $value", ({ written, state, value, wrong }) => {
    const parsed = parseAnswers(form, bodyOf(["A", written]));
    expect(parsed.fields.get("a")).toMatchObject({ state, value });
    expect(read(form, bodyOf(["A", written])).wrong).toEqual(wrong);
  });
});

describe("uploads", () => {
  const form = formOf(field("upload", "A"));
  const asset = "https://github.com/user-attachments/assets/0b1c";
  it.each([
    { written: `![Image](${asset})`, state: "answered", value: [{ name: "Image", url: asset }] },
    {
      written: `<img width="1" height="2" alt="Map" src="${asset}" />`,
      state: "answered",
      value: [{ name: "Map", url: asset }],
    },
    { written: asset, state: "answered", value: [{ name: "0b1c", url: asset }] },
    {
      written: `[](${asset}) and [b](https://user-images.githubusercontent.com/1/b.png)`,
      state: "answered",
      value: [
        { name: "0b1c", url: asset },
        { name: "b", url: "https://user-images.githubusercontent.com/1/b.png" },
      ],
    },
    { written: `[a](${asset}) [b](https://example.org/b)`, state: "answered", value: [{ name: "a", url: asset }] },
    { written: "[b](https://github.com.example.org/user-attachments/files/1/b)", state: "invalid", value: [] },
    { written: "[b](http://github.com/user-attachments/files/1/b)", state: "invalid", value: [] },
    { written: "I will send it", state: "invalid", value: [] },
    { written: "_No response_", state: "no-response", value: [] },
  ])("$written -> $state", ({ written, state, value }) => {
    expect(parseAnswers(form, bodyOf(["A", written])).fields.get("a")).toMatchObject({ state, value });
  });
});

describe("what GitHub may invent", () => {
  it("a field of an unknown type is read as text, and said", () => {
    const form = formOf(field("slider", "A"), field("input", "B"));
    expect(read(form, bodyOf(["A", "4\n\n### Own"], ["B", "x"]))).toEqual({
      answers: { a: "4\n\n### Own", b: "x" },
      wrong: ["unknown-type a"],
      unknown: [],
    });
  });

  it("a form without fields has no answers", () => {
    expect(plain(parseAnswers(formOf(), filed))).toEqual({});
  });
});
