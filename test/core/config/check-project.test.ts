import { expect, it } from "vitest";
import { checkProject } from "../../../src/core/config/check-project.ts";
import { loadDesk } from "../../../src/core/config/load-desk.ts";
import { Group } from "../../../src/core/config/schema.ts";
import { GROUPS, projectDesk, projectDeskFiles } from "../../support/project-desk.ts";

const { config } = projectDesk();
const project = { number: 3 };
const workflow = { id: 41_898_282, login: "github-actions[bot]", from: "2026-01-01", active: true };
const saidOf = (...given: Parameters<typeof checkProject>) => checkProject(...given).map(({ message }) => message.say);

it("a board is fine where an App writes", () => {
  expect(saidOf({ ...config, project })).toEqual([]);
});

it("a workflow's token cannot see a board; nobody asks where there is none", () => {
  expect(saidOf({ ...config, writers: [workflow], project })).toEqual(["config-project-workflow-token"]);
  expect(saidOf({ ...config, writers: [workflow], project: undefined })).toEqual([]);
  expect(saidOf({ ...config, writers: [...config.writers, { ...workflow, active: false }], project })).toEqual([]);
});

it("a field takes no more than 50 choices", () => {
  const groups = Array.from({ length: 51 }, (_, n) =>
    Group.parse({ id: `g-${n}`, title: `Group ${n}`, about: "Works." }),
  );
  expect(saidOf({ ...config, groups, project })).toEqual(["config-project-too-many"]);
  expect(saidOf({ ...config, groups: groups.slice(1), project })).toEqual([]);
});

it("is part of every look at a desk's files, and keeps no desk from loading", () => {
  const extra = `${GROUPS}project: { number: 3 }\n`;
  const files = Object.entries(projectDeskFiles(extra)).map(([path, text]) => ({
    path,
    text: text.replace("id: 90001,", `id: ${workflow.id},`),
    oid: "",
  }));
  const loading = loadDesk(files);
  expect(loading.ok && loading.notices).toMatchObject([
    { path: "project", message: { say: "config-project-workflow-token" } },
  ]);
});
