import type { Ballot } from "../domain/ballot.ts";
import type { Instant, UserId } from "../domain/ids.ts";

/** Whether anybody has done anything in a ballot that was, or is, a vote. A vote that was taken back counts as one. */
export const hasVotes = ({ acts, reactions, meetingVotes }: Ballot): boolean =>
  acts.length + reactions.length + meetingVotes.length > 0;

/** Whether anybody but one person voted, changed or withdrew a vote after a moment. */
export const votedSince = ({ acts, reactions, meetingVotes }: Ballot, since: Instant, except: UserId): boolean =>
  acts.some(({ by, at }) => by !== except && at > since) ||
  reactions.some(({ by, at, goneAt = at }) => by !== except && (at > since || goneAt > since)) ||
  meetingVotes.some(({ notedAt }) => notedAt > since);
