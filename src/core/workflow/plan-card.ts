import { ballotNow } from "../ballots/ballot-now.ts";
import { choiceOfReaction } from "../ballots/choice-of-reaction.ts";
import { rollCall } from "../ballots/roll-call.ts";
import { seatOf } from "../ballots/standing.ts";
import type { SeatVote } from "../domain/ballot.ts";
import type { Effect } from "../domain/effect.ts";
import type { Instant, UserId } from "../domain/ids.ts";
import type { CardFacts } from "../messages/card/card-facts.ts";
import { renderCard } from "../messages/card.ts";
import { cardHandsOf } from "./card-hands-of.ts";
import { cardTurns } from "./card-turns.ts";
import { hintOf, isHintKept } from "./hint-of.ts";
import { ballotComments } from "./inputs.ts";
import type { Look } from "./look.ts";
import type { WrittenRecords } from "./plan-records.ts";
import { planShown } from "./plan-shown.ts";
import { resourcesOf } from "./resource-behind.ts";
import { isNobodysNow } from "./see-reactions.ts";
import { standoffAfter } from "./standoff-after.ts";
import { standingOf } from "./status-of.ts";
import { stepsSaid } from "./status-of-care.ts";
import { stillMissing } from "./still-missing.ts";
import { textBehind } from "./text-behind.ts";

/** Writes the card where it would show something else than now. That time has passed is no reason to write. */
export function planCard(look: Look, { head, onCard }: WrittenRecords): readonly Effect[] {
  const { snapshot, desk, state } = look;
  if (!state.registered) return [];
  const { card } = snapshot;
  // A card that somebody changed holds no evidence any more; it is written anew in its place.
  const spoilt = snapshot.distrusted.find(
    ({ holds, why }) => holds === "card" && (why === "edited" || why === "seal-broken"),
  );
  const existing = card?.comment ?? spoilt?.comment;
  const known = knownFacts(look);
  const hint = hintOf(look);
  if (card) {
    // Records are only ever added to the batch that follows the head.
    const sameRecords = card.batch.after === head && card.batch.records.length === onCard.length;
    const unchanged = sameRecords && card.body.startsWith(`${textAt(known, look, card.batch.at)}\n\n<!--`);
    if (unchanged && isHintKept(card.batch, hint, look) && !hasTurned(look, card.batch.at)) return [];
  }
  return [
    {
      kind: "put-card",
      text: textAt(known, look, snapshot.readAt),
      batch: { after: head, at: snapshot.readAt, rules: desk.oids, records: onCard, hint },
      ...(existing !== undefined && { existing }),
    },
  ];
}

/** Whether something that the card says has become another thing since it was written, which is more than time. */
const hasTurned = (look: Look, since: Instant): boolean =>
  cardTurns(look, since).some((turn) => since < turn && turn <= look.snapshot.readAt);

type KnownFacts = Omit<CardFacts, "status" | "steps" | "checkedAt">;

/** What the card shows at whatever moment: texts of the thread and answers of the form, which take time to read. */
function knownFacts(look: Look): KnownFacts {
  const { snapshot, state, desk } = look;
  return {
    state,
    desk,
    issueUrl: snapshot.issue.url,
    batches: snapshot.batches,
    ...uncounted(look),
    missing: stillMissing(look),
    standoff: standoffAfter(look),
    ...parentOf(look),
    ...planShown(look),
    resources: resourcesOf(look),
    hands: cardHandsOf(look),
    advice: state.advice.map((advice) => ({ advice, text: textBehind(advice.text, snapshot.comments, desk) })),
  };
}

/** The theme of which the request is a part once this look has written. */
function parentOf({ snapshot: { named, parent }, state: { theme } }: Look): Pick<CardFacts, "parent"> {
  const shown =
    theme === undefined || parent?.number === theme ? parent : named?.issues.find(({ number }) => number === theme);
  return shown ? { parent: shown } : {};
}

function textAt(known: KnownFacts, look: Look, checkedAt: Instant): string {
  const status = standingOf(look, checkedAt, "card");
  return renderCard({
    ...known,
    // The card lists the answers one by one.
    status: status.filter(({ say }) => known.missing.length === 0 || say !== "desk-guard-answers-missing"),
    steps: stepsSaid(look, checkedAt),
    checkedAt,
  });
}

/** Reactions on the open ballot that count for nothing: votes of people who have none in it, and whatever is nobody's. */
function uncounted({ state, snapshot }: Look): Pick<CardFacts, "uncounted"> {
  const ballot = ballotNow(state);
  if (!ballot) return {};
  const comments = ballotComments(ballot, snapshot).map(({ comment }) => comment);
  const reactions = comments.flatMap((comment) => comment.reactions);
  const voters = new Set(rollCall(ballot, snapshot.readAt).flatMap(({ seat, vote }) => (isOut(vote) ? [] : [seat])));
  const hasVote = (person: UserId): boolean => voters.has(seatOf(ballot, person)?.seat ?? "");
  const advisory = reactions.filter(
    ({ by, content }) => by !== null && choiceOfReaction(content) !== undefined && !hasVote(by.id),
  ).length;
  const nobodys = reactions.filter(({ by }) => by === null).length;
  const counted = ballot.reactions.filter(
    (seen) => !seen.goneAt && comments.some((comment) => comment.id === seen.comment && isNobodysNow(seen, comment)),
  ).length;
  return { uncounted: { advisory, unattributable: nobodys - counted } };
}

const isOut = ({ kind }: SeatVote): boolean => kind === "recused" || kind === "departed";
