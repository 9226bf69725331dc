import { sentence } from "../../core/domain/sentence.ts";
import { Said, told } from "../frame/said.tsx";
import type { Page } from "../site/page.ts";

/** Whether votes of the host's staff count, and why where they do. */
export function HostStaff({ page }: { readonly page: Page }) {
  const { hostStaffVotes } = page.model.rules;
  if (hostStaffVotes === null) return <>{told(page, "board-committee-host-staff")}</>;
  if (hostStaffVotes === "") return <>{told(page, "board-host-staff-plain")}</>;
  return <Said page={page} sentence={sentence("board-host-staff", hostStaffVotes)} />;
}
