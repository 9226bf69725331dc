import { describe, expect, it } from "vitest";
import { applyEffects } from "../../src/app/apply-effects.ts";
import type { Effect } from "../../src/core/domain/effect.ts";
import { type GitHub, GitHubError } from "../../src/github/port.ts";

const REF = { owner: "hub", repo: "helpdesk", number: 7 };
const PLACE = { repositoryId: 1, issueId: 2 };
const EFFECTS: readonly Effect[] = [
  { kind: "set-labels", add: ["intake"], remove: [] },
  { kind: "set-parent", parent: 12 },
];

const refusing = (operation: "setLabels" | "setParent", status: number) => {
  const refuse = () => Promise.reject(new GitHubError(operation, status, "no"));
  const github: Partial<GitHub> = { setLabels: async () => {}, setParent: async () => {}, [operation]: refuse };
  return applyEffects(REF, PLACE, EFFECTS, github as GitHub);
};

describe("effects are applied in order", () => {
  it("up to the first that fails", async () => {
    const { applied, failure } = await refusing("setLabels", 422);
    expect(applied).toEqual([]);
    expect(failure).toBeInstanceOf(GitHubError);
  });

  it.each([404, 410, 422])(
    "a parent that GitHub refuses (%i) is no failure, since nothing rests on it",
    async (status) => {
      const { applied, failure } = await refusing("setParent", status);
      expect(applied.map(({ kind }) => kind)).toEqual(["set-labels"]);
      expect(failure).toBeUndefined();
    },
  );

  it("a limit is a failure, also with the status of a refusal: nothing else may be asked now", async () => {
    const limit = new GitHubError("mirror card", 403, "too many requests", { trouble: "wait" });
    const github = { mirrorCard: () => Promise.reject(limit) };
    const effect = { kind: "mirror-card", board: { owner: "acme", number: 1 }, values: {} } as const;
    const { failure } = await applyEffects(REF, PLACE, [effect], github as never);
    expect(failure).toBe(limit);
  });

  it.each([403, 429, 500])("a parent that could not be asked for now (%i) is", async (status) => {
    expect((await refusing("setParent", status)).failure).toBeInstanceOf(GitHubError);
  });
});
