import { describe, expect, it } from "vitest";
import type { Desk, DeskForm } from "../../../src/core/config/desk.ts";
import type { MentioningIssue } from "../../../src/core/domain/snapshot.ts";
import { sha256Of } from "../../../src/core/records/hash.ts";
import { caseDraft } from "../../../src/core/reports/case-draft.ts";
import { deriveState } from "../../../src/core/workflow/derive-state.ts";
import { boardDesk, HELPER } from "../../support/board-desk.ts";
import { BoardStory, day } from "../../support/board-story.ts";

const LABELS = {
  request: "Which request is it about?",
  achieved: "What was achieved?",
  seen: "Where can it be seen?",
  able: "What can you do by yourselves now?",
  tell: "What would you tell the next person?",
};
const form: DeskForm = {
  file: "outcome.yml",
  kind: "outcome",
  form: {
    name: "Outcome",
    labels: [],
    fields: Object.entries(LABELS).map(([id, label]) => ({
      type: "textarea",
      id,
      label,
      required: false,
      options: [],
      multiple: false,
    })),
  },
};
const desk: Desk = { ...boardDesk(), forms: [...boardDesk().forms, form] };

const ANSWERS = {
  request: "#7",
  achieved: "300 maps. Write to rosa@museum.example",
  seen: "_No response_",
  able: "We upload by ourselves.",
  tell: "Begin with ten.",
};
const BODY = Object.entries(LABELS)
  .map(([id, label]) => `### ${label}\n\n${ANSWERS[id as keyof typeof ANSWERS]}`)
  .join("\n\n");

/** A delivered request whose outcome stands in issue 30, with that issue as it reads now. */
function draft(body: string | undefined) {
  const { snapshot } = new BoardStory(desk, { number: 7, title: "Old maps", at: day("08-01") })
    .enter("delivered", day("08-10"))
    .record(day("09-01"), {
      kind: "outcome-reported",
      by: HELPER,
      text: null,
      report: { issue: 30, hash: sha256Of(BODY) },
    })
    .input();
  const report: MentioningIssue = {
    number: 30,
    url: "https://github.com/hub/helpdesk/issues/30",
    title: "Outcome",
    state: "closed",
    body: body ?? "",
    author: null,
    openedAt: day("09-01"),
    editedByAuthorOnly: true,
  };
  const read = { ...snapshot, mentionedBy: body === undefined ? [] : [report] };
  return caseDraft(read, deriveState(read), desk);
}

describe("the outcome report in a case", () => {
  it("is parted into results and learning, without the number that it names and without addresses of people", () => {
    const { results, learning, wordsGone } = draft(BODY);
    expect(results.map(({ key, text }) => [key, text.text])).toEqual([["achieved", "300 maps. Write to […@…]"]]);
    expect(learning.map(({ key, text }) => [key, text.text])).toEqual([
      ["able", "We upload by ourselves."],
      ["tell", "Begin with ten."],
    ]);
    expect(wordsGone).toBe(false);
  });

  it.each([
    ["was changed since", `${BODY} And more.`],
    ["is gone", undefined],
  ])("says nothing where the report %s", (_, body) => {
    expect(draft(body)).toMatchObject({ results: [], learning: [], wordsGone: true });
  });
});
