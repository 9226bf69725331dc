import type { Delivery } from "./state.ts";
import { webhookHeaders } from "./webhooks.ts";
import { nowOf, type World } from "./world.ts";

/** GitHub gives up on a hook after this long. */
const PATIENCE = 10_000;

/** A webhook as the receiver gets it. */
export interface SentWebhook {
  readonly id: number;
  /** The same for a second try. */
  readonly guid: string;
  /** Slug of the App that it is for. */
  readonly app: string;
  readonly event: string;
  readonly action: string;
  /** Where it goes; null for an App without an address, which takes its webhooks in process. */
  readonly url: string | null;
  readonly headers: Readonly<Record<string, string>>;
  /** The payload as JSON text: the bytes that are signed. */
  readonly body: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What goes wrong on the way, by place in the queue: 0 is the oldest. */
export interface DeliveryFate {
  /** These never arrive. The log shows them as failed. */
  readonly lose?: readonly number[];
  /** These arrive twice, under the same GUID. */
  readonly double?: readonly number[];
  /** The order of arrival, as places in the queue; those left out follow in their own order. */
  readonly reorder?: readonly number[];
}

/** Sends one webhook and returns the status of the answer. */
export type SendWebhook = (webhook: SentWebhook) => Promise<number>;

/** Takes the waiting deliveries, oldest first, and notes them as arrived. */
export function takeDeliveries(world: World): readonly SentWebhook[] {
  const waiting = pending(world);
  for (const delivery of waiting) note(world, delivery, 200);
  return waiting.map(asSent);
}

/** Sends the waiting deliveries one after the other, and notes in the App's log what became of each. Returns the statuses in order of arrival. */
export async function deliverAll(world: World, fate: DeliveryFate, send: SendWebhook): Promise<readonly number[]> {
  const waiting = pending(world);
  const statuses: number[] = [];
  for (const place of arrivals(waiting.length, fate)) {
    const delivery = waiting[place];
    if (!delivery) continue;
    const status = fate.lose?.includes(place) ? 502 : await send(asSent(delivery));
    note(world, delivery, status);
    statuses.push(status);
  }
  return statuses;
}

/** Sends a webhook to the address of its App. An address that does not answer in ten seconds counts as 504, one that cannot be reached as 502. */
export async function postWebhook({ url, headers, body }: SentWebhook): Promise<number> {
  if (url === null) throw new Error("this App has no webhook address; take its deliveries in process");
  try {
    const answer = await fetch(url, { method: "POST", headers, body, signal: AbortSignal.timeout(PATIENCE) });
    await answer.arrayBuffer();
    return answer.status;
  } catch (error) {
    return error instanceof Error && error.name === "TimeoutError" ? 504 : 502;
  }
}

function arrivals(count: number, { double = [], reorder = [] }: DeliveryFate): readonly number[] {
  const places = [...Array(count).keys()];
  const ordered = [...reorder.filter((place) => place < count), ...places.filter((place) => !reorder.includes(place))];
  return ordered.flatMap((place) => (double.includes(place) ? [place, place] : [place]));
}

const pending = (world: World): readonly Delivery[] =>
  world.state.deliveries.filter(({ status }) => status === "pending");

function note(world: World, delivery: Delivery, status: number): void {
  delivery.status = status >= 200 && status < 300 ? "OK" : "failed";
  delivery.statusCode = status;
  delivery.deliveredAt = nowOf(world);
}

const asSent = (delivery: Delivery): SentWebhook => ({
  id: delivery.id,
  guid: delivery.guid,
  app: delivery.app.slug,
  event: delivery.event,
  action: delivery.action,
  url: delivery.app.webhookUrl,
  headers: webhookHeaders(delivery),
  body: delivery.body,
  payload: JSON.parse(delivery.body),
});
