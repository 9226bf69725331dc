import { expect, it } from "vitest";
import { boardViews } from "../../../src/core/config/board-views.ts";
import { Group } from "../../../src/core/config/schema.ts";
import { GROUPS, projectDesk } from "../../support/project-desk.ts";

const { config } = projectDesk();

it("a desk without groups and without a queue has the views that need neither", () => {
  const stages = config.stages.map((stage) => ({ ...stage, queue: false }));
  expect(boardViews({ ...config, stages, groups: [] }, []).map(({ name }) => name)).toEqual([
    "All requests",
    "Next dates",
  ]);
});

it("a group has a view while it works", () => {
  const [first] = config.groups;
  expect(GROUPS).toContain("Uploads");
  const names = boardViews(config, first ? [first] : []).map(({ name }) => name);
  expect(names).toEqual(["All requests", "What needs hands", "Uploads", "Queue", "Next dates"]);
});

it("groups of the same title have views that can be told apart, and filters that fit their columns", () => {
  const groups = ["north", "south"].map((id) => Group.parse({ id, title: "Uploads", about: "Brings files." }));
  const views = boardViews({ ...config, groups }, groups).filter(({ name }) => name.startsWith("Uploads"));
  expect(views.map(({ name, filter }) => [name, filter])).toEqual([
    ["Uploads (north)", 'group:"Uploads (north)"'],
    ["Uploads (south)", 'group:"Uploads (south)"'],
  ]);
});

it("a quotation mark in a name does not end the filter", () => {
  const groups = [Group.parse({ id: "g", title: 'The "quick" ones', about: "Quick.", label: 'so "quick"' })];
  expect(boardViews({ ...config, groups }, groups).find(({ name }) => name.startsWith("The"))?.filter).toBe(
    'label:"so quick"',
  );
});
