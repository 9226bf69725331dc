import { describe, expect, it } from "vitest";
import { performOnPage } from "../../../src/sandbox/scenario/perform-on-page.ts";
import { contractOfThisFile } from "../contract/whole-run.ts";
import { tellSmallStory } from "./small-story.ts";

const observer = contractOfThisFile();
const tell = (steps: string) => tellSmallStory(steps, { observer });
const NOW = "\n  - at: 2026-03-03 10:00\n    ";
const LATER = "\n  - at: 2026-03-03 11:00\n    ";

/** Who is assigned to the request, and who did it. */
function assignments({ setting }: Awaited<ReturnType<typeof tell>>) {
  const { issues } = [...setting.sandbox.dump().repositories.values()][0] ?? {};
  const issue = issues?.get(1);
  return {
    now: issue?.assignees.map(({ login }) => login),
    history: issue?.timeline.flatMap((event) =>
      event.kind === "assigned" || event.kind === "unassigned"
        ? [`${event.actor.login} ${event.kind} ${event.assignee.login}`]
        : [],
    ),
  };
}

describe("people on GitHub's pages", () => {
  it("assign the request to themselves and to others, also to somebody who does nothing else in the story", async () => {
    const told = await tell(`${NOW}ana assigns: themselves${LATER}kim assigns: zoe${LATER}kim unassigns: ana`);
    expect(assignments(told)).toEqual({
      now: ["zoe"],
      history: ["ana assigned ana", "kim assigned zoe", "kim unassigned ana"],
    });
  });

  it("move the card of the request, of this repository and no other, on the first project of the owner", async () => {
    const { setting } = await tell(`${NOW}rex says: Hello`);
    const { sandbox, repository } = setting;
    sandbox.addRepository({ owner: "hub", name: "other" });
    sandbox.openIssue("hub/other", { by: "rex", title: "Another", body: "" });
    sandbox.addProject({
      owner: "hub",
      title: "Requests",
      fields: [{ name: "Stage", type: "single_select", options: ["Intake", "In support"] }],
    });
    for (const name of ["hub/other", repository] as const)
      sandbox.addCard("hub", 1, 1, { by: "kim", repository: name });
    performOnPage({ by: "kim", kind: "moves-card", to: "In support" }, "kim", 1, setting);
    expect(sandbox.projectView("hub", 1).cards.map(({ values }) => values)).toEqual([{}, { Stage: "In support" }]);
    const wrong = () => performOnPage({ by: "kim", kind: "moves-card", to: "Nowhere" }, "kim", 1, setting);
    expect(wrong).toThrow("the field Stage has no option Nowhere");
  });

  it("cannot move a card where the story has no project", async () => {
    await expect(tell(`${NOW}kim moves-card: In support`)).rejects.toThrow("hub has no project 1");
  });
});
