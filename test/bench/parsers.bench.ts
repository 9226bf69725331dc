import { bench, describe } from "vitest";
import { parseCommands } from "../../src/core/commands/parse-commands.ts";
import { planParts } from "../../src/core/commands/plan-parts.ts";
import { parseAnswers } from "../../src/core/forms/parse-answers.ts";
import { HOSTILE_COMMENTS } from "../core/commands/hostile-comments.ts";
import { bodyOf, EVERY_KIND, field, formOf } from "../core/forms/forms.ts";
import { filledWith, HOSTILE_BODIES } from "../core/forms/hostile-bodies.ts";

const WORDS = {
  known: ["approve", "decline", "vote", "hold", "assign", "status", "feedback"],
  aliases: {},
  bot: "helpdesk",
};
const FEW = { time: 200, warmupTime: 50, iterations: 5 };

/** What github/issue-parser 2.0.0 took for such a body of 65,536 characters, measured twice in November 2026. */
const PEER: Readonly<Record<string, string>> = {
  "number signs": "github/issue-parser: 9,700 to 15,000 ms",
  "blanks after a heading": "github/issue-parser: 6,900 to 9,400 ms",
};
const beside = (what: string): string => (what in PEER ? `${what} (${PEER[what]})` : what);

/** Fields that all share a label cost most: each heading may be each field's. */
const ONE_LABEL = formOf(...Array.from({ length: 20 }, (_, n) => field("input", "Link", { id: `link-${n}` })));

// Budget: each of 65,536 characters under 50 ms.
describe("issue bodies, hostile", () => {
  for (const { what, body } of HOSTILE_BODIES) bench(beside(what), () => void parseAnswers(EVERY_KIND, body), FEW);
  const links = filledWith("### Link\n\n");
  bench("one label, which 20 fields share", () => void parseAnswers(ONE_LABEL, links), FEW);
});

// Time must double with the length, not grow with its square.
describe("one label, from 8,192 to 65,536 characters", () => {
  const body = filledWith("### Area\n");
  for (const length of [8_192, 16_384, 32_768, 65_536])
    bench(`${length}`, () => void parseAnswers(EVERY_KIND, body.slice(0, length)), FEW);
});

describe("comments, hostile", () => {
  for (const { what, body } of HOSTILE_COMMENTS) bench(what, () => void parseCommands(body, WORDS), FEW);
});

describe("plans, hostile", () => {
  const config = { "plan-words": { outcome: ["x".repeat(500)], use: [] } };
  for (const { what, body } of [...HOSTILE_COMMENTS, { what: "ligatures that grow", body: filledWith("\ufdfa:\n") }])
    bench(what, () => void planParts(body, config), FEW);
});

describe("as people write", () => {
  const body = bodyOf(
    ["Your name", "Ada"],
    ["What do you need?", "Help with a map.\n\nSoon."],
    ["Area", "Commons"],
    ["Terms", "- [x] I agree\n- [ ] I read it"],
  );
  bench("a form", () => void parseAnswers(EVERY_KIND, body), FEW);
  bench("a vote with a reason", () => void parseCommands("/approve It fits the plan.\n\nThank you!", WORDS), FEW);
});
