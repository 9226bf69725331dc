import { referralName } from "../config/referral-name.ts";
import { exitTitleOf } from "../config/title-of.ts";
import type { Ending } from "../domain/request-state.ts";
import type { ReferralTarget } from "../domain/work-change.ts";
import { outcomeStateOf } from "../workflow/outcome-state.ts";
import { overdueFrom } from "../workflow/status-of-care.ts";
import type { BoardExit, BoardFormerEnd, BoardHold, BoardNextStep, BoardOutcome } from "./board-care-types.ts";
import { rosterMember } from "./board-names.ts";
import type { BoardRequest } from "./board-types.ts";
import type { RequestView } from "./request-view.ts";

type BoardCare = Pick<
  BoardRequest,
  | "exit"
  | "formerEnds"
  | "holds"
  | "nextStep"
  | "progress"
  | "communityMissing"
  | "partOf"
  | "outcomeState"
  | "outcome"
  | "reported"
>;

/** What stands beside stages and ballots: ends, holds, steps, and what came of it. */
export function boardCare(view: RequestView): BoardCare {
  const { state, snapshot, desk, consent, names, written, urlOf } = view;
  return {
    exit: state.exit ? boardExit(state.exit, view) : null,
    formerEnds: state.formerEnds.map((end) => boardEnd(end, view)),
    holds: boardHolds(view),
    nextStep: boardNextStep(view),
    progress: (consent === "named" ? state.progress : []).map(({ by, at, text }) => ({
      by: names.person(by),
      at,
      text: written(text),
      url: urlOf(text.comment),
    })),
    communityMissing: state.communityMissing ?? false,
    partOf: snapshot.parent?.number ?? state.theme ?? null,
    outcomeState: outcomeStateOf(state, desk) ?? null,
    outcome: boardOutcome(view),
    reported: boardReport(view),
  };
}

const boardEnd = ({ exit, at, comment }: Ending, { desk, urlOf }: RequestView): BoardFormerEnd => ({
  exit,
  title: exitTitleOf(exit, desk),
  at,
  url: urlOf(comment),
});

function boardExit(end: Ending, view: RequestView): BoardExit {
  const { reply, followUp, sameAs, referredTo } = end;
  const { referral, followUpAsked } = view.state;
  const isReferred = referral || followUpAsked || followUp;
  return {
    ...boardEnd(end, view),
    helped: view.desk.config.exits.find(({ id }) => id === end.exit)?.["closed-as"] === "completed",
    ...(reply && { reply: view.written(reply) }),
    sameAs: sameAs ?? null,
    referredTo: referredTo ? boardTarget(referredTo, view) : null,
    referral: isReferred
      ? {
          followUp: followUp ?? null,
          askedAt: followUpAsked ?? null,
          answer: referral?.answer ?? null,
          answeredAt: referral?.at ?? null,
        }
      : null,
  };
}

/** Only people of the public roster are named. */
function boardTarget(target: ReferralTarget, { desk, names }: RequestView): BoardExit["referredTo"] {
  const { name, url } = referralName(target, desk);
  if (target.kind !== "person") return { kind: target.kind, name, url: url ?? null };
  const known = rosterMember(target.login, desk);
  return { kind: "person", name: known ? names.person(known) : null, url: null };
}

const boardHolds = ({ state, desk, consent, written, urlOf }: RequestView): readonly BoardHold[] =>
  state.holds.map(({ hold, since, until, reason }) => {
    const known = desk.config.holds.find(({ id }) => id === hold);
    return {
      title: known?.title ?? hold,
      since,
      until: until ?? null,
      waitsForReply: known?.ends === "reply",
      ...(reason && consent === "named" && { reason: written(reason) }),
      url: urlOf(reason?.comment),
    };
  });

function boardNextStep({ state: { nextStep }, snapshot, names, written }: RequestView): BoardNextStep | null {
  if (!nextStep) return null;
  const { by, at, on, text } = nextStep;
  return {
    by: names.person(by),
    at,
    on: on ?? null,
    overdue: on !== undefined && snapshot.readAt >= overdueFrom(on),
    text: written(text),
  };
}

/** What the report says; empty where there is none, or where nobody may be named. */
const boardReport = ({ report }: RequestView): BoardRequest["reported"] =>
  report === undefined ? { results: [], learning: [] } : report;

function boardOutcome({ state: { outcome }, snapshot, written, urlOf }: RequestView): BoardOutcome | null {
  if (!outcome) return null;
  const { at, text, report } = outcome;
  return {
    at,
    text: text ? written(text) : undefined,
    url: report ? `${snapshot.repository.url}/issues/${report.issue}` : urlOf(text?.comment),
    report: report?.issue ?? null,
  };
}
