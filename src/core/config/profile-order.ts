import type { ProfileName } from "../domain/ids.ts";
import type { DeskConfig } from "./desk.ts";
import type { StageBallotConfig } from "./schema.ts";

/** The order of the profiles that ship with the desk. */
const SHIPPED = ["consent", "standard", "major", "charter"];

/** The profiles from the weakest to the strongest, as the desk orders them; the shipped ones where it does not. */
export const profileOrderOf = ({ profiles, "profile-order": order }: DeskConfig): readonly ProfileName[] =>
  order ?? SHIPPED.filter((name) => Object.hasOwn(profiles, name));

/** Whether a profile is weaker than another one. Undefined where they differ and the order does not name both. */
export function isWeaker(config: DeskConfig, profile: ProfileName, than: ProfileName): boolean | undefined {
  if (profile === than) return false;
  const order = profileOrderOf(config);
  const [own, other] = [order.indexOf(profile), order.indexOf(than)];
  return own < 0 || other < 0 ? undefined : own < other;
}

/** The weakest profile that a stage's ballot may be opened with. */
export const weakestOf = ({ weakest, profile }: StageBallotConfig): ProfileName => weakest ?? profile;
