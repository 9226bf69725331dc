import { fitProfiles } from "../../core/config/fit-profiles.ts";
import { PRESETS } from "../../core/config/presets/index.ts";
import type { SealKeyConfig } from "../../core/config/schema.ts";
import { type DeskSetup, quoted } from "./desk-setup.ts";
import { firstForms } from "./first-forms.ts";

/** `.github/helpdesk/config.yml` of a new desk. The ballot profiles are written only where they differ from the preset's. */
export function configFile(desk: DeskSetup): string {
  return `# What this desk is and how it works. Every key: docs/reference/configuration.md. After a change: quorumdesk check
version: 1

# The workflow to start from. To change stages, profiles, exits, holds, groups, checklist or support-types, write the
# whole section here; it takes the place of the preset's.
preset: ${desk.preset}

desk:
  name: ${quoted(desk.name)}
  organisation: ${quoted(desk.organisation)}
${desk.contact === undefined ? "  # contact: the public mail address" : `  contact: ${quoted(desk.contact)}`}
${desk.boardUrl === undefined ? "" : `  board-url: ${quoted(desk.boardUrl)}\n`}  language: en

# Issues opened before this day are left alone.
since: "${desk.since}"

# The accounts whose records count, by the number of the account. Exactly one is active.
writers:
  - id: ${desk.writer.id}
    login: ${quoted(desk.writer.login)}
    from: "${desk.since}"
    active: true
${sealSection(desk)}
# Until the committee adopts the rules, every ballot says that they are proposed. Then: status: adopted, with on and link.
rules:
  status: proposed
  source: "Proposed by Quorumdesk; adopted by nobody yet."

# Votes of the host's own staff do not count.
binding:
  host-staff: false

# After a change of this list, of the name, the contact or the groups: quorumdesk forms. In another language: one more entry
# with its own file and a language, as in { file: request-ar.yml, kind: request, language: ar }.
forms:
${firstForms(desk.preset)
  .map(({ file, kind }) => `  - file: ${file}\n    kind: ${kind}\n`)
  .join("")}${meetingVotesSection(desk)}${profilesSection(desk)}`;
}

function sealSection({ sealKeys = [] }: DeskSetup): string {
  if (sealKeys.length === 0) return "";
  return `
# The public half of the key that seals records. Whoever writes has the private half as the secret HELPDESK_SEAL_KEY.
seal-keys:
${sealKeys.map(sealEntry).join("\n")}
`;
}

/** A public key as it stands below `seal-keys`. */
export const sealEntry = ({ id, key, from }: SealKeyConfig): string =>
  `  - { id: ${id}, key: ${quoted(key)}, from: "${from}" }`;

/** The Hub's committee meets once a month, so votes are often given there. */
function meetingVotesSection({ preset }: DeskSetup): string {
  if (preset !== "content-partnerships-hub") return "";
  return `
# A vote given in a meeting counts 72 hours after a voting member noted it with /meeting-vote. The member's own vote always
# goes first. To switch it off: off.
meeting-votes: after-72h
`;
}

function profilesSection({ preset, seats }: DeskSetup): string {
  const voting = seats.filter(({ role }) => role === "voting").length;
  const written = PRESETS[preset].profiles;
  const fitted = fitProfiles(written, voting);
  if (JSON.stringify(fitted) === JSON.stringify(written)) return "";
  const profiles = Object.entries(fitted).map(([name, { passes, ...rest }]) => {
    const lines = Object.entries(rest).map(([key, value]) => `    ${key}: ${value}`);
    const share = Object.entries(passes).map(([key, value]) => `${key}: ${value}`);
    return [`  ${name}:`, `    passes: { ${share.join(", ")} }`, ...lines].join("\n");
  });
  return `
# The preset's ballot profiles, with the counts of seats fitted to a committee of ${voting}.
profiles:
${profiles.join("\n")}
`;
}
