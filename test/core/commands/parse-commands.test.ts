import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CommandWords, hasLiveCommand, parseCommands } from "../../../src/core/commands/parse-commands.ts";
import { HOSTILE_COMMENTS } from "./hostile-comments.ts";

const WORDS: CommandWords = {
  known: ["approve", "decline", "vote", "hold", "assign", "status", "feedback", "move-back"],
  aliases: { ok: "approve", אישור: "approve", موافق: "approve" },
  bot: "helpdesk",
};
const parse = (body: string) => parseCommands(body, WORDS);
const names = (body: string) => parse(body).commands.map(({ name }) => name);
const only = (body: string) => {
  const [command, ...more] = parse(body).commands;
  if (!command || more.length > 0) throw new Error(`not one command: ${body}`);
  return command;
};

describe("a command runs where it is live text", () => {
  it.each([
    { where: "alone", body: "/approve" },
    { where: "with CRLF", body: "/approve\r\n" },
    { where: "with CR alone", body: "hello\r/approve\r" },
    { where: "below other text", body: "Looks good to me.\n/approve" },
    { where: "above other text", body: "/approve\nLooks good." },
    { where: "behind one blank", body: " /approve" },
    { where: "behind three blanks", body: "   /approve" },
    { where: "behind a no-break space", body: "\u00A0/approve" },
    { where: "behind direction marks", body: "\u200F\u202B/approve" },
    { where: "behind a zero-width blank and a byte order mark", body: "\uFEFF\u200B/approve" },
    { where: "with a full-width slash", body: "／approve" },
    { where: "with full-width letters", body: "／ａｐｐｒｏｖｅ" },
    { where: "in capitals", body: "/APPROVE" },
    { where: "with a full stop", body: "/approve." },
    { where: "with a comma", body: "/approve, thank you" },
    { where: "with a blank at the end", body: "/approve " },
    { where: "with a no-break space at the end", body: "/approve\u00A0" },
    { where: "as an alias", body: "/OK" },
    { where: "as an alias in another script", body: "/אישור" },
    { where: "as an alias with direction marks inside the line", body: "\u200F/אישור\u200F" },
    { where: "by mention", body: "@helpdesk approve" },
    { where: "by mention of the app", body: "@Helpdesk[bot], approve" },
    { where: "by mention and slash", body: "@helpdesk /approve" },
    { where: "below a closed fence", body: "```\n/decline\n```\n/approve" },
    { where: "below a longer fence", body: "````\n```\n/decline\n````\n/approve" },
    { where: "below a quote and a blank line", body: "> /decline\n\n/approve" },
    { where: "straight below the empty last line of a quote", body: "> /decline\n>\n/approve" },
    { where: "straight below a quoted fence", body: "> ```\n> /decline\n> ```\n/approve" },
    { where: "straight below a fence that the quote left open", body: "> ```\n> /decline\n/approve" },
    { where: "straight below the mark of a quoted fence", body: "> ```\n/approve" },
    { where: "below a comment", body: "<!-- /decline -->\n/approve" },
    { where: "below a comment of several lines", body: "<!--\n/decline\n\n/decline\n-->\n/approve" },
    { where: "below HTML and a blank line", body: "<details>\n/decline\n\n/approve" },
    { where: "at the margin below a list", body: "- one\n- two\n/approve" },
    { where: "below a list and a blank line", body: "1. one\n\n/approve" },
    { where: "below a heading", body: "# Vote\n/approve" },
    { where: "below a rule", body: "---\n/approve" },
    { where: "below a back-tick that is not closed", body: "a ` b\n/approve" },
    { where: "below an escaped back-tick", body: "a \\` b\n/approve\n` c" },
    { where: "below code in the line above", body: "use `x`\n/approve" },
    { where: "between code of two paragraphs", body: "a `\n\n/approve\n\nb `" },
    { where: "between marks that are no comment", body: "a <!-- b\n/approve" },
    { where: "above a line of dashes", body: "/approve\n--\nAda" },
    { where: "below words that only look like a list", body: "In\n2025. we met\n/approve" },
  ])("$where", ({ body }) => {
    expect(names(body)).toEqual(["approve"]);
  });
});

describe("a command does not run", () => {
  it.each([
    { where: "in prose", body: "Please /approve this." },
    { where: "in inline code", body: "`/approve`" },
    { where: "in inline code in prose", body: "use `/approve` to approve" },
    { where: "in inline code of several lines", body: "write `a\n/approve\nb` there" },
    { where: "in inline code of two ticks", body: "``a `\n/approve\n``" },
    { where: "in a fence", body: "```\n/approve\n```" },
    { where: "in a fence with a language", body: "```sh\n/approve\n```" },
    { where: "in a fence of tildes", body: "~~~\n/approve\n```\n/approve\n~~~" },
    { where: "in a longer fence", body: "````\n```\n/approve\n````" },
    { where: "in a fence that is never closed", body: "```\n/approve\n\n/approve" },
    { where: "in a fence behind blanks", body: "   ```\n/approve\n   ```" },
    { where: "in a fence that a mark with words does not close", body: "```\n``` no\n/approve\n```" },
    { where: "behind four blanks", body: "    /approve" },
    { where: "behind a tab", body: "\t/approve" },
    { where: "behind a blank and a tab", body: " \t/approve" },
    { where: "in a quote", body: "> /approve" },
    { where: "in a quote without a blank", body: ">/approve" },
    { where: "in a quote of a quote", body: "> > /approve" },
    { where: "straight below a quote, where it belongs to the quote", body: "> I vote\n/approve" },
    { where: "two lines below a quote without a blank line", body: "> I vote\nso do I\n/approve" },
    { where: "below a quoted list", body: "> - I vote\n/approve" },
    { where: "in an HTML comment", body: "<!-- /approve -->" },
    { where: "in an HTML comment of several lines", body: "<!--\n/approve\n\n/approve\n-->" },
    { where: "in an HTML comment that begins in a line", body: "text <!-- a\n/approve\n--> b" },
    { where: "behind an HTML comment", body: "<!-- x --> /approve" },
    { where: "in an HTML block", body: "<div>\n/approve\n</div>" },
    { where: "in a block of its own tag", body: "<my-tag>\n/approve\n</my-tag>" },
    { where: "in preformatted HTML, blank lines included", body: "<pre>\n\n/approve\n</pre>" },
    { where: "as a list item", body: "- /approve" },
    { where: "as a numbered item", body: "1. /approve" },
    { where: "as a task", body: "- [ ] /approve" },
    { where: "inside a list item", body: "- one\n  /approve" },
    { where: "in the second paragraph of a list item", body: "1. one\n\n   /approve" },
    { where: "behind markup", body: "**/approve**" },
    { where: "as a heading", body: "# /approve" },
    { where: "in a table", body: "| /approve |" },
    { where: "as a path", body: "/approve/this" },
    { where: "as a path in full width", body: "/approve／this" },
    { where: "as a question", body: "/approve?" },
    { where: "with brackets", body: "/approve(x)" },
    { where: "with a digit first", body: "/1approve" },
    { where: "with a blank behind the slash", body: "/ approve" },
    { where: "with two slashes", body: "//approve" },
    { where: "by mention of somebody else", body: "@helpdesk-team approve" },
    { where: "by mention inside a line", body: "hi @helpdesk approve" },
  ])("$where", ({ body }) => {
    expect(parse(body)).toMatchObject({ commands: [], errors: [] });
    expect(parse(body).unknown.filter(({ reply }) => reply)).toEqual([]);
  });
});

describe("arguments", () => {
  it.each([
    { line: "/vote", args: [] },
    { line: "/vote yes", args: ["yes"] },
    { line: "/vote   yes\tno", args: ["yes", "no"] },
    { line: "/vote yes.", args: ["yes"] },
    { line: "/vote yes .", args: ["yes"] },
    { line: "/vote yes...", args: ["yes..."] },
    { line: '/vote "two words" b', args: ["two words", "b"] },
    { line: "/vote “two words”", args: ["two words"] },
    { line: "/vote „two words“", args: ["two words"] },
    { line: "/vote «two words»", args: ["two words"] },
    { line: "/vote 'two words'", args: ["two words"] },
    { line: '/vote "a \\"b\\" \\\\ c"', args: ['a "b" \\ c'] },
    { line: '/vote "".', args: [""] },
    { line: '/vote "yes".', args: ["yes"] },
    { line: "/vote can't", args: ["can't"] },
    { line: "/vote 'I can't go'", args: ["I can't go"] },
    { line: '/vote 5" wide', args: ['5"', "wide"] },
    {
      line: "/vote duration=7d --dry-run --until=2026-03-01",
      args: ["duration=7d", "--dry-run", "--until=2026-03-01"],
    },
    { line: '/vote title="two words" b', args: ['title="two words"', "b"] },
    { line: "/assign @Ada, @Bob", args: ["@ada", "@bob"] },
    { line: "/assign @WMF/Team.", args: ["@wmf/team"] },
    { line: "/assign \u2068@Ada\u2069", args: ["@ada"] },
    { line: "/vote #12 owner/repo#3 https://example.org/a", args: ["#12", "owner/repo#3", "https://example.org/a"] },
    { line: "/vote yes\u00A0no", args: ["yes", "no"] },
  ])("$line -> $args", ({ line, args }) => {
    expect(only(line).args).toEqual(args);
  });

  it.each([
    { body: "/hold waiting for  legal.", rest: "waiting for  legal." },
    { body: "/hold can't, it's \"late\"", rest: "can't, it's \"late\"" },
    { body: "/hold \u200Fمی\u200Cخواهم\u200F", rest: "می\u200Cخواهم" },
    { body: "/hold 👩‍👧 family ", rest: "👩‍👧 family" },
    { body: "/hold.", rest: "" },
    { body: "@helpdesk  hold  a b", rest: "a b" },
  ])("the rest of $body stays as it was written", ({ body, rest }) => {
    expect(only(body).rest).toBe(rest);
  });

  it("an open quote is said, and read as text", () => {
    expect(parse('/hold "waiting for')).toMatchObject({
      commands: [{ args: ['"waiting', "for"], rest: '"waiting for' }],
      errors: [{ name: "hold", code: "unclosed-quote" }],
    });
  });

  it("an apostrophe is no open quote", () => {
    expect(parse("/hold 'tis late").errors).toEqual([]);
  });

  it.each([
    ["/vote yes --dry-run", true],
    ["/vote yes --DRY-RUN.", true],
    ["/vote yes —dry-run", true],
    ["/vote yes dry-run", false],
  ])("%s is a dry run: %s", (body, dryRun) => {
    expect(only(body).dryRun).toBe(dryRun);
  });
});

describe("what follows a command", () => {
  it.each([
    { what: "all lines", body: "/feedback\nfirst\n\nsecond\n", text: "first\n\nsecond" },
    { what: "without blank lines around, but with its indent", body: "/feedback\n\n  first\n \n", text: "  first" },
    {
      what: "code and quotes with what looks like commands in them",
      body: "/feedback a\n```\n/approve\n```\n> /decline",
      text: "```\n/approve\n```\n> /decline",
    },
    {
      what: "paths and other bots' commands",
      body: "/feedback\n/etc is full\n/cc @ada",
      text: "/etc is full\n/cc @ada",
    },
    { what: "nothing of a misspelt command", body: "/feedback\na\n/aprove b", text: "a" },
  ])("is its text: $what", ({ body, text }) => {
    expect(only(body).text).toBe(text);
  });

  it("ends at the next command", () => {
    expect(parse("/feedback a\nb\n\n/hold c\nd").commands.map(({ name, rest, text }) => [name, rest, text])).toEqual([
      ["feedback", "a", "b"],
      ["hold", "c", "d"],
    ]);
  });
});

describe("several commands", () => {
  it("are numbered from 1", () => {
    expect(parse("/approve\n/hold\n/approve").commands.map(({ name, ordinal }) => [name, ordinal])).toEqual([
      ["approve", 1],
      ["hold", 2],
      ["approve", 3],
    ]);
  });

  it("are at most ten, and the eleventh is said", () => {
    const { commands, errors } = parse(`${"/status\n".repeat(10)}/hold\n/approve`);
    expect(commands).toHaveLength(10);
    expect(errors).toEqual([{ name: "hold", code: "too-many" }]);
  });

  it.each([
    ["/Move_Back  now ", "/move-back now"],
    ["\u200F/MOVE-BACK\u00A0now", "/move-back now"],
    ["@helpdesk move-back now", "/move-back now"],
    ["/ok", "/approve"],
    ["/approve.", "/approve"],
  ])("%s is the same line as %s", (body, line) => {
    expect(only(body).line).toBe(line);
  });
});

describe("unknown commands", () => {
  it.each([
    { body: "/aprove", name: "aprove", suggestion: "approve" },
    { body: "/apporve because", name: "apporve", suggestion: "approve" },
    { body: "text\n/declnie\ntext", name: "declnie", suggestion: "decline" },
    { body: "/hodl", name: "hodl", suggestion: "hold" },
    { body: "/votes", name: "votes", suggestion: "vote" },
    { body: "/mvoe-bakc", name: "mvoe-bakc", suggestion: "move-back" },
    { body: "/אישר", name: "אישר", suggestion: "approve" },
    { body: "@helpdesk aproved", name: "aproved", suggestion: "approve" },
  ])("near a known one are answered with it: $body", ({ body, name, suggestion }) => {
    expect(parse(body)).toEqual({ commands: [], unknown: [{ name, suggestion, reply: true }], errors: [] });
  });

  it.each([
    { what: "far from all is silent in prose", body: "Look at\n/frobnicate now", reply: false },
    { what: "far from all is answered where it is the whole comment", body: "\n/frobnicate now\n", reply: true },
    { what: "short names may differ in one place only", body: "see\n/vxxe", reply: false },
  ])("$what", ({ body, reply }) => {
    expect(parse(body).unknown).toEqual([expect.objectContaining({ suggestion: null, reply })]);
  });

  it.each(["lgtm", "cc", "shrug", "retest", "label", "ok-to-test", "tableflip"])(
    "of other bots stay silent: /%s",
    (name) => {
      expect(parse(`/${name} x`).unknown).toEqual([{ name, suggestion: null, reply: false }]);
    },
  );

  it("of other bots are ours where a desk has them", () => {
    expect(parseCommands("/label x", { known: ["label"], aliases: {} }).commands).toHaveLength(1);
  });

  it("are named once", () => {
    expect(parse("/aprove\n/aprove\n/APROVE").unknown).toHaveLength(1);
  });

  it("with more than 31 letters are no commands", () => {
    expect(parse(`/${"a".repeat(32)}`).unknown).toEqual([]);
    expect(parse(`/${"a".repeat(31)}`).unknown).toHaveLength(1);
  });

  it("that are properties of every object are unknown like any other", () => {
    expect(parse("/constructor").commands).toEqual([]);
    expect(parse("/toString").commands).toEqual([]);
  });

  it("do not include mentions where the desk has no bot", () => {
    expect(parseCommands("@helpdesk approve", { known: ["approve"], aliases: {} }).commands).toEqual([]);
  });
});

describe("hasLiveCommand", () => {
  it.each([
    ["Write `/approve` to vote.", false],
    ["/approve", true],
    ["Write this:\n\n    /approve", false],
    ["/frobnicate", false],
  ])("%j: %s", (text, isLive) => {
    expect(hasLiveCommand(text, WORDS.known)).toBe(isLive);
  });
});

describe("whatever the comment", () => {
  const line = fc.oneof(
    fc.constantFrom(
      "/approve",
      "/vote yes",
      '/hold "',
      "/aprove",
      "@helpdesk ok",
      "> a",
      ">",
      "- a",
      "  b",
      "```",
      "~~~~",
      "<!--",
      "-->",
      "<div>",
      "`",
      "",
      "\t",
      "\u200F",
      "1. x",
      "# h",
      "---",
    ),
    fc.string({ unit: "binary" }),
  );
  const comment = fc.array(line).map((lines) => lines.join("\n"));

  it("nothing is thrown, and names are known ones", () => {
    fc.assert(
      fc.property(comment, (body) => {
        const { commands } = parse(body);
        expect(commands.filter(({ name }) => !WORDS.known.includes(name))).toEqual([]);
        expect(commands.map(({ ordinal }) => ordinal)).toEqual(commands.map((_, index) => index + 1));
      }),
    );
  });

  it("quoting it runs nothing", () => {
    fc.assert(
      fc.property(comment, (body) => {
        expect(
          names(
            body
              .split(/\r\n?|\n/)
              .map((text) => `> ${text}`)
              .join("\n"),
          ),
        ).toEqual([]);
      }),
    );
  });

  it("a fence around it runs nothing", () => {
    fc.assert(
      fc.property(comment, (body) => {
        expect(names(`~~~~~~~~\n${body.replaceAll("~", "-")}\n~~~~~~~~`)).toEqual([]);
      }),
    );
  });

  it("a command below it and two blank lines runs, unless something is still open or the limit is reached", () => {
    const closed = fc
      .array(fc.constantFrom("/aprove", "> a", "- a", "`", "# h", "x", ""))
      .map((lines) => lines.join("\n"));
    fc.assert(
      fc.property(closed, (body) => {
        expect(names(`${body}\n\n\n/approve`)).toEqual(["approve"]);
      }),
    );
  });

  it("line ends make no difference", () => {
    fc.assert(
      fc.property(comment, (body) => {
        const lf = body.replace(/\r\n?/g, "\n");
        expect(parse(lf.replaceAll("\n", "\r\n"))).toEqual(parse(lf));
      }),
    );
  });

  it.each(HOSTILE_COMMENTS)("it comes to an end on 65,536 characters of $what", ({ body }) => {
    expect(body.length).toBe(65_536);
    expect(parse(body).commands.length).toBeLessThanOrEqual(10);
  });
});
