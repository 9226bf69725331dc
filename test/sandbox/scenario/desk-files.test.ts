import { describe, expect, it } from "vitest";
import { loadDesk } from "../../../src/core/config/load-desk.ts";
import { changeDraft } from "../../../src/sandbox/scenario/desk-draft.ts";
import { readScenario } from "../../../src/sandbox/scenario/scenario.ts";
import { setUp, writeDesk } from "../../../src/sandbox/scenario/setting.ts";
import { repositoryForms } from "../../support/repository-forms.ts";

const COMMITTEE = "committee: [ana, ben, cy, dia, eva]";

/** The desk of a story, and after a change in it on the first of April. */
function deskOf(header: string, change = "") {
  const text = `title: A story\n${COMMITTEE}\n${header}\nsteps:\n  - at: 2026-04-01 09:00\n${change}\n`;
  const scenario = readScenario(text, "a.scenario.yml");
  const setting = setUp(scenario, { forms: repositoryForms, writer: "actions" });
  const [step] = scenario.steps;
  if (step) setting.draft = changeDraft(setting.draft, step, "2026-04-01");
  writeDesk(setting);
  const [repository] = setting.sandbox.dump().repositories.values();
  const files = [...(repository?.files ?? [])].map(([path, { bytes, oid }]) => ({
    path,
    oid,
    text: new TextDecoder().decode(bytes),
  }));
  const loaded = loadDesk(files);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.desk;
}

const seatOf = (desk: ReturnType<typeof deskOf>, seat: string) => desk.roster.committee.find(({ id }) => id === seat);

describe("the header of a story", () => {
  it("says who has the chair, who stands in for whom and who is away", () => {
    const desk = deskOf("chair: ana\nalternates: { ben: al }\naway: { cy: 2026-05-01 }");
    expect(seatOf(desk, "ana")).toMatchObject({ chair: true });
    expect(seatOf(desk, "ben")).toMatchObject({ chair: false, alternate: { login: "al" } });
    expect(seatOf(desk, "cy")).toMatchObject({ "away-until": "2026-05-01" });
  });

  it("says the rules of the desk, each section as it is written", () => {
    const { config } = deskOf(
      "chair: ana\ndesk: { power: chair, meeting-votes: after-72h, wait-after-rejection: 10d, priorities: { scale: [later, soon], rule: lower-median } }",
    );
    expect(config).toMatchObject({
      power: "chair",
      "meeting-votes": "after-72h",
      "wait-after-rejection": "10d",
      priorities: { scale: ["later", "soon"] },
    });
  });

  it("says the calendar whole, beside the meetings that it lists", () => {
    const { calendar } = deskOf(
      "desk: { meetings: [2026-04-09], calendar: { pauses: [{ from: 2026-12-20, until: 2027-01-06, reason: Winter }] } }",
    );
    expect(calendar).toMatchObject({ meetings: [{ on: "2026-04-09" }], pauses: [{ reason: "Winter" }] });
  });

  it("says how forms are used, and may have more of them that ask what another one asks", () => {
    const desk = deskOf(
      "desk: { forms: [{ file: request.yml, profile: major }, { file: rules.yml, like: request.yml, kind: rules }] }",
    );
    expect(desk.config.forms).toMatchObject([
      { file: "join.yml", kind: "join" },
      { file: "on-behalf.yml", kind: "on-behalf" },
      { file: "outcome.yml", kind: "outcome" },
      { file: "question.yml", kind: "question" },
      { file: "request.yml", kind: "request", profile: "major" },
      { file: "rules.yml", kind: "rules" },
    ]);
    expect(() => deskOf("desk: { forms: [{ file: rules.yml }] }")).toThrow("there is no form rules.yml");
  });
});

describe("a change of the desk in the middle of a story", () => {
  it("vacates the seat of whoever leaves, and gives a seat to whoever joins, from that day on", () => {
    const desk = deskOf("", "    roster: { leaves: [ana], joins: [zoe] }");
    expect(seatOf(desk, "ana")).not.toHaveProperty("member");
    expect(seatOf(desk, "zoe")).toMatchObject({ member: { login: "zoe" }, role: "voting", from: "2026-04-01" });
    expect(desk.roster.committee).toHaveLength(6);
  });

  it("can send members away and bring them back, and change who stands in and who has the chair", () => {
    const desk = deskOf(
      "chair: ana\naway: { cy: 2026-05-01 }\nalternates: { dia: al }",
      "    roster: { away: { ben: 2026-06-01, cy: null }, alternates: { ben: al, dia: null }, chair: eva }",
    );
    expect(desk.roster.committee.filter(({ chair }) => chair).map(({ id }) => id)).toEqual(["eva"]);
    expect(seatOf(desk, "ben")).toMatchObject({ "away-until": "2026-06-01", alternate: { login: "al" } });
    expect(seatOf(desk, "cy")).not.toHaveProperty("away-until");
    expect(seatOf(desk, "dia")).not.toHaveProperty("alternate");
  });

  it("takes the place of whole sections of config and calendar", () => {
    const desk = deskOf(
      "desk: { power: ballot }",
      "    config: { power: two-voting-members }\n    calendar: { meetings: [{ on: 2026-05-07 }] }",
    );
    expect(desk.config.power).toBe("two-voting-members");
    expect(desk.calendar).toMatchObject({ meetings: [{ on: "2026-05-07" }] });
  });

  it("can make the other account the one that writes; both stay listed", () => {
    const { writers } = deskOf("", "    writer: app").config;
    expect(writers.map(({ login, active }) => `${login} ${active}`)).toEqual([
      "quorumdesk[bot] true",
      "github-actions[bot] false",
    ]);
  });

  it("cannot be about somebody without a seat", () => {
    expect(() => deskOf("", "    roster: { leaves: [zed] }")).toThrow("zed has no seat");
  });
});
