import { describe, expect, it } from "vitest";
import { processRequest } from "../../src/app/process-request.ts";
import { deriveState } from "../../src/core/workflow/derive-state.ts";
import type { FaultKind } from "../../src/sandbox/door/fault-kind.ts";
import { appGitHub, ask, createSandboxDesk, DESK } from "../github/sandbox-desk.ts";

/** A request is filed and two members vote; the desk looks until it has nothing more to write. One write may be broken, by its place. */
async function story(broken?: { readonly place: number; readonly as: FaultKind }) {
  const desk = createSandboxDesk();
  const number = ask(desk);
  const ref = { owner: "acme", repo: "desk", number };
  const github = await appGitHub(desk);
  const settle = async (): Promise<void> => {
    for (let look = 0; look < 8; look += 1) {
      const report = await processRequest(ref, { kind: "sweep" }, { github, dryRun: false });
      if (report.kind === "done" && report.decision.effects.length === 0) return;
    }
    throw new Error("the desk never comes to rest");
  };
  // The first call fetches the token, which is a write as well.
  await github.readSnapshot(ref);
  const before = desk.sandbox.counts.writes;
  desk.sandbox.onWrite((n) => (broken && n - before === broken.place ? broken.as : "ok"));
  await settle();
  desk.sandbox.clock.advance(60_000);
  desk.sandbox.comment(DESK, number, { by: "ana", body: "/vote yes" });
  desk.sandbox.comment(DESK, number, { by: "bo", body: "/vote no because it is early" });
  await settle();
  const snapshot = await github.readSnapshot(ref);
  const { stage, ballots, keys } = deriveState(snapshot);
  const votes = ballots[0]?.acts.map(({ by, choice }) => `${by} ${choice}`);
  const visible = { labels: snapshot.issue.labels, state: snapshot.issue.state, cards: snapshot.card ? 1 : 0 };
  return {
    outcome: { stage, votes, keys: [...keys].map((key) => key.replace(/\d{10,}/, "comment")).sort(), ...visible },
    writes: desk.sandbox.counts.writes - before,
  };
}

const whole = await story();

describe("whichever write breaks, the desk comes to the same end", () => {
  const places = Array.from({ length: whole.writes }, (_, n) => n + 1);

  it("the story has writes to break", () => {
    expect(places.length).toBeGreaterThan(4);
    expect(whole.outcome).toMatchObject({ stage: "committee-feedback", votes: ["501 yes", "502 no"], cards: 1 });
  });

  it.each(places)("write %i is refused", async (place) => {
    const { outcome } = await story({ place, as: "bad-gateway" });
    expect(outcome).toEqual(whole.outcome);
  });

  it.each(places)("write %i is done, and the answer is lost", async (place) => {
    const { outcome } = await story({ place, as: "bad-gateway-after" });
    expect(outcome).toEqual(whole.outcome);
  });
});
