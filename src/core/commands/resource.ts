import { LONGEST_TITLE } from "../config/resource-schema.ts";
import type { Change } from "../domain/change.ts";
import { type Refusal, refuse } from "../domain/refusal.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";
import { type Command, type CommandContext, dropWords, freeText } from "./command.ts";
import { issueNumber } from "./issue-number.ts";
import { LONGEST_ADDRESS, type ResourceLineFault, resourceLine } from "./resource-line.ts";

/** Most resources of one request at a time. */
const MOST_RESOURCES = 50;

/** Adds a resource to the inventory, perhaps for material that was missing, or takes one out. */
export const resource: Command = {
  name: "resource",
  usage: "/resource add address title language sort [licence=word] [for number], or: remove number reason",
  summary: sentence("desk-command-resource"),
  examples: [
    '/resource add https://commons.wikimedia.org/wiki/Commons:Licensing "How to choose a licence" en guide',
    '/resource add https://example.org/plantilla "Carta para museos" es template licence=CC-BY-4.0 for 2',
    "/resource remove 1 It is out of date.",
  ],
  allow: ["group", "coordinator", "committee"],
  worksAfterEnd: true,
  run(context) {
    switch (context.parsed.args[0]?.toLowerCase()) {
      case "add":
        return added(context);
      case "remove":
        return removed(context);
      default:
        return refuse(sentence("desk-refused-resource-form"));
    }
  },
};

function added({ by, desk, state, parsed, refTo }: CommandContext): readonly Change[] | Refusal {
  const text = freeText({ rest: dropWords(parsed.rest, 1), text: parsed.text });
  const line = resourceLine(dropWords(parsed.rest, 1));
  if (text === undefined) return refuse(sentence("desk-refused-resource-form"));
  if ("fault" in line) return refuse(whatIsWrong(line));
  const { language, sort, licence, need } = line;
  const sorts = desk.config["resource-sorts"];
  if (!sorts.includes(sort)) return refuse(sentence("desk-refused-resource-sort", sort, sorts));
  if (state.resources.length >= MOST_RESOURCES) return refuse(sentence("desk-refused-resources-full", MOST_RESOURCES));
  if (
    need !== undefined &&
    !state.needs.some(({ number, kind, met }) => number === need && kind === "material" && !met)
  )
    return refuse(sentence("desk-refused-resource-need", need));
  const number = state.resourcesAdded + 1;
  return [
    {
      kind: "resource-added",
      number,
      by,
      text: refTo(text),
      language,
      sort,
      ...(licence !== undefined && { licence }),
      ...(need !== undefined && { need }),
    },
    ...(need === undefined ? [] : [{ kind: "need-met" as const, number: need, by, resource: number }]),
  ];
}

function whatIsWrong({ fault, found }: ResourceLineFault): Sentence {
  switch (fault) {
    case "too-short":
      return sentence("desk-refused-resource-form");
    case "address":
      return sentence("desk-refused-resource-address", found, LONGEST_ADDRESS);
    case "licence":
      return sentence("desk-refused-resource-licence", found);
    case "need":
      return sentence("desk-refused-resource-need-number", found);
    case "language":
      return sentence("desk-refused-resource-language", found);
    case "title":
      return sentence("desk-refused-resource-title", LONGEST_TITLE);
  }
}

function removed({ by, state, parsed, refTo }: CommandContext): readonly Change[] | Refusal {
  const number = issueNumber(parsed.args[1]);
  if (!state.resources.some((known) => known.number === number) || number === undefined)
    return refuse(sentence("desk-refused-resource-unknown", parsed.args[1] ?? ""));
  const reason = freeText({ rest: dropWords(parsed.rest, 2), text: parsed.text });
  if (reason === undefined) return refuse(sentence("desk-refused-resource-reason", number));
  return [{ kind: "resource-removed", number, by, reason: refTo(reason) }];
}
