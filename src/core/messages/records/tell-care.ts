import { referralName } from "../../config/referral-name.ts";
import type { DecisionRecord, Person } from "../../domain/batch.ts";
import type { CareChange } from "../../domain/care-change.ts";
import type { ChangeOf } from "../../domain/change.ts";
import type { RequestState } from "../../domain/request-state.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import { sayIn } from "../markdown-parts.ts";
import { calling } from "../mention.ts";
import { causeLink, commentLink, type RecordFacts } from "./record-facts.ts";
import { reopeningUndone, returned } from "./tell-return.ts";
import { nextIn } from "./tell-stage.ts";

type Part = Sentence | string;

/** What coordinators and requesters did beside stages and ballots, and what the desk asks them; nothing for what the card shows. */
export function tellCare(change: CareChange, record: DecisionRecord, facts: RecordFacts): readonly Part[] {
  switch (change.kind) {
    case "requester-linked":
      return linked(change, record, facts);
    case "lane-changed":
      return laneChanged(change, record, facts);
    case "request-returned":
      return returned(change, record, facts);
    case "reopening-undone":
      return reopeningUndone(change, facts, record.at);
    case "follow-up-asked":
      return [called(change.calls, followUp(facts), facts)];
    case "outcome-asked":
      return outcomeAsked(change, facts);
    case "report-filed":
      return [
        change.request === null ? sentence("desk-report-unnamed") : sentence("desk-report-filed", change.request),
      ];
    case "act-undone":
      return undone(change, record, facts);
    case "flood-noticed":
      return [called(change.calls, sentence("desk-flood", change.comments), facts)];
    case "next-step-set":
    case "progress-noted":
    case "referral-answered":
    case "theme-set":
      return [];
  }
}

/**
 * The request stands on hold, or waits for an answer: why, and what ends it. A requester who was linked later is called, since
 * GitHub tells only who filed the request.
 */
export function held(
  { hold, until, reason }: ChangeOf<"hold-placed">,
  record: DecisionRecord,
  facts: RecordFacts,
): Part {
  const { state, desk } = facts;
  const known = desk.config.holds.find(({ id }) => id === hold);
  const why = reason ? commentLink(facts, reason.comment) : causeLink(facts, record);
  if (known?.ends === "reply" && until === undefined) {
    if (isUnlinked(state)) return sentence("desk-hold-asked-on-behalf", why);
    return called(state.requester ? [state.requester] : [], sentence("desk-hold-asked", why), facts);
  }
  const title = known?.title ?? hold;
  return until
    ? sentence("desk-hold-placed-until", title, why, { day: until })
    : sentence("desk-hold-placed", title, why);
}

/** GitHub tells only who filed the request, so who is linked to it later is called. */
function linked({ requester }: ChangeOf<"requester-linked">, { cause }: DecisionRecord, facts: RecordFacts) {
  return cause.kind === "command"
    ? [called([requester], sentence("desk-requester-linked", cause.by.login), facts)]
    : [];
}

/** Another lane, and who acts next in it. Where the request comes back with it, its return says that. */
function laneChanged({ lane }: ChangeOf<"lane-changed">, { changes }: DecisionRecord, facts: RecordFacts) {
  const comesBack = changes.some(({ kind }) => kind === "request-returned");
  return [sentence(`desk-lane-${lane}`), ...(lane === "request" && !comesBack ? nextIn(facts) : [])];
}

/** What became of it? Asked with the name of those to whom it was passed on, where that is known. */
function followUp(facts: RecordFacts): Sentence {
  const to = facts.state.exit?.referredTo;
  return to
    ? sentence("desk-follow-up-to", referredIn(facts), referralName(to, facts.desk).name)
    : sentence("desk-follow-up", referredIn(facts));
}

/** The comment that passed the request on. */
const referredIn = (facts: RecordFacts): { readonly href: string } =>
  facts.state.exit?.reply ? commentLink(facts, facts.state.exit.reply.comment) : { href: facts.snapshot.issue.url };

function outcomeAsked({ number, calls }: ChangeOf<"outcome-asked">, facts: RecordFacts): readonly Part[] {
  const { state, desk, snapshot } = facts;
  const delivered = state.since ?? snapshot.readAt;
  const form = desk.forms.find(({ kind }) => kind === "outcome");
  const address =
    form && `${snapshot.repository.url}/issues/new?template=${form.file}&request=%23${snapshot.issue.number}`;
  const last = number === desk.config["outcome-reminders"].length;
  return [
    called(calls, sentence("desk-outcome-asked", { day: delivered }), facts),
    ...(isUnlinked(state) ? [sentence("desk-outcome-asked-on-behalf")] : []),
    address === undefined ? sentence("desk-outcome-asked-how") : sentence("desk-outcome-asked-form", { href: address }),
    sentence(last ? "desk-outcome-asked-end" : "desk-outcome-asked-last"),
  ];
}

function undone({ command }: ChangeOf<"act-undone">, record: DecisionRecord, facts: RecordFacts): readonly Part[] {
  const { cause } = record;
  if (cause.kind !== "command") return [];
  const said = sentence("desk-undone", cause.by.login, command, causeLink(facts, record));
  return facts.state.exit || facts.state.holds.length > 0 ? [said] : [said, ...nextIn(facts)];
}

/** Whether the request was filed for somebody who has no account here. */
const isUnlinked = ({ registered, requester }: RequestState): boolean =>
  registered?.onBehalf === true && requester === undefined;

const called = (calls: readonly Person[], said: Sentence, { desk }: RecordFacts): string =>
  calling(calls, sayIn(desk.config.desk.language)(said));
