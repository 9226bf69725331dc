import type { DeskConfig } from "../../core/config/desk.ts";
import { PRESETS } from "../../core/config/presets/index.ts";
import { ConfigFile, type FormUse, Group } from "../../core/config/schema.ts";
import type { FormFacts } from "../../core/messages/forms/form-draft.ts";
import type { DeskSetup } from "./desk-setup.ts";

/** The forms of a new desk, in the order of its configuration. */
export function firstForms(preset: DeskSetup["preset"]): readonly Pick<FormUse, "file" | "kind">[] {
  const { stages } = PRESETS[preset];
  const asksForOutcome = stages.some(({ next = [] }) => next.some(({ on }) => on === "outcome"));
  // Where the committee votes at once, nobody sorts out beforehand what needs no vote.
  const hasIntake = stages[0]?.ballot === undefined;
  return [
    { file: "request.yml", kind: "request" },
    ...(hasIntake ? [{ file: "question.yml", kind: "question" as const }] : []),
    { file: "on-behalf.yml", kind: "on-behalf" },
    ...(asksForOutcome ? [{ file: "outcome.yml", kind: "outcome" as const }] : []),
    ...(hasIntake ? [{ file: "join.yml", kind: "join" as const }] : []),
  ];
}

/** What the forms of a new desk are made from: the same as its configuration will say. */
export function formFacts({ preset, name, organisation, contact }: DeskSetup): FormFacts & Pick<DeskConfig, "forms"> {
  return {
    desk: { name, organisation, contact, language: "en" },
    groups: PRESETS[preset].groups.map((group) => Group.parse(group)),
    "support-types": [...(PRESETS[preset]["support-types"] ?? [])],
    "lane-labels": ConfigFile.shape["lane-labels"].parse(undefined),
    forms: [...firstForms(preset)],
  };
}
