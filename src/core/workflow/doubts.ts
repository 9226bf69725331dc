import type { Desk } from "../config/desk.ts";
import type { RequestState } from "../domain/request-state.ts";
import type { RequestSnapshot } from "../domain/snapshot.ts";
import { damageIn } from "../records/damage.ts";

/** Why nothing may be decided on this snapshot, or undefined: half a picture never lets anything pass. */
export function doubtsAbout(snapshot: RequestSnapshot, { config }: Desk, state: RequestState): string | undefined {
  if (snapshot.incomplete.length > 0) return `not read in full: ${snapshot.incomplete.join("; ")}`;
  const { changed, deleted } = damageIn(snapshot, config.writers, state.restored);
  const [record] = changed;
  if (record) return `record comment ${record.comment} was changed by hand (${record.why})`;
  const [deletion] = deleted;
  return deletion && `${deletion.by?.login ?? "somebody"} deleted a comment of the desk at ${deletion.at}`;
}
