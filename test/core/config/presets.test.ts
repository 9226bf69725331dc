import { describe, expect, it } from "vitest";
import { deskFiles } from "../../../src/cli/init/desk-files.ts";
import { loadDesk } from "../../../src/core/config/load-desk.ts";
import { PRESETS } from "../../../src/core/config/presets/index.ts";
import type { ConfigFile } from "../../../src/core/config/schema.ts";
import { OWN_DESK } from "../../support/own-desk.ts";

const presets: readonly ConfigFile["preset"][] = ["content-partnerships-hub", "simple"];

function deskOf(preset: ConfigFile["preset"], seats: number) {
  const committee = Array.from({ length: seats }, (_, n) => ({
    id: `seat-${n + 1}`,
    kind: "volunteer" as const,
    role: "voting" as const,
  }));
  const files = deskFiles({ ...OWN_DESK, preset, seats: committee });
  return loadDesk(files.map((file) => ({ ...file, oid: "" })));
}

describe("presets", () => {
  it.each(presets)("%s loads without a problem or a notice", (preset) => {
    expect(deskOf(preset, 8)).toMatchObject({ ok: true, notices: [] });
  });

  it.each(presets)("%s, fitted by init, can pass in every committee from 1 to 40 seats", (preset) => {
    const sizes = Array.from({ length: 40 }, (_, n) => n + 1);
    expect(sizes.filter((seats) => !deskOf(preset, seats).ok)).toEqual([]);
  });

  it("simple has exactly the three labels, two ballots, and neither holds, groups nor a checklist", () => {
    const { stages, holds, groups, checklist } = PRESETS.simple;
    expect(stages.map(({ id }) => id)).toEqual(["committee-feedback", "working-group", "approved"]);
    expect(stages.filter(({ ballot }) => ballot)).toHaveLength(2);
    expect([...holds, ...groups, ...checklist]).toEqual([]);
  });

  it("content-partnerships-hub has the stages of the helpdesk in their order", () => {
    expect(PRESETS["content-partnerships-hub"].stages.map(({ id }) => id)).toEqual([
      "intake",
      "committee-feedback",
      "working-group",
      "final-go",
      "approved",
      "in-support",
      "delivered",
      "learned",
    ]);
  });

  it.each(presets)("%s: a second rejection ends what a first one sends back", (preset) => {
    const again = PRESETS[preset].stages.flatMap(({ next = [] }) => next.filter(({ on }) => on === "ballot-rejected"));
    expect(again.filter(({ to }) => to).every((way) => way["at-most"] === 1)).toBe(true);
    expect(again.at(-1)).toEqual({ exit: "not-prioritised", on: "ballot-rejected" });
  });
});
