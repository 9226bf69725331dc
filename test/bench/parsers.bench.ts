import { bench, describe } from "vitest";
import { parseCommands } from "../../src/core/commands/parse-commands.ts";
import { parseAnswers } from "../../src/core/forms/parse-answers.ts";
import { HOSTILE_COMMENTS } from "../core/commands/hostile-comments.ts";
import { bodyOf, EVERY_KIND } from "../core/forms/forms.ts";
import { HOSTILE_BODIES } from "../core/forms/hostile-bodies.ts";

const WORDS = {
  known: ["approve", "decline", "vote", "hold", "assign", "status", "feedback"],
  aliases: {},
  bot: "helpdesk",
};
const FEW = { time: 200, warmupTime: 50, iterations: 5 };

// Budget: each of 65,536 characters under 50 ms.
describe("issue bodies, hostile", () => {
  for (const { what, body } of HOSTILE_BODIES) bench(what, () => void parseAnswers(EVERY_KIND, body), FEW);
});

describe("comments, hostile", () => {
  for (const { what, body } of HOSTILE_COMMENTS) bench(what, () => void parseCommands(body, WORDS), FEW);
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
