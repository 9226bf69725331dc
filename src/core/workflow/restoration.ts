import { ballotNow } from "../ballots/ballot-now.ts";
import { endAtLeast, LEFT_AFTER_LOSS } from "../ballots/deadlines.ts";
import type { Restoration } from "../commands/command.ts";
import { followChain } from "../records/chain.ts";
import { damageIn } from "../records/damage.ts";
import type { Look } from "./look.ts";

/** What `/restore` would put in order now; undefined where something is missing that no copy has. */
export function restorationOf(look: Look): Restoration | undefined {
  const { snapshot, desk, state } = look;
  const { changed, deleted } = damageIn(snapshot, desk.config.writers, state.restored);
  if (changed.length + deleted.length === 0) return undefined;
  const { counted, head } = followChain(snapshot.batches);
  const replaced = new Set(counted.flatMap(({ original }) => original ?? []));
  if (changed.some(({ comment }) => !replaced.has(comment))) return undefined;
  const gone = [...replaced].filter((original) => !snapshot.comments.some(({ id }) => id === original)).length;
  const cards = snapshot.card ? 0 : 1;
  if (snapshot.card ? snapshot.card.batch.after !== head : deleted.length > gone + cards) return undefined;
  return { spoilt: changed.map(({ comment }) => comment), reposted: [...replaced], ...timeLeft(look) };
}

/** Comments of the desk that may have held records and are not believed; undefined where nothing was deleted or changed. */
export function spoiltComments({ snapshot, desk, state }: Look): Restoration["spoilt"] | undefined {
  const { changed, deleted } = damageIn(snapshot, desk.config.writers, state.restored);
  return changed.length + deleted.length === 0 ? undefined : changed.map(({ comment }) => comment);
}

/** An open ballot gets time: its comment may be new, and what was seen on the card may be lost. */
function timeLeft({ snapshot, desk, state }: Look): Pick<Restoration, "closesAt"> {
  const ballot = ballotNow(state);
  const closesAt = ballot && endAtLeast(ballot, snapshot.readAt, LEFT_AFTER_LOSS, desk.calendar.pauses);
  return closesAt ? { closesAt } : {};
}
