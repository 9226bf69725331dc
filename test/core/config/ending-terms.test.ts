import { describe, expect, it } from "vitest";
import { endingTerms } from "../../../src/core/config/ending-terms.ts";
import { RosterFile } from "../../../src/core/config/schema.ts";

const seat = (id: string, until?: string, role = "voting") => ({
  id,
  kind: "volunteer",
  role,
  from: "2025-01-01",
  ...(until === undefined ? {} : { until }),
});
const roster = RosterFile.parse({
  version: 1,
  committee: [
    seat("open"),
    seat("far", "2026-12-31"),
    seat("soon", "2026-10-20"),
    seat("today", "2026-10-01"),
    seat("over", "2026-09-30"),
    seat("watching", "2026-10-20", "observer"),
  ],
  coordinators: [{ id: 1, login: "cora" }],
});
const told = (on: string, within?: number) =>
  endingTerms(roster, on, within).map(({ seat: { id }, position, inDays }) => [id, position, inDays]);

describe("terms that end", () => {
  it("are those of voting seats within 60 days, and those that are over", () => {
    expect(told("2026-10-01")).toEqual([
      ["soon", 2, 19],
      ["today", 3, 0],
      ["over", 4, -1],
    ]);
  });

  it("are told from the very day on which the days asked for begin", () => {
    expect(told("2026-11-01").map(([id]) => id)).toContain("far");
    expect(told("2026-10-31").map(([id]) => id)).not.toContain("far");
    expect(told("2026-09-01", 7)).toEqual([]);
  });
});
