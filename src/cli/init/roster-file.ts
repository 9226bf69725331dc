import type { MemberConfig } from "../../core/config/schema.ts";
import { type DeskSetup, inventedMember, isInvented, quoted, type SeatSetup } from "./desk-setup.ts";

/** `.github/helpdesk/roster.yml` of a new desk. Invented accounts are marked as such. */
export function rosterFile({ seats, coordinators, since }: DeskSetup): string {
  const written = seats.map((seat, n) => seatText(seat, n + 1, since));
  return `# Who sits on the committee and who runs the desk. The number of an account counts, not its login: it survives a rename.
# The number of an account: https://api.github.com/users/LOGIN shows it as "id".
version: 1

# kind: volunteer, affiliate-staff or host-staff (votes of the host's staff do not count). role: voting or observer.
committee:
${written.join("\n")}

# They prepare and carry out; they never decide.
coordinators:
${coordinators.map((member) => `  - ${memberText(member)}`).join("\n")}

# Members of each working group, as in:
#   translation:
#     - { id: 1234567, login: "somebody" }
groups: {}
`;
}

function seatText({ id, title, member, kind, role }: SeatSetup, n: number, since: string): string {
  return [
    `  - id: ${id}`,
    ...(title === undefined ? [] : [`    title: ${quoted(title)}`]),
    `    member: ${memberText(member ?? inventedMember(n, id))}`,
    `    kind: ${kind}`,
    `    role: ${role}`,
    `    from: "${since}"`,
  ].join("\n");
}

const memberText = (member: MemberConfig): string =>
  `{ id: ${member.id}, login: ${quoted(member.login)} }${isInvented(member) ? " # invented: replace" : ""}`;
