import type * as z from "zod";
import { faultOf, rulesOf } from "../../core/ballots/rules-of.ts";
import { explainIssues } from "../../core/config/explain-issue.ts";
import { isYamlRefusal, readYaml } from "../../core/config/read-yaml.ts";
import { Profile } from "../../core/config/schema.ts";
import type { BallotRules } from "../../core/domain/ballot.ts";
import { type Sentence, sentence } from "../../core/domain/sentence.ts";
import { speakPlain } from "../../core/messages/speak.ts";

/** The rules of each profile by its name. */
export interface Profiles {
  readonly rules: ReadonlyMap<string, BallotRules>;
}

/** The rules of profiles that were checked before, such as those of a preset. */
export const rulesOfProfiles = (profiles: Readonly<Record<string, z.input<typeof Profile>>>): Profiles => ({
  rules: new Map(Object.entries(profiles).map(([name, profile]) => [name, rulesOf(Profile.parse(profile))])),
});

/** The profiles below `profiles:` of a YAML file; the rest of the file is left alone. The first thing wrong is said. */
export function readProfiles(file: string, text: string): Profiles | Sentence {
  const yaml = readYaml(text);
  if (isYamlRefusal(yaml)) return problemAt(file, yaml.line, "-", yaml.message);
  const profiles = profilesIn(yaml.value);
  if (profiles.length === 0) return sentence("cli-ballot-profiles-expected", file);
  const rules = new Map<string, BallotRules>();
  for (const [name, written] of profiles) {
    const parsed = Profile.safeParse(written);
    if (!parsed.success) {
      const [finding] = explainIssues(Profile, written, parsed.error.issues);
      if (finding === undefined) throw parsed.error;
      const path = ["profiles", name, ...finding.path];
      return problemAt(file, yaml.lineOf(path), path.join("."), finding.message);
    }
    const fault = faultOf(parsed.data);
    if (fault === "one-of-more-than-and-at-least") return sentence("cli-ballot-share-missing", name);
    if (fault === "share-never-reached") return sentence("cli-ballot-share-never", name);
    rules.set(name, rulesOf(parsed.data));
  }
  return { rules };
}

function profilesIn(value: unknown): readonly (readonly [string, unknown])[] {
  if (typeof value !== "object" || value === null || !("profiles" in value)) return [];
  const { profiles } = value;
  return typeof profiles === "object" && profiles !== null && !Array.isArray(profiles) ? Object.entries(profiles) : [];
}

const problemAt = (file: string, line: number, path: string, problem: Sentence): Sentence =>
  sentence("cli-ballot-profile-problem", file, line, path, speakPlain(problem, "en"));
