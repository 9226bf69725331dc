import type { RequestReader } from "./port.ts";
import { toBoardEvent } from "./to-board-event.ts";
import { type Delivery, type DeliveryReading, toRequestEvent } from "./to-request-event.ts";

/**
 * Which request a delivery speaks of. One about a card of a project board names only GitHub's id of the issue, so it is asked
 * which one that is; of an organisation that has the board, since an App sees public issues of everybody.
 */
export async function readDelivery(
  delivery: Delivery,
  github: Pick<RequestReader, "readCardPlace">,
): Promise<DeliveryReading> {
  if (delivery.name !== "projects_v2_item") return toRequestEvent(delivery);
  const reading = toBoardEvent(delivery);
  if ("ignored" in reading) return reading;
  const ref = await github.readCardPlace(reading.contentId);
  if (!ref) return { ignored: "a card of an issue that cannot be seen" };
  if (ref.owner.toLowerCase() !== reading.owner.toLowerCase()) return { ignored: "a card of somebody else's issue" };
  return { ref, event: reading.event };
}
