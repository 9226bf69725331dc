import type { CommandContext } from "../commands/command.ts";
import type { Role } from "../commands/roles.ts";
import type { Cause, Person } from "../domain/batch.ts";
import type { CommentId, Instant, UserId } from "../domain/ids.ts";
import { requesterOf } from "../domain/requester-of.ts";
import type { Account, RequestSnapshot } from "../domain/snapshot.ts";
import { sha256Of } from "../records/hash.ts";
import { evolve } from "./evolve.ts";
import { lastActOf } from "./last-act.ts";
import { guardFacts, type Look, recordOf } from "./look.ts";
import { proposalOf } from "./proposal.ts";
import { restorationOf, spoiltComments } from "./restoration.ts";
import { findWay } from "./ways.ts";

/** Who commands, when, and in which comment. */
export interface Commanding {
  readonly by: Person;
  readonly at: Instant;
  readonly roles: ReadonlySet<Role>;
  readonly comment: CommentId;
}

/** All that a command may know of a request as a look finds it, but for its own words. */
export type PlainContext = Omit<CommandContext, "parsed">;

/** What a look shows to the commands of a comment. */
export function commandContext(look: Look, { by, at, roles, comment }: Commanding): PlainContext {
  return {
    by,
    at,
    number: look.snapshot.issue.number,
    roles,
    state: look.state,
    desk: look.desk,
    way(on, pending = []) {
      const facts = guardFacts(look);
      const cause: Cause = { kind: "command", command: on, by, comment, ordinal: 1 };
      return findWay(on, { ...facts, state: evolve(facts.state, recordOf("", at, cause, pending)) });
    },
    refTo: (text) => ({ comment, hash: sha256Of(text) }),
    requester: requesterOf(look),
    proposal: () => proposalOf(look),
    issueNamed: (number) => look.snapshot.named?.issues.find((issue) => issue.number === number),
    accountNamed: (login) => accountNamed(login, look.snapshot),
    lastAct: () => lastActOf(by, look),
    lastWordOf: (person) => lastWordOf(person, look, at),
    restoration: () => restorationOf(look),
    spoilt: () => spoiltComments(look),
  };
}

/** Who has this login today, as far as GitHub was asked or they wrote here themselves. */
function accountNamed(login: string, { named, comments }: RequestSnapshot): Account | undefined {
  const isIt = (account: Account | null): boolean => account?.login.toLowerCase() === login.toLowerCase();
  const asked = named?.accounts.find(isIt);
  return asked ?? comments.find(({ author }) => author?.kind === "user" && isIt(author))?.author ?? undefined;
}

/** When somebody last wrote in this request, up to a moment. */
const lastWordOf = (person: UserId, { snapshot }: Look, at: Instant): Instant | undefined =>
  snapshot.comments.findLast(({ author, createdAt }) => author?.id === person && createdAt <= at)?.createdAt;
