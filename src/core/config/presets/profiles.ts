import type { Preset } from "./preset.ts";

/**
 * The four ballot profiles, for eight seats: proposals of this project, adopted by nobody yet. `init` fits the counts to
 * the size of the committee.
 */
export const PROFILES = {
  consent: {
    passes: { "at-least": "1/1", of: "cast" },
    quorum: "none",
    "min-yes": 1,
    "min-eligible": 4,
    "open-for": "72h",
    "min-open": "72h",
    "early-close-notice": "24h",
    "extend-by": "72h",
    "max-extensions": 0,
    "hard-limit": "60d",
  },
  standard: {
    passes: { "more-than": "1/2", of: "cast" },
    quorum: "majority",
    "min-yes": 3,
    "min-eligible": 4,
    "open-for": "7d",
    "min-open": "72h",
    "early-close-notice": "24h",
    "extend-by": "7d",
    "max-extensions": 1,
    "hard-limit": "60d",
  },
  major: {
    passes: { "at-least": "2/3", of: "cast" },
    quorum: "2/3",
    "min-yes": 4,
    "min-eligible": 4,
    "open-for": "14d",
    "min-open": "7d",
    "early-close-notice": "48h",
    "extend-by": "7d",
    "max-extensions": 1,
    "hard-limit": "60d",
  },
  charter: {
    passes: { "at-least": "2/3", of: "eligible" },
    quorum: "majority",
    "min-yes": 4,
    "min-eligible": 4,
    "open-for": "21d",
    "min-open": "7d",
    "early-close-notice": "48h",
    "extend-by": "7d",
    "max-extensions": 1,
    "hard-limit": "60d",
  },
} as const satisfies Preset["profiles"];
