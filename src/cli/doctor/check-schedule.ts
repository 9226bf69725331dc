import { type Instant, instant } from "../../core/domain/ids.ts";
import { sentence } from "../../core/domain/sentence.ts";
import { asked, cannotTell } from "./asked.ts";
import { runsAsAction } from "./check-writer.ts";
import { type Finding, finding } from "./finding.ts";
import type { Examined } from "./patient.ts";

const FILE = "sweep.yml";
const ROUTE = "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}";
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Whether the timer that sweeps is alive. GitHub switches it off where nothing changed in a repository for 60 days. */
export async function checkSchedule(patient: Examined): Promise<readonly Finding[]> {
  // An App sweeps by a timer of its own server.
  if (!runsAsAction(patient)) return [];
  const { client, ref, pages, now } = patient;
  const place = { ...ref, workflow_id: FILE };
  const page = pages.workflow(FILE);
  const workflow = await asked(client.request(ROUTE, place));
  // The check of the workflows says that the file is missing.
  if (workflow.kind === "missing") return [];
  if (workflow.kind !== "found") return [cannotTell("schedule", workflow)];
  const { state } = workflow.data;
  if (state !== "active") {
    const why = state === "disabled_inactivity" ? "cli-doctor-schedule-asleep" : "cli-doctor-schedule-off";
    return [finding("schedule", "problem", sentence(why), sentence("cli-doctor-schedule-on", page))];
  }
  const runs = await asked(client.request(`${ROUTE}/runs`, { ...place, per_page: 1 }));
  if (runs.kind !== "found") return [cannotTell("schedule", runs)];
  const [last] = runs.data.workflow_runs;
  return [lastRun(last, now, page)];
}

interface Run {
  readonly created_at: string;
  readonly conclusion: string | null;
  readonly html_url: string;
}

function lastRun(run: Run | undefined, now: Instant, page: { readonly href: string }): Finding {
  if (!run)
    return finding(
      "schedule",
      "warning",
      sentence("cli-doctor-schedule-never"),
      sentence("cli-doctor-schedule-start", page),
    );
  const at = { at: instant(run.created_at) };
  const age = Date.parse(now) - Date.parse(run.created_at);
  if (run.conclusion === "failure" || run.conclusion === "timed_out")
    return finding(
      "schedule",
      "problem",
      sentence("cli-doctor-schedule-failed", at),
      sentence("cli-doctor-schedule-read", { href: run.html_url }),
    );
  if (age <= HOUR) return finding("schedule", "ok", sentence("cli-doctor-schedule-fine", at));
  return finding(
    "schedule",
    age > DAY ? "problem" : "warning",
    sentence("cli-doctor-schedule-late", at),
    sentence("cli-doctor-schedule-start", page),
  );
}
