import type { Desk } from "../../config/desk.ts";
import { sentence } from "../../domain/sentence.ts";
import type { Finding } from "../audit-types.ts";
import {
  type AuditedQueueInput,
  auditPublished,
  auditQueue,
  type PublishedDifference,
  type QueueDifference,
} from "./audit-queue.ts";
import type { PublishedQueue } from "./published-queue.ts";

/** What the audit of the queue found, by request. */
export function queueFindings(
  inputs: readonly AuditedQueueInput[],
  published: PublishedQueue | undefined,
  desk: Pick<Desk, "config">,
): ReadonlyMap<number, readonly Finding[]> {
  const found: readonly (readonly [number, Finding])[] = [
    ...auditQueue(inputs, desk).map((one) => [one.number, recorded(one)] as const),
    ...(published ? auditPublished(published, inputs, desk) : []).map((one) => [one.number, shown(one)] as const),
  ];
  const all = new Map<number, Finding[]>();
  for (const [number, finding] of found) all.set(number, [...(all.get(number) ?? []), finding]);
  return all;
}

/** Only the line depends on numbers of the configuration, which may have been others on that day. */
function recorded({ at, said, computed }: QueueDifference): Finding {
  const { place, of, line } = said;
  const about = { kind: "queue-differs", where: null } as const;
  if (!computed) return { ...about, weight: "problem", what: sentence("cli-audit-queue-absent", { at }, place, of) };
  if (computed.place !== place || computed.of !== of) {
    const what = sentence("cli-audit-queue-differs", { at }, place, of, computed.place, computed.of);
    return { ...about, weight: "problem", what };
  }
  const what = sentence("cli-audit-queue-line", { at }, line ?? "no line", computed.line ?? "no line");
  return { ...about, weight: "remark", what };
}

const shown = ({ at, published, computed }: PublishedDifference): Finding => ({
  kind: "queue-published",
  weight: "problem",
  where: null,
  what:
    computed === null
      ? sentence("cli-audit-queue-published-absent", { at }, published)
      : sentence("cli-audit-queue-published", { at }, published, computed),
});
