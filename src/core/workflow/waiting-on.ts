import { ballotNow } from "../ballots/ballot-now.ts";
import { outstanding } from "../ballots/reminders.ts";
import { endsByReply } from "../config/ends-by-reply.ts";
import { helpersOf, ownerOf } from "../config/working-groups.ts";
import type { Ballot } from "../domain/ballot.ts";
import { requesterIn } from "../domain/requester-of.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";
import { actsNext } from "../messages/who-is-next.ts";
import type { Look } from "./look.ts";
import { stageOf } from "./ways.ts";

/** Who acts next, with names; undefined where nobody does. The requester is named only where they may be. */
export function waitingOn(look: Look, mayName: boolean): Sentence | undefined {
  const { state, desk } = look;
  const stage = state.exit ? undefined : stageOf({ state, desk });
  if (!stage) return undefined;
  const coordinators = desk.roster.coordinators.map(({ login }) => login);
  const ballot = ballotNow(state);
  if (ballot) return missingVotes(ballot, look);
  if (state.holds.length > 0) return held(look, mayName);
  if (state.lane !== "request") return sentence("desk-project-waits-coordinator", coordinators);
  switch (actsNext(stage, state)) {
    case "requester":
      return theRequester(look, mayName);
    case "coordinator":
      return sentence("desk-project-waits-coordinator", coordinators);
    case "assignment":
      return sentence("desk-project-waits-assignment", coordinators);
    case "committee":
      return sentence("desk-project-waits-committee");
    case "group":
      return helpers(look) ?? sentence("desk-project-waits-groups", groupTitles(look));
    case "helpdesk":
      return helpers(look) ?? sentence("desk-project-waits-helpdesk", coordinators);
    case "nobody":
      return undefined;
  }
}

/** Names of voters are shown as on the public board. */
function missingVotes(ballot: Ballot, { snapshot, desk }: Look): Sentence {
  const missing = outstanding(ballot, snapshot.readAt);
  if (missing.length === 0) return sentence("desk-project-waits-end");
  if (desk.config.board.voters !== "handle") return sentence("desk-project-waits-votes", missing.length);
  return sentence(
    "desk-project-waits-voters",
    missing.map(({ login }) => login),
  );
}

/** Where something was asked of the requester it is their turn, whatever else holds the request up. */
function held(look: Look, mayName: boolean): Sentence {
  const { state, desk } = look;
  if (state.holds.some(({ hold }) => endsByReply(hold, desk))) return theRequester(look, mayName);
  const [first] = state.holds;
  const title = desk.config.holds.find(({ id }) => id === first?.hold)?.title ?? first?.hold ?? "";
  return sentence("desk-project-waits-hold", title);
}

function theRequester(look: Look, mayName: boolean): Sentence {
  const requester = mayName ? requesterIn(look) : undefined;
  return requester
    ? sentence("desk-project-waits-requester-named", requester.login)
    : sentence("desk-project-waits-requester");
}

function helpers({ state, snapshot, desk }: Look): Sentence | undefined {
  const logins = [...new Set(helpersOf(state, desk, snapshot.readAt).map(({ login }) => login))];
  return logins.length > 0 ? sentence("desk-project-waits-helpers", logins) : undefined;
}

const groupTitles = ({ state, snapshot, desk }: Look): readonly string[] =>
  ownerOf(state, desk, snapshot.readAt).map(({ title }) => title);
