import type {
  CommandError,
  CommandWords,
  ParsedCommand,
  UnknownCommand,
} from "../../../src/core/commands/parse-commands.ts";
import type { GrammarRule } from "./grammar-rules.ts";

/** The commands of the cases; the desk answers to `@desk-bot` and has words in three languages. */
export const CASE_WORDS: CommandWords = {
  known: ["accept", "approve", "ask", "assign", "hold", "meeting-vote", "next", "status", "vote", "x2"],
  aliases: { ja: "approve", אישור: "approve", स्वीकृति: "approve", straße: "hold", iste: "ask" },
  bot: "desk-bot",
};

/** One comment and what it asks for. What is left out must be empty. */
export interface GrammarCase {
  readonly what: string;
  readonly covers: readonly GrammarRule[];
  readonly body: string;
  readonly commands?: readonly Partial<ParsedCommand>[];
  readonly unknown?: readonly Partial<UnknownCommand>[];
  readonly errors?: readonly CommandError[];
}

const approve = [{ name: "approve" }];
const args = (...words: string[]): readonly Partial<ParsedCommand>[] => [{ args: words }];

const WHERE: readonly GrammarCase[] = [
  { what: "A line of its own is a command.", covers: ["line-start"], body: "/approve", commands: approve },
  {
    what: "Three blanks before it are forgiven.",
    covers: ["line-start"],
    body: "Hello,\n   /approve",
    commands: approve,
  },
  { what: "In the middle of a line it is talk.", covers: ["line-start"], body: "Shall we /approve it?" },
  {
    what: "A line in the middle of a paragraph counts too: people write as they speak.",
    covers: ["line-start"],
    body: "I read it all.\n/approve\nIt is good.",
    commands: [{ name: "approve", text: "It is good." }],
  },
  { what: "Four blanks make code.", covers: ["indented-code"], body: "    /approve" },
  { what: "A tab makes code.", covers: ["indented-code"], body: "so:\n\n\t/approve" },
  { what: "A fence of ticks hides it.", covers: ["fence"], body: "```\n/approve\n```" },
  { what: "A fence of tildes hides it.", covers: ["fence"], body: "~~~text\n/approve\n~~~" },
  {
    what: "A longer fence is not closed by a shorter one.",
    covers: ["fence"],
    body: "`````\n```\n/approve\n`````\n/hold why",
    commands: [{ name: "hold" }],
  },
  { what: "Ticks do not close tildes.", covers: ["fence"], body: "~~~\n```\n/approve\n~~~" },
  { what: "A fence left open hides all that follows.", covers: ["open-fence"], body: "```\nx\n\n/approve\n\n/hold a" },
  { what: "A quote is somebody else's words.", covers: ["quote"], body: "> /approve" },
  { what: "A quote of a quote as well.", covers: ["quote"], body: ">> /approve\n> /hold a" },
  {
    what: "Below a quote and a blank line the author speaks again.",
    covers: ["quote"],
    body: "> shall we?\n\n/approve",
    commands: approve,
  },
  {
    what: "Straight below a quote the line belongs to it, as mail programs break lines.",
    covers: ["lazy-quote"],
    body: "> a long line that a mail program broke and\n/approve",
  },
  { what: "Inline code shows a command and runs none.", covers: ["inline-code"], body: "`/approve` is how we vote" },
  { what: "Inline code may reach over lines.", covers: ["inline-code"], body: "``a\n/approve\nb`` ends here" },
  {
    what: "A single tick opens nothing.",
    covers: ["inline-code"],
    body: "it costs 5` or so\n/approve",
    commands: approve,
  },
  { what: "A hidden comment hides it.", covers: ["html-comment"], body: "<!--\n/approve\n-->" },
  { what: "A hidden comment may begin in a line.", covers: ["html-comment"], body: "text <!-- hidden\n/approve\n-->" },
  {
    what: "Behind the end of a hidden comment it is no beginning of a line.",
    covers: ["html-comment", "line-start"],
    body: "<!-- x --> /approve",
  },
  { what: "An HTML block hides it up to a blank line.", covers: ["html-block"], body: "<div>\n/approve\n</div>" },
  {
    what: "Preformatted text hides it over blank lines.",
    covers: ["html-block"],
    body: "<pre>\n\n/approve\n\n</pre>",
  },
  { what: "A list item is no command.", covers: ["list-item"], body: "- /approve\n* /approve\n1. /approve" },
  { what: "Nor is a line inside one.", covers: ["list-item"], body: "- what I think:\n\n  /approve" },
  { what: "Nor a task.", covers: ["list-item"], body: "- [x] /approve" },
  { what: "Bold is markup.", covers: ["after-markup"], body: "**/approve**" },
  { what: "A heading is markup.", covers: ["after-markup"], body: "## /approve" },
  { what: "A cell of a table is markup.", covers: ["after-markup"], body: "| /approve | yes |" },
  {
    what: "A right-to-left mark before it makes no difference.",
    covers: ["unseen"],
    body: "\u200F\u2067/approve\u2069",
    commands: approve,
  },
  {
    what: "Nor does a zero-width character within the name.",
    covers: ["unseen"],
    body: "\uFEFF/app\u200Brove",
    commands: approve,
  },
  {
    what: "A no-break space before it and behind it is a blank.",
    covers: ["no-break-space"],
    body: "\u00A0/vote\u00A0yes\u202Fno",
    commands: args("yes", "no"),
  },
  {
    what: "The slash of a Japanese keyboard is a slash.",
    covers: ["full-width"],
    body: "／ａｐｐｒｏｖｅ",
    commands: approve,
  },
  { what: "A mention is a slash.", covers: ["mention"], body: "@desk-bot approve", commands: approve },
  {
    what: "A mention may have the bot's mark, a comma, and a slash as well.",
    covers: ["mention"],
    body: "@Desk-Bot[bot], /approve",
    commands: approve,
  },
  { what: "The mention of somebody else is talk.", covers: ["mention"], body: "@desk-bots approve" },
  { what: "A mention in the middle of a line is talk.", covers: ["mention"], body: "Dear @desk-bot approve" },
  {
    what: "Words that the desk repeats come back without effect, whatever is stripped around them.",
    covers: ["parted"],
    body: "/\u2060approve it\n\n\u200F@\u200B\u2060desk-bot approve",
  },
  { what: "A path is no command.", covers: ["path"], body: "/approve/it" },
  { what: "A path is not answered, though it is the whole comment.", covers: ["path"], body: "/etc/hosts" },
  { what: "With a full-width slash it is a path as well.", covers: ["path", "full-width"], body: "／approve／it" },
  {
    what: "Line ends of Windows are line ends.",
    covers: ["line-ends"],
    body: "Hello\r\n/vote yes\r\nbecause\r\n",
    commands: [{ args: ["yes"], text: "because" }],
  },
  {
    what: "Line ends of old programs are line ends.",
    covers: ["line-ends"],
    body: "Hello\r/approve\rbecause",
    commands: [{ name: "approve", text: "because" }],
  },
];

const NAMES: readonly GrammarCase[] = [
  { what: "A name begins with a letter.", covers: ["name"], body: "/2x\n/-x\n/_x" },
  { what: "Digits may follow.", covers: ["name"], body: "/x2", commands: [{ name: "x2" }] },
  { what: "A blank behind the slash makes no command.", covers: ["name"], body: "/ approve" },
  { what: "Two slashes make no command.", covers: ["name", "path"], body: "//approve" },
  { what: "A question mark asks, it does not command.", covers: ["name"], body: "/approve?" },
  { what: "Brackets are no part of a name.", covers: ["name"], body: "/approve(yes)" },
  {
    what: "A name of 31 letters is a name.",
    covers: ["name-length", "alone-unknown"],
    body: `/${"n".repeat(31)}`,
    unknown: [{ name: "n".repeat(31), suggestion: null, reply: true }],
  },
  { what: "One of 32 letters is none.", covers: ["name-length"], body: `/${"n".repeat(32)}` },
  { what: "Phones begin with a capital.", covers: ["name-case"], body: "/Approve", commands: approve },
  { what: "Some write all in capitals.", covers: ["name-case"], body: "/APPROVE", commands: approve },
  {
    what: "Capitals of other scripts and letters that have no capital of their own are folded too.",
    covers: ["name-case", "alias"],
    body: "/STRASSE a\n/İSTE b\n/ıste c",
    commands: [{ name: "hold" }, { name: "ask" }, { name: "ask" }],
  },
  {
    what: "An underscore is a hyphen, and so are the hyphens that programs put in its place.",
    covers: ["name-hyphen"],
    body: "/meeting_vote a\n/Meeting\u2011Vote a\n/meeting\u2010vote a",
    commands: [{ name: "meeting-vote" }, { name: "meeting-vote" }, { name: "meeting-vote" }],
  },
  { what: "A full stop ends the sentence.", covers: ["final-stop"], body: "/approve.", commands: approve },
  {
    what: "A comma behind the name ends nothing.",
    covers: ["final-stop"],
    body: "/approve, thank you!",
    commands: [{ name: "approve", rest: "thank you!" }],
  },
  {
    what: "A colon behind the name is as good.",
    covers: ["final-stop"],
    body: "/ask: which licence?",
    commands: [{ name: "ask", rest: "which licence?" }],
  },
  {
    what: "A full stop of another script is a full stop.",
    covers: ["final-stop"],
    body: "/approve。",
    commands: approve,
  },
  {
    what: "A full stop behind the last argument is dropped, an ellipsis is not.",
    covers: ["final-stop"],
    body: "/vote yes.\n/vote so...",
    commands: [{ args: ["yes"] }, { args: ["so..."] }],
  },
  { what: "A word in Hebrew is the command.", covers: ["alias", "name"], body: "\u200F/אישור", commands: approve },
  { what: "A word with marks is the command.", covers: ["alias", "name"], body: "/स्वीकृति", commands: approve },
];

const ARGUMENTS: readonly GrammarCase[] = [
  { what: "Blanks part the words.", covers: ["words"], body: "/vote  a\tb   c", commands: args("a", "b", "c") },
  {
    what: "No words are no arguments.",
    covers: ["words"],
    body: "/vote",
    commands: [{ args: [], rest: "", text: "" }],
  },
  {
    what: "Flags are kept as they are written.",
    covers: ["flag"],
    body: '/vote --force --until=2026-03-01 --why="two words"',
    commands: args("--force", "--until=2026-03-01", '--why="two words"'),
  },
  {
    what: "Pairs are kept as they are written, with their quotes.",
    covers: ["pair"],
    body: "/vote duration=7d title=“two words” b",
    commands: args("duration=7d", "title=“two words”", "b"),
  },
  {
    what: "Persons are in small letters, without the comma of a list.",
    covers: ["person"],
    body: "/assign @Ada, @BOB,",
    commands: args("@ada", "@bob"),
  },
  {
    what: "A full stop behind the last person is dropped.",
    covers: ["person", "final-stop"],
    body: "/assign @Ada.",
    commands: args("@ada"),
  },
  {
    what: "A right-to-left line keeps its persons.",
    covers: ["person", "unseen"],
    body: "\u200F/assign \u2068@Ada\u2069\u200F",
    commands: args("@ada"),
  },
  { what: "A team is one word.", covers: ["team"], body: "/assign @WMF/Web-Team,", commands: args("@wmf/web-team") },
  {
    what: "References stay as they are.",
    covers: ["ref"],
    body: "/vote #12 acme/desk#3 https://example.org/a?b=c#d",
    commands: args("#12", "acme/desk#3", "https://example.org/a?b=c#d"),
  },
  {
    what: "Straight quotes hold words together.",
    covers: ["quoted"],
    body: '/vote "two words" b',
    commands: args("two words", "b"),
  },
  { what: "So do curly ones.", covers: ["quoted"], body: "/vote “two words”", commands: args("two words") },
  { what: "So do Swedish ones.", covers: ["quoted"], body: "/vote ”two words”", commands: args("two words") },
  { what: "So do German ones.", covers: ["quoted"], body: "/vote „two words“", commands: args("two words") },
  { what: "So do French ones.", covers: ["quoted"], body: "/vote «two words»", commands: args("two words") },
  {
    what: "French quotes have blanks inside, which are none of the words.",
    covers: ["quoted", "no-break-space"],
    body: "/vote «\u00A0deux mots\u202F» b",
    commands: args("deux mots", "b"),
  },
  {
    what: "A stop behind a quote is the sentence's.",
    covers: ["quoted", "final-stop"],
    body: '/vote "yes".',
    commands: args("yes"),
  },
  {
    what: "A quote may hold nothing.",
    covers: ["quoted"],
    body: '/vote "" b',
    commands: args("", "b"),
  },
  {
    what: "A backslash keeps a mark and itself.",
    covers: ["escape"],
    body: '/vote "a \\"b\\" \\\\ c"',
    commands: args('a "b" \\ c'),
  },
  {
    what: "Single quotes hold words together where an argument begins.",
    covers: ["single-quote"],
    body: "/vote 'two words' b",
    commands: args("two words", "b"),
  },
  {
    what: "An apostrophe is a letter.",
    covers: ["single-quote", "open-quote"],
    body: "/hold can't, 'tis Ana's",
    commands: args("can't,", "'tis", "Ana's"),
  },
  {
    what: "A quote left open is said, and the words are all there.",
    covers: ["open-quote"],
    body: '/hold "waiting for legal',
    commands: [{ args: ['"waiting', "for", "legal"], rest: '"waiting for legal' }],
    errors: [{ name: "hold", code: "unclosed-quote" }],
  },
  {
    what: "Inches are no quotes.",
    covers: ["quoted"],
    body: '/hold 5" wide',
    commands: args('5"', "wide"),
  },
  {
    what: "A reason is kept as it was written, with its blanks, quotes and stop.",
    covers: ["rest-of-line"],
    body: "/hold waiting  for “legal”, can't go on.",
    commands: [{ rest: "waiting  for “legal”, can't go on." }],
  },
  {
    what: "A reason keeps the joiners that its script needs.",
    covers: ["rest-of-line", "unseen"],
    body: "/hold می\u200Cخواهم\u200F",
    commands: [{ rest: "می\u200Cخواهم" }],
  },
  {
    what: "Periods and days are words.",
    covers: ["when"],
    body: "/next 7d 2w 2026-09-01 in two weeks",
    commands: args("7d", "2w", "2026-09-01", "in", "two", "weeks"),
  },
  {
    what: "A day at the end of a sentence has no stop.",
    covers: ["when", "final-stop"],
    body: "/next 2026-09-01.",
    commands: args("2026-09-01"),
  },
];

const SEVERAL: readonly GrammarCase[] = [
  {
    what: "The lines below a command are its text.",
    covers: ["text-below"],
    body: "/ask\n\nWhich licence?\n\n- a\n- b\n",
    commands: [{ rest: "", text: "Which licence?\n\n- a\n- b" }],
  },
  {
    what: "Code and quotes belong to the text, and what stands in them runs nothing.",
    covers: ["text-below", "fence", "quote"],
    body: "/ask what is\n```\n/approve\n```\n> /hold a",
    commands: [{ name: "ask", rest: "what is", text: "```\n/approve\n```\n> /hold a" }],
  },
  {
    what: "Paths and words for other bots belong to the text.",
    covers: ["text-below", "path", "foreign"],
    body: "/ask\n/etc/hosts is full\n/cc @ada",
    commands: [{ name: "ask", text: "/etc/hosts is full\n/cc @ada" }],
    unknown: [{ name: "cc", suggestion: null, reply: false }],
  },
  {
    what: "A text ends at the next command.",
    covers: ["next-command", "several-commands"],
    body: "/ask a\nb\n\n/hold c\nd",
    commands: [
      { name: "ask", rest: "a", text: "b", ordinal: 1 },
      { name: "hold", rest: "c", text: "d", ordinal: 2 },
    ],
  },
  {
    what: "A misspelt command takes no part in the text above it.",
    covers: ["next-command", "near"],
    body: "/ask a\nb\n/aprove c",
    commands: [{ name: "ask", text: "b" }],
    unknown: [{ name: "aprove", suggestion: "approve", reply: true }],
  },
  {
    what: "Commands come in the order of their lines.",
    covers: ["several-commands"],
    body: "/assign translation\nthen\n/next We meet.\n/approve",
    commands: [{ name: "assign", text: "then" }, { name: "next" }, { name: "approve" }],
  },
  {
    what: "The same line may be given twice.",
    covers: ["several-commands"],
    body: "/status\n/status",
    commands: [{ ordinal: 1 }, { ordinal: 2 }],
  },
  {
    what: "The eleventh command is said, and none behind it.",
    covers: ["at-most-ten"],
    body: `${"/status\n".repeat(10)}/hold a\n/approve`,
    commands: Array.from({ length: 10 }, () => ({ name: "status" })),
    errors: [{ name: "hold", code: "too-many" }],
  },
];

const UNKNOWN: readonly GrammarCase[] = [
  {
    what: "A swapped letter is one change.",
    covers: ["near", "never-guessed"],
    body: "/apporve it helps",
    unknown: [{ name: "apporve", suggestion: "approve", reply: true }],
  },
  {
    what: "Two changes are near enough for a long name.",
    covers: ["near"],
    body: "Hello\n/acept it\n/metingvote a",
    unknown: [
      { name: "acept", suggestion: "accept", reply: true },
      { name: "metingvote", suggestion: "meeting-vote", reply: true },
    ],
  },
  {
    what: "Three changes are not.",
    covers: ["near", "silent-unknown"],
    body: "Hello\n/aproved-it",
    unknown: [{ name: "aproved-it", suggestion: null, reply: false }],
  },
  {
    what: "One change is near enough for a short name.",
    covers: ["near-short"],
    body: "Hello\n/hodl a",
    unknown: [{ name: "hodl", suggestion: "hold", reply: true }],
  },
  {
    what: "Two changes are too many for a short name.",
    covers: ["near-short", "silent-unknown"],
    body: "Hello\n/hxdy a",
    unknown: [{ name: "hxdy", suggestion: null, reply: false }],
  },
  {
    what: "A word in another script has its neighbours too.",
    covers: ["near", "alias"],
    body: "/אישר",
    unknown: [{ suggestion: "approve", reply: true }],
  },
  {
    what: "A guess does not run, though it is the only line.",
    covers: ["never-guessed", "alone-unknown"],
    body: "/approvee",
    unknown: [{ name: "approvee", suggestion: "approve", reply: true }],
  },
  {
    what: "A single line that is near nothing was still meant as a command.",
    covers: ["alone-unknown"],
    body: "\n/frobnicate the thing\n\n",
    unknown: [{ name: "frobnicate", suggestion: null, reply: true }],
  },
  {
    what: "In a longer comment it may be anything.",
    covers: ["silent-unknown"],
    body: "The folder is\n/frobnicate",
    unknown: [{ name: "frobnicate", suggestion: null, reply: false }],
  },
  {
    what: "A word for another bot is left alone, though it is the only line.",
    covers: ["foreign"],
    body: "/lgtm",
    unknown: [{ name: "lgtm", suggestion: null, reply: false }],
  },
  {
    what: "What GitHub's own editor knows is left alone.",
    covers: ["foreign"],
    body: "/shrug",
    unknown: [{ name: "shrug", suggestion: null, reply: false }],
  },
  {
    what: "A property of every object is a word like any other.",
    covers: ["silent-unknown"],
    body: "See\n/constructor",
    unknown: [{ name: "constructor", suggestion: null, reply: false }],
  },
];

const KEYS: readonly GrammarCase[] = [
  {
    what: "Case, blanks, unseen characters, the way to call and other words for it make no difference in the key.",
    covers: ["key"],
    body: "/Vote  yes\n@desk-bot vote yes\n\u200F/vote\u00A0yes\n／VOTE yes ",
    commands: Array.from({ length: 4 }, () => ({ line: "/vote yes" })),
  },
  {
    what: "Another word for it has the same key.",
    covers: ["key", "alias"],
    body: "/ja",
    commands: [{ line: "/approve" }],
  },
  {
    what: "A trial is seen at the end, before the stop.",
    covers: ["dry-run"],
    body: "/vote yes --dry-run.",
    commands: [{ dryRun: true, line: "/vote yes --dry-run." }],
  },
  {
    what: "A trial is seen in the middle, and with the dash that phones make of two hyphens.",
    covers: ["dry-run"],
    body: "/vote —dry-run yes",
    commands: [{ dryRun: true }],
  },
  { what: "The words alone are no trial.", covers: ["dry-run"], body: "/vote dry-run", commands: [{ dryRun: false }] },
];

/** Every rule of the grammar as comments that people could write. */
export const GRAMMAR_CASES: readonly GrammarCase[] = [
  ...WHERE,
  ...NAMES,
  ...ARGUMENTS,
  ...SEVERAL,
  ...UNKNOWN,
  ...KEYS,
];
