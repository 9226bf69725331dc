import { instant } from "../../core/domain/ids.ts";
import { type Sentence, sentence } from "../../core/domain/sentence.ts";
import { guardClient } from "../../github/guarded-client.ts";
import { createGitHubClient } from "../github-client.ts";
import { appToken } from "./app-keys.ts";
import { asked, cannotTell } from "./asked.ts";
import { runsAsAction } from "./check-writer.ts";
import { type Finding, finding } from "./finding.ts";
import type { Examined } from "./patient.ts";

/** The last deliveries that are looked at. */
const LAST = 50;

/** Where GitHub sends the App's webhooks, how they are signed, and whether they arrive. */
export async function checkWebhook(patient: Examined): Promise<readonly Finding[]> {
  const { app, terminal, machineNow } = patient;
  // Without keys the check of the App says what is missing.
  if (runsAsAction(patient) || !app) return [];
  const client = guardClient(createGitHubClient(terminal, appToken(app, machineNow)));
  const config = await asked(client.request("GET /app/hook/config"));
  if (config.kind !== "found") return [cannotTell("webhook", config)];
  const wrong = wrongIn(config.data);
  if (wrong.length > 0)
    return wrong.map((what) => finding("webhook", "problem", what, sentence("cli-doctor-hook-settings")));
  const deliveries = await asked(client.request("GET /app/hook/deliveries", { per_page: LAST }));
  if (deliveries.kind !== "found") return [cannotTell("webhook", deliveries)];
  return [arrivals(deliveries.data)];
}

interface HookConfig {
  readonly url?: string;
  readonly content_type?: string;
  readonly secret?: string;
  readonly insecure_ssl?: string | number;
}

const wrongIn = ({ url, content_type: type, secret, insecure_ssl: insecure }: HookConfig): readonly Sentence[] => [
  ...(url ? [] : [sentence("cli-doctor-hook-no-address")]),
  ...(secret ? [] : [sentence("cli-doctor-hook-no-secret")]),
  ...(type === "json" ? [] : [sentence("cli-doctor-hook-form")]),
  ...(String(insecure ?? "0") === "0" ? [] : [sentence("cli-doctor-hook-insecure")]),
];

interface Arrival {
  readonly delivered_at: string;
  readonly status_code: number;
}

/** Deliveries, the newest first: what counts is whether the last one arrived. */
function arrivals(deliveries: readonly Arrival[]): Finding {
  const [newest] = deliveries;
  if (!newest) return finding("webhook", "warning", sentence("cli-doctor-hook-none"), sentence("cli-doctor-hook-try"));
  const failed = deliveries.filter(({ status_code: status }) => status < 200 || status > 299);
  const at = { at: instant(newest.delivered_at) };
  if (failed.length === 0) return finding("webhook", "ok", sentence("cli-doctor-hook-fine", at));
  return failed.includes(newest)
    ? finding(
        "webhook",
        "problem",
        sentence("cli-doctor-hook-failing", deliveries.length, failed.length, newest.status_code, at),
        sentence("cli-doctor-hook-server"),
      )
    : finding(
        "webhook",
        "warning",
        sentence("cli-doctor-hook-failed", deliveries.length, failed.length),
        sentence("cli-doctor-hook-swept"),
      );
}
