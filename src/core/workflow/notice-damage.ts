import { ballotNow } from "../ballots/ballot-now.ts";
import { endAtLeast, LEFT_AFTER_LOSS } from "../ballots/deadlines.ts";
import { ruleKey } from "../records/record-key.ts";
import { type Look, recordOf, take } from "./look.ts";
import { personOf } from "./person-of.ts";

/** The words of the open ballot's comment were changed: nobody may vote on false words, so the ballot is posted again. */
export function noticeEditedBallot(look: Look): Look {
  const ballot = ballotNow(look.state);
  const edited = look.snapshot.batches.find(({ comment }) => comment === ballot?.comment)?.wordsEdited;
  if (!ballot || !edited) return look;
  const { number } = ballot.terms;
  const key = ruleKey("ballot-tampered", `${number}:${ballot.formerComments.length + 1}`);
  return take(
    look,
    recordOf(key, look.snapshot.readAt, { kind: "rule", rule: "ballot-tampered" }, [
      { kind: "ballot-reposted", ballot: number, by: personOf(edited.by), editedAt: edited.at },
    ]),
  );
}

/**
 * Somebody changed the card while a ballot is open. Votes by command and reactions are seen again; a reaction that was
 * taken away since cannot be. So the loss is named, nothing ends early, and there is time to vote again.
 */
export function noticeLostCard(look: Look): Look {
  const ballot = ballotNow(look.state);
  const spoilt = look.snapshot.distrusted.find(
    ({ holds, why }) => holds === "card" && (why === "edited" || why === "seal-broken"),
  );
  if (!ballot || !spoilt || look.snapshot.card) return look;
  const { number } = ballot.terms;
  const { readAt } = look.snapshot;
  const closesAt = endAtLeast(ballot, readAt, LEFT_AFTER_LOSS, look.desk.calendar.pauses);
  const key = ruleKey("card-lost", `${number}:${spoilt.comment}:${spoilt.edited?.at ?? ""}`);
  return take(
    look,
    recordOf(key, readAt, { kind: "rule", rule: "card-lost" }, [
      {
        kind: "card-lost",
        ballot: number,
        by: personOf(spoilt.edited?.by ?? null),
        ...(closesAt && { closesAt }),
      },
    ]),
  );
}
