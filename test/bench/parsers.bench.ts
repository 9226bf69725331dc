import { it } from "vitest";
import { parseCommands } from "../../src/core/commands/parse-commands.ts";
import { planParts } from "../../src/core/commands/plan-parts.ts";
import { parseAnswers } from "../../src/core/forms/parse-answers.ts";
import { HOSTILE_COMMENTS } from "../core/commands/hostile-comments.ts";
import { EVERY_KIND, field, formOf } from "../core/forms/forms.ts";
import { filledWith, HOSTILE_BODIES } from "../core/forms/hostile-bodies.ts";
import { figure } from "./figure.ts";
import { millisecondsOf } from "./timing.ts";

const WORDS = {
  known: ["approve", "decline", "vote", "hold", "assign", "status", "feedback"],
  aliases: {},
  bot: "helpdesk",
};
/** What github/issue-parser 2.0.0 took for such a body of 65,536 characters, measured twice in November 2026. */
const PEER: Readonly<Record<string, string>> = {
  "number signs": "github/issue-parser: 9,700 to 15,000 ms",
  "blanks after a heading": "github/issue-parser: 6,900 to 9,400 ms",
};
/** Fields that all share a label cost most: each heading may be each field's. */
const ONE_LABEL = formOf(...Array.from({ length: 20 }, (_, n) => field("input", "Link", { id: `link-${n}` })));

/** Told for the slowest of a group; the others are no slower. */
function slowest(what: string, works: readonly { readonly what: string; readonly work: () => void }[]): void {
  const took = works.map(({ what: name, work }) => ({ name, ms: millisecondsOf(work) }));
  const worst = took.reduce((slow, next) => (next.ms > slow.ms ? next : slow));
  figure({
    what: `${what} of 65,536 characters, the slowest of ${works.length}`,
    is: worst.ms,
    unit: "ms",
    budget: { atMost: 50 },
    beside: `it is: ${worst.name}`,
  });
}

it("hostile issue bodies", () => {
  const links = filledWith("### Link\n\n");
  const bodies = HOSTILE_BODIES.map(({ what, body }) => ({ what, work: () => void parseAnswers(EVERY_KIND, body) }));
  slowest("Hostile issue bodies", [
    ...bodies,
    { what: "one label, which 20 fields share", work: () => void parseAnswers(ONE_LABEL, links) },
  ]);
  for (const { what, work } of bodies) {
    const peer = PEER[what];
    if (peer)
      figure({ what: `Issue body of ${what}, 65,536 characters`, is: millisecondsOf(work), unit: "ms", beside: peer });
  }
});

it("hostile comments and plans", () => {
  const config = { "plan-words": { outcome: ["x".repeat(500)], use: [] } };
  slowest(
    "Hostile comments",
    HOSTILE_COMMENTS.map(({ what, body }) => ({ what, work: () => void parseCommands(body, WORDS) })),
  );
  slowest(
    "Hostile plans",
    [...HOSTILE_COMMENTS, { what: "ligatures that grow", body: filledWith("\ufdfa:\n") }].map(({ what, body }) => ({
      what,
      work: () => void planParts(body, config),
    })),
  );
});

it("time grows with the length, not with its square", () => {
  const body = filledWith("### Area\n");
  const [short, long] = [8_192, 65_536].map((length) =>
    millisecondsOf(() => void parseAnswers(EVERY_KIND, body.slice(0, length))),
  );
  figure({
    what: "Eight times as many characters of equal labels take so many times as long",
    is: (long ?? Number.NaN) / (short ?? Number.NaN),
    unit: "times",
    beside: "8 is linear, 64 would be the square",
  });
});
