import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What the server counts. No label holds a name that people choose: their number must not grow with the desk. */
export type Metrics = ReturnType<typeof createMetrics>;

/** From a look that reads, to one that waits for a slow GitHub. Seconds. */
const BUCKETS = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Makes the counters of one server, with those that every Node process has. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    deliveries: new Counter({
      name: "quorumdesk_deliveries_total",
      help: "Deliveries by event and by what became of them",
      labelNames: ["event", "outcome"] as const,
      registers,
    }),
    looks: new Histogram({
      name: "quorumdesk_look_seconds",
      help: "Looks that deliveries asked for, by result: how long each took",
      labelNames: ["result"] as const,
      buckets: BUCKETS,
      registers,
    }),
    failures: new Counter({
      name: "quorumdesk_failures_total",
      help: "Work that failed: refused or unsure (GitHub), wait (a limit of GitHub), bug (everything else)",
      labelNames: ["trouble"] as const,
      registers,
    }),
    github: new Counter({
      name: "quorumdesk_github_requests_total",
      help: "Requests to GitHub by kind and status; status none: no answer",
      labelNames: ["kind", "status"] as const,
      registers,
    }),
    remaining: new Gauge({
      name: "quorumdesk_github_rate_limit_remaining",
      help: "What is left of GitHub's limit, as the last answer said, by resource",
      labelNames: ["resource"] as const,
      registers,
    }),
    clock: new Gauge({
      name: "quorumdesk_github_clock_offset_seconds",
      help: "By how much GitHub's clock was ahead of this machine's at the last answer",
      registers,
    }),
    waiting: new Gauge({
      name: "quorumdesk_queue_waiting",
      help: "Looks that wait for their turn or for a limit of GitHub to end",
      registers,
    }),
    working: new Gauge({ name: "quorumdesk_queue_working", help: "Looks that are under way", registers }),
    sweeps: new Counter({
      name: "quorumdesk_sweeps_total",
      help: "Sweeps by result: over, partly (some repositories failed), failed",
      labelNames: ["result"] as const,
      registers,
    }),
    sweptAt: new Gauge({
      name: "quorumdesk_last_sweep_timestamp_seconds",
      help: "When the last sweep ended that did not fail; 0 before the first",
      registers,
    }),
  };
}
