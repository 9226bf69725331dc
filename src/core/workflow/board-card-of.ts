import { ballotNow } from "../ballots/ballot-now.ts";
import { endInForce } from "../ballots/notice.ts";
import { columnOf, ENDED, groupOption } from "../config/board-fields.ts";
import type { DeskConfig } from "../config/desk.ts";
import { assignedGroups, defaultGroupOf } from "../config/working-groups.ts";
import type { BoardPlace, CardValues } from "../domain/board-card.ts";
import type { Instant } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";
import type { RepositoryFacts } from "../domain/snapshot.ts";
import { answerWords } from "../forms/answer-words.ts";
import { type Consent, consentOf } from "../forms/consent-of.ts";
import { parseAnswers } from "../forms/parse-answers.ts";
import { plainText } from "../messages/plain-text.ts";
import { speakPlain } from "../messages/speak.ts";
import { publicText } from "../records/public-text.ts";
import type { Look } from "./look.ts";
import { outcomeAskedNext, outcomeStateOf } from "./outcome-state.ts";
import { textBehind } from "./text-behind.ts";
import { waitingOn } from "./waiting-on.ts";
import { stageOf } from "./ways.ts";

/** Most characters of a text field. The whole stands in the request. */
const LONGEST = 200;

/** The project board of a desk; undefined where it has none. */
export function boardOf({ project }: Pick<DeskConfig, "project">, { owner }: Pick<RepositoryFacts, "owner">) {
  return project && ({ owner: project.owner ?? owner, number: project.number } satisfies BoardPlace);
}

/**
 * What the fields of a request's card should say. A project may be public where the requester wishes to be no more than
 * counted, so it never says more than the public board.
 */
export function boardCardOf(look: Look): CardValues {
  const { state, desk } = look;
  const { consent, region } = told(look);
  const waits = waitingOn(look, consent === "named");
  return {
    stage: columnNow(state, desk.config),
    group: groupNow(look),
    priority: state.priority?.priority ?? null,
    region: consent === "only-counted" ? null : region,
    "waiting-on": waits ? line(speakPlain(waits, desk.config.desk.language)) : null,
    "next-step": consent === "named" ? nextStep(look) : null,
    "next-date": nextDate(look)?.slice(0, 10) ?? null,
    "desk-stage": state.exit?.exit ?? state.stage ?? null,
  };
}

/** The column in which a request belongs; null before it is in any stage. */
export function columnNow({ exit, stage }: Pick<RequestState, "exit" | "stage">, config: DeskConfig): string | null {
  if (exit) return ENDED;
  return stage === undefined ? null : columnOf(stage, config);
}

/** What the request's form says of where it comes from, and of what may be shown. Nobody can tell in a form that is gone. */
function told({ snapshot, state, desk }: Look): { readonly consent: Consent; readonly region: string | null } {
  const file = state.registered?.form ?? null;
  if (file === null) return { consent: "named", region: null };
  const form = desk.forms.find((one) => one.file === file)?.form;
  if (!form) return { consent: "without-names", region: null };
  const { fields } = parseAnswers(form, snapshot.issue.body);
  const country = fields.get("country");
  const { contact } = desk.config.desk;
  const region = country ? line(publicText(answerWords(country), contact, 80).text) : "";
  return { consent: consentOf(form, fields), region: region || null };
}

/** The first group that has the request; where a group acts next and none has it, the one that cares then. */
function groupNow({ state, snapshot, desk }: Look): string | null {
  const turn = state.exit ? undefined : stageOf({ state, desk })?.["waits-for"];
  const cares = turn === "group" || turn === "helpdesk" ? defaultGroupOf(desk) : undefined;
  const group = assignedGroups(state, desk, snapshot.readAt)[0] ?? cares;
  return group === undefined ? null : groupOption(group.id, desk.config);
}

function nextStep({ state, snapshot, desk }: Look): string | null {
  const text = state.nextStep && textBehind(state.nextStep.text, snapshot.comments, desk);
  return text === undefined ? null : line(publicText(text, desk.config.desk.contact).text) || null;
}

/** When something happens next by itself, or was announced. */
function nextDate({ state, snapshot, desk }: Look): Instant | undefined {
  if (state.exit) return state.referral ? undefined : state.exit.followUp;
  const ballot = ballotNow(state);
  if (ballot) return endInForce(ballot, snapshot.readAt);
  const [hold] = state.holds;
  if (hold) return hold.until;
  return state.nextStep?.on ?? (outcomeStateOf(state, desk) === "awaited" ? outcomeAskedNext(state, desk) : undefined);
}

/** One line, short. A field shows plain text; only mail from GitHub might make a mention of it, so none is left. */
function line(text: string): string {
  const letters = [...plainText(text).replace(/@(?=[\p{L}\p{N}])/gu, "@\u2060")];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : letters.join("");
}
