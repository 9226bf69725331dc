import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { it } from "vitest";
import { readScenario } from "../../src/sandbox/scenario/scenario.ts";
import { githubOf } from "../../src/sandbox/scenario/setting.ts";
import { tell } from "../support/told-story.ts";
import { figure } from "./figure.ts";

/** Two ballots are over, one is open, with votes by command and by reaction; people talk in between: 100 comments in all. */
const STORY = `
title: A long thread
desk: { sealed: true }
committee: [ana, ben, cy, dee, eli, fay, gus, hal]
groups: { implementation: [uli] }
steps:
  - at: 2026-03-02 09:00
    rex opens:
      form: request.yml
      title: Old maps
      answers: { need: Old maps of the coast, reach: Through this issue }
  - at: 2026-03-02 10:00
    kim says: /accept
  - at: 2026-03-03 09:00
    ana, ben, cy, dee react: in-favour
    eli says: /approve It fills a gap, and the requester is willing to learn.
    fay says: /decline Please show the licence first.
  - at: 2026-03-10 13:00
    kim says: /assign implementation
  - at: 2026-03-11 09:00
    uli says: |
      /check technical ok
      /check legal-and-ethical ok
      /check risk ok
      /check sustainability ok
      /plan train We upload the first hundred pictures together.
      Expected outcome: all maps are on Commons.
      Owner of use: the map library.
      /ready
  - at: 2026-03-12 09:00
    ana, ben, cy, dee, eli react: against
  - at: 2026-03-26 09:00
    uli says: |
      /plan train The requester uploads the first hundred pictures, and we look at them together.
      Expected outcome: all maps are on Commons.
      Owner of use: the map library.
      /ready
  - at: 2026-03-27 09:00
    ana, ben react: in-favour
    cy says: /approve Now it is clear.
    expect: { ballot: { number: 3, outcome: open, yes: 3 } }
`;

const TALK =
  "Thank you for the maps! I looked at the third one:\n\n> a quote\n\nIt has no date, and `the/path` is wrong.\n";

const scenario = readScenario(STORY, "decide.bench");
const { setting, ending, snapshot: told } = await tell(scenario);
if (ending.visible.differences.length > 0) throw new Error(ending.visible.differences.join("; "));
const { sandbox, repository, ref } = setting;
const read = () => githubOf(setting, sandbox.token({ as: "reader" })).readSnapshot({ ...ref, number: 1 });
for (let said = told.comments.length; said < 99; said += 1)
  sandbox.comment(repository, 1, { by: said % 2 === 0 ? "rex" : "uli", body: `${TALK}${said}` });
const settled = await read();
sandbox.comment(repository, 1, { by: "dee", body: "/approve It is clear now." });
const voted = await read();

it("decide on a request with 100 comments and 3 ballots", () => {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const file = join(folder, "snapshots.json");
  writeFileSync(file, JSON.stringify({ snapshots: [settled, voted] }));
  // The compiled code, as it runs for people, with nothing of the test runner around it.
  const printed = execFileSync(process.execPath, ["test/bench/decide-loop.mjs", file], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  const [nothing = Number.NaN, vote = Number.NaN] = printed.trim().split("\n").map(Number);
  const told = { unit: "a second", budget: { atLeast: 2_000 } };
  figure({ what: "`decide` on a request with 100 comments and 3 ballots, nothing new", is: nothing, ...told });
  figure({ what: "The same with one new vote", is: vote, ...told });
});
