import { sentence } from "../domain/sentence.ts";
import type { DeskConfig } from "./desk.ts";
import { type Finding, problem } from "./finding.ts";
import { periodOf } from "./period.ts";

const DAY = 86_400_000;
/** A sweep sees closed requests for 200 days after their last change; ten are left for a desk that was off. In days. */
const LONGEST = 190;

/** Whether what is asked of a closed request is asked as long as sweeps see it. */
export function checkReminders(config: DeskConfig): readonly Finding[] {
  const periods = [
    { path: ["follow-up-after"], period: config["follow-up-after"] },
    ...config["outcome-reminders"].map((period, n) => ({ path: ["outcome-reminders", n], period })),
  ];
  return periods
    .filter(({ period }) => periodOf(period) > LONGEST * DAY)
    .map(({ path, period }) => problem(path, sentence("config-reminder-too-late", period, LONGEST)));
}
