import { Probot, ProbotOctokit } from "probot";
import { nameVersion } from "../../github/octokit-client.ts";
import type { Settings } from "../settings.ts";

/** What Probot is made with. */
export type ProbotSettings = Pick<Settings, "appId" | "privateKey" | "webhookSecret" | "apiUrl">;

/**
 * Probot with nothing but these settings: it reads no environment and no `.env`, starts no server and no setup page. Its
 * throttle and retry are off: a repeated POST would leave a second comment, and a look that failed is taken again by the
 * next delivery or sweep.
 */
export function createProbotWith(
  { appId, privateKey, webhookSecret, apiUrl }: ProbotSettings,
  fetch: typeof globalThis.fetch,
): Probot {
  return new Probot({
    appId,
    privateKey,
    secret: webhookSecret,
    // At any other level Probot logs whole deliveries, what people wrote included. The desk keeps its own log.
    logLevel: "fatal",
    request: { fetch },
    ...(apiUrl ? { baseUrl: apiUrl.replace(/\/$/, "") } : {}),
    Octokit: ProbotOctokit.plugin(nameVersion).defaults((given: { readonly throttle?: object }) => ({
      ...given,
      throttle: { ...given.throttle, enabled: false },
      retry: { enabled: false },
    })),
  });
}
