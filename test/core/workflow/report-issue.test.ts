import { describe, expect, it } from "vitest";
import { instant, userId } from "../../../src/core/domain/ids.ts";
import type { RequestState } from "../../../src/core/domain/request-state.ts";
import type { Account, IssueFacts, MentioningIssue } from "../../../src/core/domain/snapshot.ts";
import { sha256Of } from "../../../src/core/records/hash.ts";
import { decide } from "../../../src/core/workflow/decide.ts";
import { noticeReport } from "../../../src/core/workflow/report-issue.ts";
import { aSnapshot } from "../../support/a-snapshot.ts";
import { june } from "../ballots/a-ballot.ts";
import { COORDINATOR_ACCOUNT, deliveredLook, deskWith, reportOf } from "./delivered-look.ts";

const ROSA: Account = { id: userId(3), login: "rosa", kind: "user" };
const NOW = instant("2026-06-25T09:00:00Z");
const desk = deskWith();

const report = (more: Partial<MentioningIssue> = {}): MentioningIssue => ({
  number: 20,
  url: "https://github.com/acme/desk/issues/20",
  title: "It worked",
  state: "closed",
  body: reportOf("#7"),
  author: ROSA,
  openedAt: june(20),
  editedByAuthorOnly: true,
  ...more,
});

const noticed = (mentionedBy: readonly MentioningIssue[], state: Partial<RequestState> = {}) =>
  noticeReport(deliveredLook(NOW, { desk, state, snapshot: { mentionedBy } })).records;

describe("a report that stands in an issue of the outcome form, read from its request", () => {
  it("is the outcome, with the hash of its words, and leads on", () => {
    expect(noticed([report()])).toEqual([
      {
        key: "rule:outcome-reported:20",
        at: NOW,
        cause: { kind: "rule", rule: "outcome-reported" },
        changes: [
          {
            kind: "outcome-reported",
            by: { id: userId(3), login: "rosa" },
            text: null,
            report: { issue: 20, hash: sha256Of(reportOf("#7")) },
          },
          { kind: "stage-entered", stage: "learned", from: "delivered", through: "outcome" },
        ],
      },
    ]);
  });

  it.each<{ rule: string; issues: readonly MentioningIssue[]; of: number }>([
    { rule: "a coordinator's counts too", issues: [report({ author: COORDINATOR_ACCOUNT })], of: 20 },
    { rule: "a number alone will do", issues: [report({ body: reportOf("7") })], of: 20 },
    {
      rule: "so does the address of the request",
      issues: [report({ body: reportOf("https://github.com/Acme/desk/issues/7") })],
      of: 20,
    },
    {
      rule: "the oldest that counts is taken",
      issues: [report({ author: null }), report({ number: 21 }), report({ number: 22 })],
      of: 21,
    },
  ])("$rule", ({ issues, of }) => {
    expect(noticed(issues).flatMap(({ changes }) => changes)[0]).toMatchObject({ report: { issue: of } });
  });

  it.each<{ why: string; issue?: Partial<MentioningIssue>; state?: Partial<RequestState> }>([
    { why: "somebody else wrote it", issue: { author: { id: userId(99), login: "eve", kind: "user" } } },
    { why: "somebody else changed it", issue: { editedByAuthorOnly: false } },
    { why: "it names another request", issue: { body: reportOf("#8, as #7 says") } },
    { why: "it only mentions the request", issue: { body: "I saw #7." } },
    {
      why: "it names an issue of another repository",
      issue: { body: reportOf("https://github.com/acme/other/issues/7") },
    },
    { why: "the outcome is known", state: { outcome: { by: ROSA, at: june(3), text: null } } },
    { why: "the support is not delivered yet", state: { stage: "in-support" } },
  ])("counts for nothing where $why", ({ issue, state }) => {
    expect(noticed([report(issue)], state)).toEqual([]);
  });
});

const reportIssue = (more: Partial<IssueFacts>) => {
  const base = aSnapshot({ readAt: NOW });
  return { ...base, issue: { ...base.issue, number: 20, body: reportOf("#7"), openedAt: june(20), ...more } };
};

const decided = (more: Partial<IssueFacts>) => {
  const decision = decide(reportIssue(more), { kind: "request-opened" }, desk);
  if (decision.kind !== "decided") throw new Error(decision.why);
  return decision;
};

describe("an issue of the outcome form, itself", () => {
  it("is thanked for and closed, and its request is looked at next; it gets no card and no label", () => {
    const { records, effects, lookAlso } = decided({});
    expect(records.map(({ key, changes }) => ({ key, changes }))).toEqual([
      { key: `rule:report-filed:7:${june(20)}`, changes: [{ kind: "report-filed", request: 7 }] },
    ]);
    expect(effects.map(({ kind }) => kind)).toEqual(["append-batch", "set-issue-state"]);
    expect(lookAlso).toEqual([7]);
  });

  it.each(["nobody knows", "", "#20", "_No response_"])(
    "stays open and asks for an edit where it names %j",
    (named) => {
      const { records, effects, lookAlso } = decided({ body: reportOf(named) });
      expect(records[0]?.changes).toEqual([{ kind: "report-filed", request: null }]);
      expect(effects.map(({ kind }) => kind)).toEqual(["append-batch"]);
      expect(lookAlso).toEqual([]);
    },
  );
});
