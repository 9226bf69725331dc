import { describe, expect, it } from "vitest";
import { commandNames } from "../../../src/core/commands/index.ts";
import { hasLiveCommand } from "../../../src/core/commands/parse-commands.ts";
import type { DecisionRecord } from "../../../src/core/domain/batch.ts";
import type { Change, ChangeOf } from "../../../src/core/domain/change.ts";
import type { LibraryEntry } from "../../../src/core/domain/snapshot.ts";
import { renderRecords } from "../../../src/core/messages/record-comment.ts";
import type { Arrival } from "../../../src/core/messages/records/record-facts.ts";
import { june } from "../ballots/a-ballot.ts";
import { aDesk, aSnapshot, aState } from "./a-request.ts";

const NOTHING: Arrival = { missing: [], unfit: [], similar: [], resources: [], forms: [] };
const arrived: ChangeOf<"request-registered"> = {
  kind: "request-registered",
  form: "request.yml",
  onBehalf: false,
  channel: "form",
  receivedAt: june(2),
};
const entered: Change = { kind: "stage-entered", stage: "intake", from: null, through: "registered" };

const entry = (title: string, url = "https://hub.example.org/helpdesk/en/requests/3/"): LibraryEntry => ({
  number: 3,
  title,
  url,
  country: null,
  partnerKind: null,
  material: null,
  finished: true,
});

function welcome(
  arrival: Partial<Arrival> = {},
  { change = {}, calendar = "" }: { readonly change?: Partial<typeof arrived>; readonly calendar?: string } = {},
): string {
  const record: DecisionRecord = {
    key: "k",
    at: june(2),
    cause: { kind: "rule", rule: "request-opened" },
    changes: [{ ...arrived, ...change }, entered],
  };
  return renderRecords([record], {
    snapshot: aSnapshot(june(2)),
    desk: aDesk({ calendar }),
    state: aState({ stage: "intake", visits: [], ballots: [], lane: change.lane ?? "request" }),
    arrival: { ...NOTHING, ...arrival },
  });
}

describe("the first comment on a request", () => {
  it("thanks, takes any language, and says what happens next and with whom; it promises no result", () => {
    const text = welcome();
    expect(text).toContain("Thank you. Your request has arrived");
    expect(text).toContain("You can write here at any time, in any language.");
    expect(text).toContain("Next: a coordinator of the helpdesk reads the request");
    expect(text).not.toMatch(/missing:|earlier request|takes up nothing new|meets next/);
  });

  it("names the next meeting and what happens there", () => {
    const calendar = 'meetings: [{ on: "2026-06-16", at: "15:00" }]\n';
    expect(welcome({}, { calendar })).toContain("The committee meets next on 16 June 2026, 15:00 UTC and looks at");
  });

  it("names resources that fit, as links that do nothing else, and says nothing where there are none", () => {
    const resource = {
      title: "How to [choose](x) a *licence*",
      url: "https://example.org/a_(b)",
      language: "en",
      for: [],
      country: null,
      partnerKind: null,
      material: null,
    };
    expect(welcome({ resources: [resource] })).toContain(
      "This may help you already:\n\n- [How to \\[choose\\]\\(x\\) a \\*licence\\*](https://example.org/a_%28b%29)",
    );
    expect(welcome({ resources: [resource, resource] })).toContain("These may help you already:");
    expect(welcome()).not.toContain("help you already");
  });

  it("names what is missing or does not fit by the labels of the form, and says how to add it", () => {
    const text = welcome({ missing: ["What do you need?", "*Where*?"], unfit: ["How can we reach you?"] });
    expect(text).toContain("These answers are still missing:\n\n- What do you need?\n- \\*Where\\*?");
    expect(text).toContain(
      "This answer does not fit the question, so it could not be read:\n\n- How can we reach you?",
    );
    expect(text).toContain("nothing is closed because of this.");
    expect(text).not.toContain("You need to do nothing now.");
    expect(welcome()).toContain("You need to do nothing now.");
  });

  it.each([
    { pause: "a pause that began today", days: ["2026-06-02", "2026-06-30"], said: true },
    { pause: "a pause that ends today", days: ["2026-05-01", "2026-06-02"], said: true },
    { pause: "a pause that is over", days: ["2026-05-01", "2026-06-01"], said: false },
    { pause: "a pause that is yet to come", days: ["2026-06-03", "2026-06-30"], said: false },
  ])("says of $pause: $said", ({ days: [from, until], said }) => {
    const calendar = `intake-pauses: [{ from: "${from}", until: "${until}", reason: "everybody is away" }]\n`;
    expect(welcome({}, { calendar }).includes("The reason: everybody is away.")).toBe(said);
  });

  it("links earlier requests, and their titles do nothing", () => {
    const text = welcome({ similar: [entry("/accept [x](https://evil.example) @aino #12")] });
    expect(text).toContain("This earlier request may help you already:");
    expect(text).toContain("](https://hub.example.org/helpdesk/en/requests/3/)");
    expect(text).not.toContain("@aino");
    expect(text).not.toContain("](https://evil.example)");
    for (const line of [text, text.replace(/^- /gm, "")]) expect(hasLiveCommand(line, commandNames)).toBe(false);
  });

  it.each([
    { lane: "question" as const, words: "Your question has arrived" },
    { lane: "join" as const, words: "Thank you for wanting to take part" },
  ])("has its own words for a $lane, and no vote is spoken of as if it came", ({ lane, words }) => {
    const text = welcome({}, { change: { lane }, calendar: 'meetings: [{ on: "2026-06-16" }]\n' });
    expect(text).toContain(words);
    expect(text).toContain("Next: a coordinator of the helpdesk answers here.");
    expect(text).not.toMatch(/meets next|what the committee will need/);
  });

  it("says of a request that was filed for somebody how its requester is reached", () => {
    const text = welcome({}, { change: { onBehalf: true } });
    expect(text).toContain("for somebody who asked in another way");
    expect(text).toContain("A coordinator passes on what is asked and decided here.");
  });
});

describe("the answer to an issue that comes from no form", () => {
  const asked = (forms: readonly string[]): string =>
    renderRecords(
      [{ key: "k", at: june(2), cause: { kind: "rule", rule: "form-missing" }, changes: [{ kind: "form-asked" }] }],
      {
        snapshot: aSnapshot(june(2)),
        desk: aDesk(),
        state: aState({ stage: "intake" }),
        arrival: { ...NOTHING, forms },
      },
    );

  it("asks for the form, and says where it cannot be told which form was used", () => {
    expect(asked([])).toContain(
      "[open a new request with the form](https://github.com/hub/helpdesk/issues/new/choose)",
    );
    expect(asked(["Ask for help", "Pedir ayuda"])).toContain("equally well (Ask for help and Pedir ayuda)");
  });
});
