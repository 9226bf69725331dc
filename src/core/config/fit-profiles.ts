import type { Preset } from "./presets/preset.ts";

/** The size of committee that the presets are written for. */
const WRITTEN_FOR = 8;

/**
 * The profiles with their counts of seats in the same proportion for another number of voting seats, rounded up and at
 * least 1. A quorum that is a share fits every size by itself.
 */
export function fitProfiles(profiles: Preset["profiles"], seats: number): Preset["profiles"] {
  const fit = (count: number): number => Math.max(1, Math.ceil((count * seats) / WRITTEN_FOR));
  return Object.fromEntries(
    Object.entries(profiles).map(([name, profile]) => [
      name,
      {
        ...profile,
        quorum: typeof profile.quorum === "number" ? fit(profile.quorum) : profile.quorum,
        "min-yes": fit(profile["min-yes"]),
        "min-eligible": fit(profile["min-eligible"]),
      },
    ]),
  );
}
