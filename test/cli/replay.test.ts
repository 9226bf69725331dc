import { describe, expect, it } from "vitest";
import { replayVerb } from "../../src/cli/replay.ts";
import type { RequestSnapshot } from "../../src/core/domain/snapshot.ts";
import { publishedAfter, publishedText } from "../../src/core/records/published.ts";
import { auditedSnapshot, chainOfRecords, storyRecords } from "../support/audited-request.ts";
import { aTerminal } from "../support/test-terminal.ts";

async function replay(input: string, options: Readonly<Record<string, boolean>> = {}) {
  const terminal = aTerminal({ input });
  const code = await replayVerb.run({ args: ["-"], options }, terminal);
  return { code, out: terminal.printed, err: terminal.complained.join("\n") };
}

const saved = (snapshot: RequestSnapshot): string => JSON.stringify(snapshot);
const snapshot = auditedSnapshot();
const RESULT =
  "Ballot 1 in “committee-feedback”: passed on Mon 8 June 2026, 12:00 UTC (end of 7 June anywhere on Earth). In favour: 5. Against: 1. Abstentions: 0. Computed anew: the same.";

describe("replay", () => {
  it("computes a saved request anew, and says what a look would do", async () => {
    const { code, out } = await replay(saved(snapshot));
    expect(code).toBe(0);
    expect(out).toEqual([
      `Request 7, newest record ${snapshot.batches.at(-1)?.hash}`,
      "Stage “working-group” since Mon 8 June 2026, 12:00 UTC (end of 7 June anywhere on Earth)",
      RESULT,
      expect.stringMatching(/^A look would write /),
    ]);
  });

  it("says the same of the published copy of the same request, but nothing of a look", async () => {
    const { code, out } = await replay(publishedText(publishedAfter(snapshot, undefined)));
    expect([code, out.length, out[2]]).toEqual([0, 3, RESULT]);
    expect(out.slice(0, 3)).toEqual((await replay(saved(snapshot))).out.slice(0, 3));
  });

  it("shows an open ballot as it stood when the request was saved", async () => {
    const batches = chainOfRecords(storyRecords().slice(0, 3));
    const { out } = await replay(saved(auditedSnapshot({ batches })));
    expect(out[2]).toBe(
      "Ballot 1 in “committee-feedback”: open. In favour: 5. Against: 1. Abstentions: 0. 6 of 5 for the quorum. It ends on Mon 8 June 2026, 12:00 UTC (end of 7 June anywhere on Earth).",
    );
  });

  it("fails where a recorded result is another one", async () => {
    const wrong = auditedSnapshot({}, { result: (own) => ({ ...own, outcome: "rejected" }) });
    const { code, out } = await replay(saved(wrong));
    expect(code).toBe(1);
    expect(out[2]).toBe("Ballot 1 in “committee-feedback”: recorded as rejected. Computed anew: passed.");
  });

  it("answers in JSON", async () => {
    const { out } = await replay(saved(snapshot), { json: true });
    expect(JSON.parse(out.join("\n"))).toMatchObject({
      number: 7,
      head: snapshot.batches.at(-1)?.hash,
      stage: "working-group",
      exit: null,
      ballots: [{ number: 1, recorded: { outcome: "passed" }, computed: { outcome: "passed" }, same: true }],
      look: { kind: "decided" },
    });
  });

  it("says why a look would do nothing", async () => {
    const { out } = await replay(saved(auditedSnapshot({ incomplete: ["comments: 1 of 2"] })));
    expect(out.at(-1)).toBe("A look would do nothing: not read in full: comments: 1 of 2");
    expect((await replay(saved(auditedSnapshot({ files: [] })))).out.at(-1)).toContain("configuration");
  });

  it.each(["{", "{}", "[]", "null", '{"repository":{},"issue":{}}'])("refuses %s", async (input) => {
    const { code, err } = await replay(input);
    expect([code, err]).toEqual([2, "- is neither a saved request nor a published copy of records."]);
  });
});
