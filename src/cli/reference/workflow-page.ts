import * as z from "zod";
import { PRESETS } from "../../core/config/presets/index.ts";
import { Exit, Hold, Profile, Stage, type StageConfig, type WayConfig } from "../../core/config/schema.ts";
import type { GuardName } from "../../core/workflow/guards.ts";
import { code, codes, fenced, type Page, page, table } from "./page.ts";
import { stageDiagram } from "./stage-diagram.ts";

type Preset = (typeof PRESETS)[keyof typeof PRESETS];

/** What each guard asks. The compiler asks for a line when a guard is added. */
const GUARDS: Readonly<Record<GuardName, string>> = {
  "answers-complete": "All required answers of the form are there.",
  "plan-given": "A plan was written with `/plan`.",
  "plan-complete": "A plan was written with `/plan`, and tells its expected outcome and who uses the content.",
  "checklist-complete":
    "Every question of the checklist has an answer; each risk of an open question is assessed, and none is high.",
  "group-assigned": "A working group has the request.",
  "outcome-known": "It was reported what came of the request, or that nothing was reported.",
  "no-hold": "The request is on no hold.",
  "in-line":
    "The request is not below the line of the queue. It holds where the queue has no line, and while no place is known.",
};

/** The page of the workflows that ship with the desk. */
export const workflowPage = (): Page =>
  page("workflow.md", "Workflow", "the presets", [
    "A desk's workflow is data. Two presets ship; `preset` in the [configuration](configuration.md) chooses one. A section that a desk writes replaces the preset's section whole.",
    "A request is in exactly one stage. Its label on GitHub is by default the stage's id. Holds stand beside the stage.",
    ...Object.entries(PRESETS).flatMap(([name, preset]) => presetParts(name, preset)),
    "## Ballot profiles",
    "The same in both presets. They are proposals of this project for a committee of eight, until a committee adopts them.",
    fenced("yaml", profilesOf(PRESETS["content-partnerships-hub"])),
    "## Guards",
    "Names that `when` of a way may use. All must hold.",
    table(
      ["Guard", "Holds if"],
      Object.entries(GUARDS).map(([name, about]) => [code(name), about]),
    ),
  ]);

function presetParts(name: string, preset: Preset): readonly string[] {
  const stages = z.array(Stage).parse(preset.stages);
  const exits = z.array(Exit).parse(preset.exits);
  const holds = z.array(Hold).parse(preset.holds);
  return [
    `## ${name}`,
    fenced("mermaid", stageDiagram(stages, exits)),
    table(["Stage", "What happens", "Waits for", "Ballot", "Ways out, the first that fits"], stages.map(stageRow)),
    `Exits: ${exits.map(({ id, title }) => `${code(id)} (${title})`).join(", ")}.`,
    ...(holds.length === 0 ? [] : [`Holds: ${holds.map(({ id, title }) => `${code(id)} (${title})`).join(", ")}.`]),
  ];
}

const stageRow = (stage: StageConfig): readonly string[] => [
  code(stage.id),
  `${stage.about}${stage.closes ? " The issue is closed." : ""}`,
  stage["waits-for"],
  ballotOf(stage),
  stage.next.map(wayOf).join("; ") || "none",
];

function ballotOf({ ballot }: StageConfig): string {
  if (!ballot) return "none";
  const parts = [code(ballot.profile)];
  if (ballot["open-for"] !== undefined) parts.push(`open for ${ballot["open-for"]}`);
  if (ballot["profile-if-skipped"] !== undefined)
    parts.push(`${code(ballot["profile-if-skipped"])} if the stage before was skipped`);
  parts.push(ballot.opens === "on-entry" ? "opens on entry" : `opens by ${code(`/${ballot.opens}`)}`);
  return parts.join(", ");
}

function wayOf(way: WayConfig): string {
  const to = way.to === undefined ? `exit ${code(way.exit ?? "")}` : code(way.to);
  const when = way.when.length === 0 ? "" : `, when ${codes(way.when)}`;
  const limit = way["at-most"] === undefined ? "" : `, at most ${way["at-most"]} time(s)`;
  return `${code(way.on)}: ${to}${when}${limit}`;
}

/** The profiles as a desk would write them in its file. */
function profilesOf({ profiles }: Preset): string {
  const lines = Object.entries(z.record(z.string(), Profile).parse(profiles)).flatMap(([name, { passes, ...rest }]) => [
    `  ${name}:`,
    `    passes: { ${Object.entries(passes)
      .map(([key, value]) => `${key}: ${value}`)
      .join(", ")} }`,
    ...Object.entries(rest).map(([key, value]) => `    ${key}: ${value}`),
  ]);
  return ["profiles:", ...lines].join("\n");
}
