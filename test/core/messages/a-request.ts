import { endInForce } from "../../../src/core/ballots/notice.ts";
import { tallyOf } from "../../../src/core/ballots/tally.ts";
import type { Desk } from "../../../src/core/config/desk.ts";
import { loadDesk } from "../../../src/core/config/load-desk.ts";
import type { Ballot, ElectorSeat } from "../../../src/core/domain/ballot.ts";
import type { DecisionRecord, Person } from "../../../src/core/domain/batch.ts";
import type { Change, TextRef } from "../../../src/core/domain/change.ts";
import { commentId, type Instant, sha256, userId } from "../../../src/core/domain/ids.ts";
import type { RequestState } from "../../../src/core/domain/request-state.ts";
import { type Sentence, sentence } from "../../../src/core/domain/sentence.ts";
import type { DeskFile, NamedIssue, RequestSnapshot } from "../../../src/core/domain/snapshot.ts";
import { renderCard } from "../../../src/core/messages/card.ts";
import { renderRecords } from "../../../src/core/messages/record-comment.ts";
import { BLANK } from "../../../src/core/workflow/evolve.ts";
import { NOTHING_HAPPENED } from "../../support/a-snapshot.ts";
import { aBallot, june, OPENED } from "../ballots/a-ballot.ts";

/** The committee of these texts: seat and login, by number from 1. The names are invented. */
const COMMITTEE = [
  ["Finland", "aino"],
  ["India", "bala-k"],
  ["Morocco", "chaimae"],
  ["Brazil", "davi"],
  ["مصر", "eman"],
  ["Kenya", "faraji"],
  ["Chile", "gabriela"],
  ["Sweden", "hedda"],
] as const;

/** Member `n`, from 1. */
export const person = (n: number): Person => ({ id: userId(n), login: COMMITTEE[n - 1]?.[1] ?? `nobody-${n}` });

/** An account that is on no seat. */
export const STRANGER: Person = { id: userId(77), login: "passer-by" };

/** Where a text stands: comment `n` of the thread. */
export const textIn = (n: number): TextRef => ({ comment: commentId(n), hash: sha256("e".repeat(64)) });

/** What a test changes in the desk of these texts. */
export interface DeskChanges {
  readonly config?: string;
  readonly titles?: Readonly<Record<number, string>>;
  /** Lines below a seat in the roster, by its number. */
  readonly seats?: Readonly<Record<number, string>>;
  /** More seats. */
  readonly roster?: string;
  readonly calendar?: string;
  /** The form of requests. */
  readonly form?: string;
}

/** A desk of eight seats with the preset of the Hub. */
export function aDesk({
  config = "",
  titles = {},
  seats = {},
  roster = "",
  calendar = "",
  form = FORM,
}: DeskChanges = {}): Desk {
  const loading = loadDesk([
    file(
      ".github/helpdesk/config.yml",
      CONFIG + (config.includes("rules:") ? "" : "rules: { status: proposed }\n") + config,
    ),
    file(
      ".github/helpdesk/roster.yml",
      `version: 1
committee:
${COMMITTEE.map(([title], index) => seat(index + 1, titles[index + 1] ?? title, seats[index + 1])).join("\n")}
${roster}
coordinators: [{ id: 90, login: mira }]
groups: { implementation: [{ id: 91, login: uploader }] }
`,
    ),
    file(".github/helpdesk/calendar.yml", `version: 1\n${calendar}`),
    file(".github/ISSUE_TEMPLATE/request.yml", form),
    file(".github/ISSUE_TEMPLATE/rules.yml", FORM),
  ]);
  if (!loading.ok) throw new Error(JSON.stringify(loading.problems));
  return loading.desk;
}

const seat = (n: number, title: string, more = ""): string => `  - id: seat-${n}
    title: ${JSON.stringify(title)}
    member: { id: ${n}, login: ${person(n).login} }
    kind: volunteer
    role: voting
    from: "2025-01-01"
${more}`;

const CONFIG = `version: 1
preset: content-partnerships-hub
desk: { name: Helpdesk, organisation: Hub }
since: "2025-01-01"
writers: [{ id: 41898282, login: "github-actions[bot]", from: "2025-01-01", active: true }]
forms:
  - { file: request.yml, kind: request }
  - { file: rules.yml, kind: rules }
`;

const FORM = `name: Request
description: Ask the helpdesk.
body:
  - type: textarea
    id: need
    attributes: { label: What do you need? }
`;

const file = (path: string, text: string): DeskFile => ({ path, text, oid: "0".repeat(40) });

/** The address of the request of these texts, and of a comment in it. */
export const ISSUE = "https://github.com/hub/helpdesk/issues/12";
export const comment = (n: number): string => `${ISSUE}#issuecomment-${n}`;

/** The ballot of `a-ballot.ts` with the members of this committee, in comment 500. */
export function ourBallot(changes: Parameters<typeof aBallot>[0] = {}): Ballot {
  const { terms, ...ballot } = aBallot({ comment: commentId(500), url: comment(500), ...changes });
  const electorate = terms.electorate.map((one: ElectorSeat) => ({ ...one, member: person(Number(one.member.id)) }));
  return { ...ballot, terms: { ...terms, electorate } };
}

/** A request in the stage of its first ballot. */
export const aState = (changes: Partial<RequestState> = {}): RequestState => ({
  ...BLANK,
  registered: { at: OPENED, form: "request.yml", onBehalf: false, channel: "form", receivedAt: OPENED },
  stage: "committee-feedback",
  since: OPENED,
  visits: [
    { stage: "intake", from: null, at: OPENED, through: "registered" },
    { stage: "committee-feedback", from: "intake", at: OPENED, through: "accept" },
  ],
  ...changes,
});

/** A snapshot of the request at a moment. */
export const aSnapshot = (readAt: Instant): RequestSnapshot => ({
  repository: { id: 1, owner: "hub", name: "helpdesk", url: "https://github.com/hub/helpdesk", isPrivate: false },
  issue: {
    id: 2,
    nodeId: "I_2",
    number: 12,
    url: ISSUE,
    title: "Maps of 1,200 villages",
    body: "",
    author: { ...STRANGER, kind: "user" },
    openedAt: OPENED,
    updatedAt: readAt,
    state: "open",
    locked: false,
    labels: [],
  },
  ...NOTHING_HAPPENED,
  viewer: { id: userId(41898282), login: "github-actions[bot]", kind: "bot" },
  readAt,
});

/** What a text is made of; the ballot is the last of the state's ballots. */
export interface TextFacts {
  readonly ballot?: Ballot;
  readonly state?: Partial<RequestState>;
  readonly desk?: Desk;
  readonly at?: Instant;
  readonly steps?: readonly Sentence[];
  readonly missing?: readonly Sentence[];
  readonly parent?: NamedIssue;
}

const stateOf = ({ ballot, state }: TextFacts): RequestState => aState({ ballots: ballot ? [ballot] : [], ...state });

/** A record comment for changes that somebody's command in comment 700 made, or a rule. */
export function recordComment(
  changes: readonly Change[],
  { by, ...facts }: TextFacts & { readonly by?: Person } = {},
): string {
  const at = facts.at ?? june(4);
  const cause: DecisionRecord["cause"] = by
    ? { kind: "command", command: "x", by, comment: commentId(700), ordinal: 1 }
    : { kind: "rule", rule: "ballot-due" };
  return renderRecords([{ key: "k", at, cause, changes }], {
    snapshot: aSnapshot(at),
    desk: facts.desk ?? aDesk(),
    state: stateOf(facts),
  });
}

/** What the workflow says above the ballot, in its own words. */
function statusIn({ ballot, at = june(4) }: TextFacts): readonly Sentence[] {
  const since = sentence("desk-status-stage", "Committee feedback", { day: OPENED });
  if (!ballot || ballot.result) return [since];
  const { yes, no, abstain, notCast, quorum } = tallyOf(ballot, at);
  const missing = Math.max(0, quorum - yes - no - abstain);
  return [
    since,
    sentence("desk-status-ballot", yes, no, abstain, notCast),
    missing > 0 ? sentence("desk-status-quorum-missing", missing) : sentence("desk-status-quorum-met"),
    sentence("desk-status-ballot-ends", { at: endInForce(ballot, at) }),
  ];
}

/** The card of a request whose last ballot is this one. */
export const card = (facts: TextFacts): string =>
  renderCard({
    state: stateOf(facts),
    desk: facts.desk ?? aDesk(),
    issueUrl: ISSUE,
    batches: [],
    status: statusIn(facts),
    steps: facts.steps ?? [],
    missing: facts.missing ?? [],
    ...(facts.parent && { parent: facts.parent }),
    advice: [],
    checkedAt: facts.at ?? june(4),
  });
