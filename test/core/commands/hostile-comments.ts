import { filledWith } from "../forms/hostile-bodies.ts";

/** Comments that cost careless parsers the square of their length, or more. */
export const HOSTILE_COMMENTS: readonly { readonly what: string; readonly body: string }[] = [
  { what: "slashes", body: filledWith("/") },
  { what: "commands", body: filledWith("/approve\n") },
  { what: "misspelt commands", body: filledWith("/aprove\n") },
  {
    what: "unknown commands",
    body: Array.from({ length: 12_000 }, (_, n) => `/x${n}`)
      .join("\n")
      .slice(0, 65_536),
  },
  { what: "back-ticks", body: filledWith("`") },
  {
    what: "runs of back-ticks of all lengths",
    body: Array.from({ length: 361 }, (_, n) => "`".repeat(n + 1))
      .join(" ")
      .slice(0, 65_536),
  },
  { what: "back-ticks line by line", body: filledWith("`\n") },
  { what: "comments without an end", body: filledWith("a <!-- ") },
  { what: "comments and blank lines", body: filledWith("<!--\n\n") },
  { what: "backslashes", body: filledWith("\\") },
  { what: "quotes within quotes", body: filledWith(">") },
  { what: "quoted lines", body: filledWith("> a\n") },
  { what: "lists within lists", body: filledWith("- ") },
  { what: "list items", body: filledWith("- a\n") },
  { what: "fences", body: filledWith("```\n") },
  { what: "asterisks", body: filledWith("* ") },
  { what: "tags without an end", body: filledWith("<a ") },
  { what: "a tag of blanks", body: filledWith(" ", "<a") },
  { what: "straight quotes", body: filledWith('"', "/hold ") },
  { what: "curly quotes without an end", body: filledWith("“ ", "/hold ") },
  { what: "quotes that end inside words", body: filledWith('"a"b ', "/hold ") },
  { what: "pairs with open quotes", body: filledWith('x="a ', "/hold ") },
  { what: "escaped quotes", body: filledWith('\\"', '/hold "') },
  { what: "persons", body: filledWith("@a ", "/assign ") },
  { what: "mentions", body: filledWith("@helpdesk x\n") },
  { what: "zero-width characters", body: filledWith("\u200B") },
  { what: "a command behind zero-width characters", body: `${"\u200B".repeat(65_528)}/approve` },
  { what: "zero-width characters behind a command", body: filledWith("\u200B", "/hold x") },
  { what: "combining marks", body: filledWith("\u0301\u0316", "/a") },
  { what: "blanks behind a command", body: filledWith(" ", "/hold") },
  { what: "no-break spaces", body: filledWith("\u00A0") },
  { what: "empty lines", body: filledWith("\n") },
  { what: "carriage returns", body: filledWith("\r") },
];
