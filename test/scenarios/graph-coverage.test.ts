import { describe, expect, it } from "vitest";
import { contentPartnershipsHub } from "../../src/core/config/presets/content-partnerships-hub.ts";
import { renderForm } from "../../src/core/messages/forms/render-form.ts";
import type { Step } from "../../src/sandbox/scenario/scenario.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { boardDesk } from "../support/board-desk.ts";
import { type Story, storiesIn, type Told, tellStory } from "../support/play-stories.ts";
import { repositoryForms } from "../support/repository-forms.ts";
import { edgesOf, edgesTaken } from "../support/workflow-graph.ts";

const observer = contractOfThisFile();

/** A form whose labels are Arabic, made as the helpdesk makes its forms. */
const arabic = renderForm("request", boardDesk().config, "ar") ?? "";

const hub = boardDesk().config;

/** Edges of the workflow, each with the first story that took it. Filled by the stories, so they run first. */
const reached = new Map<string, string>();

const changesWorkflow = ({ config = {} }: Step): boolean =>
  ["stages", "exits", "holds"].some((section) => Object.hasOwn(config, section));

async function tell(folder: string, { name, scenario }: Story): Promise<Told> {
  const forms = name.startsWith("arabic-") ? { ...repositoryForms, "request-ar.yml": arabic } : repositoryForms;
  const told = await tellStory(scenario, observer, forms);
  if (scenario.desk.preset !== "content-partnerships-hub" || scenario.steps.some(changesWorkflow)) return told;
  for (const edge of told.steps.flatMap(({ records }) => edgesTaken(records, hub)))
    if (!reached.has(edge)) reached.set(edge, `${folder}/${name}`);
  return told;
}

describe.each([
  ["stories", "what requesters and coordinators were promised, story by story"],
  ["exits", "how requests end, come back, and are followed up"],
  ["care", "how requests arrive, wait, and are followed after the delivery"],
])("%s: %s", (folder) => {
  const stories = storiesIn(new URL(`./${folder}/`, import.meta.url));
  it.each(stories.map((story) => [story.title, story] as const))("%s", async (_title, story) => {
    const { differences, findings } = await tell(folder, story);
    expect(differences).toEqual([]);
    expect(findings).toEqual([]);
  });
});

describe("a desk with forms in Arabic", () => {
  it("asks nothing in Latin letters", () => {
    const labels = [...arabic.matchAll(/^ {6}label: (.*)$/gm)].map(([, label = ""]) => label);
    expect(labels.length).toBeGreaterThan(8);
    expect(labels.filter((label) => /[A-Za-z]/.test(label))).toEqual([]);
  });
});

describe("the workflow of the helpdesk", () => {
  it("is the one that its preset describes", () => {
    const { stages, exits, holds } = contentPartnershipsHub;
    expect({ stages: hub.stages, exits: hub.exits, holds: hub.holds }).toMatchObject({ stages, exits, holds });
  });

  it("is gone through by these stories on every edge", () => {
    const edges = edgesOf(hub);
    const missing = edges.filter((edge) => !reached.has(edge));
    const lines = edges.map((edge) => `  ${edge.padEnd(48)} ${reached.get(edge) ?? "NOT REACHED"}`);
    const total = `  ${edges.length - missing.length} of ${edges.length} edges`;
    process.stdout.write(
      ["The workflow, edge by edge, with the first story that takes it:", ...lines, total, ""].join("\n"),
    );
    expect(missing).toEqual([]);
  });
});
