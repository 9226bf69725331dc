import { ACTIONS_WRITER, type DeskSetup, inventedMember } from "../../src/cli/init/desk-setup.ts";

/** What this repository's own desk says of itself: the committee's countries of 2023, with invented accounts. */
export const OWN_DESK: DeskSetup = {
  preset: "content-partnerships-hub",
  name: "Content Partnerships Hub Helpdesk",
  organisation: "Wikimedia Sverige",
  contact: "helpdesk@wikimedia.se",
  since: "2026-11-01",
  writer: ACTIONS_WRITER,
  seats: [
    ...["Finland", "India", "Morocco", "Brazil", "Egypt", "Kenya", "Chile"].map((title) => ({
      id: title.toLowerCase(),
      title,
      kind: "volunteer" as const,
      role: "voting" as const,
    })),
    { id: "sweden", title: "Sweden", kind: "host-staff", role: "observer" },
  ],
  coordinators: [inventedMember(9, "coordinator")],
  action: "./action",
};
