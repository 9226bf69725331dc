import type { Desk } from "../config/desk.ts";
import type { Agenda } from "../domain/agenda.ts";
import type { Effect } from "../domain/effect.ts";
import type { Sha256 } from "../domain/ids.ts";
import type { RequestSnapshot } from "../domain/snapshot.ts";
import { renderDeskCard } from "../messages/agenda/desk-card.ts";

/**
 * Writes the card of the desk's own issue where it would show something else than now. That time has passed is no reason
 * to write, but on a large desk, once a night. Its batch is empty and names the record that it follows.
 */
export function planDeskCard(
  { card, distrusted, readAt }: RequestSnapshot,
  { agenda, isNightly = false }: { readonly agenda?: Agenda; readonly isNightly?: boolean },
  desk: Desk,
  after: Sha256 | null,
): readonly Effect[] {
  if (!agenda) return [];
  const isSame =
    card?.batch.after === after && card.body.startsWith(`${renderDeskCard(agenda, desk, card.batch.at)}\n\n<!--`);
  if (isSame && !isNightly) return [];
  // A card that somebody changed is written anew in its place.
  const spoilt = distrusted.find(({ holds, why }) => holds === "card" && (why === "edited" || why === "seal-broken"));
  const existing = card?.comment ?? spoilt?.comment;
  return [
    {
      kind: "put-card",
      text: renderDeskCard(agenda, desk, readAt),
      batch: { after, at: readAt, rules: desk.oids, records: [] },
      ...(existing !== undefined && { existing }),
    },
  ];
}
