import { sentence } from "../domain/sentence.ts";
import type { DeskConfig } from "./desk.ts";
import { type FilePath, type Finding, notice, problem } from "./finding.ts";
import { isWeaker } from "./profile-order.ts";
import type { StageConfig } from "./schema.ts";

/** Whether the order of the profiles holds together, and no stage is bound to a weaker profile than it allows. */
export function checkProfileOrder(config: DeskConfig): readonly Finding[] {
  return [
    ...checkOrder(config),
    ...config.stages.flatMap((stage, n) => checkStageFloor(config, stage, n)),
    ...config.forms.flatMap(({ profile }, n) => checkFormProfile(config, profile, ["forms", n, "profile"])),
  ];
}

function checkOrder(config: DeskConfig): readonly Finding[] {
  const order = config["profile-order"] ?? [];
  return order.flatMap((name, n) => {
    const path = ["profile-order", n];
    if (order.indexOf(name) < n) return [problem(path, sentence("config-id-twice", name))];
    return unknown(config, name, path);
  });
}

function checkStageFloor(config: DeskConfig, { id, ballot }: StageConfig, n: number): readonly Finding[] {
  if (ballot?.weakest === undefined) return [];
  const { weakest } = ballot;
  const path = ["stages", n, "ballot"];
  const stray = unknown(config, weakest, [...path, "weakest"]);
  if (stray.length > 0) return stray;
  return (["profile", "profile-if-skipped"] as const).flatMap((key) => {
    const profile = ballot[key];
    return profile === undefined ? [] : tooWeak(config, profile, { stage: id, weakest }, [...path, key]);
  });
}

/** A form's profile goes before a stage's own one, where it is not weaker. */
function checkFormProfile(config: DeskConfig, profile: string | undefined, path: FilePath): readonly Finding[] {
  if (profile === undefined) return [];
  const stray = unknown(config, profile, path);
  if (stray.length > 0) return stray;
  return config.stages.flatMap(({ id, ballot }) => {
    if (!ballot || !Object.hasOwn(config.profiles, ballot.weakest ?? ballot.profile)) return [];
    if (ballot.weakest !== undefined) return tooWeak(config, profile, { stage: id, weakest: ballot.weakest }, path);
    const weaker = isWeaker(config, profile, ballot.profile);
    if (weaker === undefined) return [problem(path, sentence("config-profiles-unordered", profile, ballot.profile))];
    return weaker ? [notice(path, sentence("config-form-profile-unused", profile, id, ballot.profile))] : [];
  });
}

function tooWeak(
  config: DeskConfig,
  profile: string,
  { stage, weakest }: { readonly stage: string; readonly weakest: string },
  path: FilePath,
): readonly Finding[] {
  if (!Object.hasOwn(config.profiles, profile)) return [];
  const weaker = isWeaker(config, profile, weakest);
  if (weaker === undefined) return [problem(path, sentence("config-profiles-unordered", profile, weakest))];
  return weaker ? [problem(path, sentence("config-profile-too-weak", profile, stage, weakest))] : [];
}

function unknown({ profiles }: DeskConfig, name: string, path: FilePath): readonly Finding[] {
  if (Object.hasOwn(profiles, name)) return [];
  return [problem(path, sentence("config-profile-unknown", name, Object.keys(profiles)))];
}
