import { faultOf, rulesOf } from "../../core/ballots/rules-of.ts";
import { explainIssues } from "../../core/config/explain-issue.ts";
import { PRESETS } from "../../core/config/presets/index.ts";
import { isYamlRefusal, readYaml, type YamlFile } from "../../core/config/read-yaml.ts";
import { ConfigFile, Profile, type ProfileConfig } from "../../core/config/schema.ts";
import type { BallotRules } from "../../core/domain/ballot.ts";
import { type Sentence, sentence } from "../../core/domain/sentence.ts";
import { speakPlain } from "../../core/messages/speak.ts";
import { rulesInForce } from "../check.ts";

/** A profile that a count may be asked under. */
export interface KnownProfile {
  readonly config: ProfileConfig;
  readonly rules: BallotRules;
  /** Whether a committee has adopted it, in words; empty where the file does not say. */
  readonly adoption: readonly Sentence[];
}

/** The profiles by their names. */
export type Profiles = ReadonlyMap<string, KnownProfile>;

/** The profiles that ship: proposals of this project. */
export const shippedProfiles = (): Profiles =>
  ofPreset("content-partnerships-hub", rulesInForce({ rules: { status: "proposed" } }));

/**
 * The profiles below `profiles:` of a YAML file beside those that ship, in whose place they are where they have their
 * name; or those of the preset that the file names. Of the rest only the state of its rules is looked at. The first
 * thing wrong is said.
 */
export function readProfiles(file: string, text: string): Profiles | Sentence {
  const yaml = readYaml(text);
  if (isYamlRefusal(yaml)) return problemAt(file, yaml.line, "-", yaml.message);
  const adoption = adoptionIn(yaml.value);
  const written = Object.entries(objectAt(yaml.value, "profiles"));
  const preset = presetIn(yaml.value);
  if (written.length === 0) return preset ? ofPreset(preset, adoption) : sentence("cli-ballot-profiles-expected", file);
  const profiles = new Map(shippedProfiles());
  for (const [name, profile] of written) {
    const config = readProfile(file, yaml, name, profile);
    if ("say" in config) return config;
    profiles.set(name, { config, rules: rulesOf(config), adoption });
  }
  return profiles;
}

function readProfile(file: string, yaml: YamlFile, name: string, written: unknown): ProfileConfig | Sentence {
  const parsed = Profile.safeParse(written);
  if (!parsed.success) {
    const [finding] = explainIssues(Profile, written, parsed.error.issues);
    if (finding === undefined) throw parsed.error;
    const path = ["profiles", name, ...finding.path];
    return problemAt(file, yaml.lineOf(path), path.join("."), finding.message);
  }
  switch (faultOf(parsed.data)) {
    case "one-of-more-than-and-at-least":
      return sentence("cli-ballot-share-missing", name);
    case "share-never-reached":
      return sentence("cli-ballot-share-never", name);
    case undefined:
      return parsed.data;
  }
}

type PresetName = keyof typeof PRESETS;

const ofPreset = (name: PresetName, adoption: readonly Sentence[]): Profiles =>
  new Map(
    Object.entries(PRESETS[name].profiles).map(([profile, written]) => {
      const config = Profile.parse(written);
      return [profile, { config, rules: rulesOf(config), adoption }];
    }),
  );

function presetIn(value: unknown): PresetName | undefined {
  const parsed = ConfigFile.pick({ preset: true }).loose().safeParse(value);
  return parsed.success ? parsed.data.preset : undefined;
}

function adoptionIn(value: unknown): readonly Sentence[] {
  const parsed = ConfigFile.pick({ rules: true }).loose().safeParse(value);
  return parsed.success ? rulesInForce(parsed.data) : [];
}

function objectAt(value: unknown, key: string): object {
  const found = typeof value === "object" && value !== null ? new Map(Object.entries(value)).get(key) : undefined;
  return typeof found === "object" && found !== null && !Array.isArray(found) ? found : {};
}

const problemAt = (file: string, line: number, path: string, problem: Sentence): Sentence =>
  sentence("cli-ballot-profile-problem", file, line, path, speakPlain(problem, "en"));
