import { openingTimes } from "../../src/core/ballots/deadlines.ts";
import { resultAt } from "../../src/core/ballots/due.ts";
import { electorateOf } from "../../src/core/ballots/electorate.ts";
import { rulesOf } from "../../src/core/ballots/rules-of.ts";
import type { Desk } from "../../src/core/config/desk.ts";
import type { Choice } from "../../src/core/domain/ballot.ts";
import type { Person } from "../../src/core/domain/batch.ts";
import type { Change, TextRef } from "../../src/core/domain/change.ts";
import { commentId, type Instant, instant, type Sha256, userId } from "../../src/core/domain/ids.ts";
import type { Account, BatchComment, Comment, RequestSnapshot } from "../../src/core/domain/snapshot.ts";
import { batchHash, sha256Of } from "../../src/core/records/hash.ts";
import type { BoardInput } from "../../src/core/reports/board-model.ts";
import { deriveState } from "../../src/core/workflow/derive-state.ts";
import { NOTHING_HAPPENED } from "./a-snapshot.ts";
import { boardFiles, COORDINATOR } from "./board-desk.ts";

/** The moment of the data in all stories. */
export const READ_AT: Instant = instant("2026-09-20T06:00:00Z");

/** A day and hour, as in `day("09-12", 9)`. */
export const day = (monthDay: string, hour = 9): Instant =>
  instant(`2026-${monthDay}T${String(hour).padStart(2, "0")}:00:00Z`);

interface Opening {
  readonly number: number;
  readonly title: string;
  readonly at: Instant;
  readonly answers?: Readonly<Record<string, string>>;
  readonly author?: Person;
  readonly onBehalf?: boolean;
  readonly isPrivate?: boolean;
  /** The file of the form that it came by, where that is not the usual one. */
  readonly form?: string;
}

const REPOSITORY = 77;
const APP: Account = { id: userId(41898282), login: "github-actions[bot]", kind: "bot" };

/** Tells a request comment by comment, as GitHub would have it, and reads its state from the records. */
export class BoardStory {
  private readonly comments: Comment[] = [];
  private readonly batches: BatchComment[] = [];
  private head: Sha256 | null = null;
  private last = 0;

  constructor(
    private readonly desk: Desk,
    private readonly opening: Opening,
  ) {
    const { at, onBehalf = false, form = onBehalf ? "on-behalf.yml" : "request.yml" } = opening;
    this.record(
      at,
      { kind: "request-registered", form, onBehalf, channel: onBehalf ? "mail" : "form", receivedAt: at },
      { kind: "stage-entered", stage: "intake", from: null, through: "registered" },
    );
  }

  /** A comment by a person; its id. */
  say(by: Person, at: Instant, body: string): Comment {
    const id = commentId(5_000_000_000 + this.opening.number * 1000 + ++this.last);
    const comment: Comment = {
      id,
      nodeId: `IC_${id}`,
      url: `${this.url}#issuecomment-${id}`,
      author: by.id === APP.id ? APP : { ...by, kind: "user" },
      body,
      createdAt: at,
      editedByAuthorOnly: true,
      isMinimized: false,
      reactions: [],
    };
    this.comments.push(comment);
    return comment;
  }

  /** A record comment with one record. */
  record(at: Instant, ...changes: readonly Change[]): this {
    const comment = this.say(APP, at, "A record.");
    const key = `rule:stage-entered:${this.opening.number}-${comment.id}`;
    const records = [{ key, at, cause: { kind: "rule", rule: "stage-entered" }, changes }] as const;
    const batch = { after: this.head, at, rules: {}, records };
    const hash = batchHash({ repositoryId: REPOSITORY, issueId: this.issue }, batch);
    this.batches.push({
      comment: comment.id,
      nodeId: comment.nodeId,
      url: comment.url,
      createdAt: at,
      batch,
      hash,
      seal: null,
      isMinimized: false,
    });
    this.head = hash;
    return this;
  }

  /** A stage, one after the other. */
  enter(stage: string, at: Instant, through = "moved"): this {
    return this.record(at, { kind: "stage-entered", stage, from: this.input().state.stage ?? null, through });
  }

  /** Opens the ballot of the present stage. */
  open(at: Instant): this {
    const { state } = this.input();
    const stage = this.desk.config.stages.find(({ id }) => id === state.stage);
    const profile = this.desk.config.profiles[stage?.ballot?.profile ?? ""];
    if (!stage?.ballot || !profile) throw new Error(`no ballot in ${state.stage}`);
    const rules = rulesOf(profile, { openFor: stage.ballot["open-for"] });
    const terms = {
      number: state.ballots.length + 1,
      stage: stage.id,
      profile: stage.ballot.profile,
      rules,
      ...electorateOf(this.desk.roster, false, at),
      openedAt: at,
      ...openingTimes(rules, at),
      proposal: sha256Of(this.opening.title),
      source: { config: "c0ffee", roster: "5ea75" },
    };
    return this.record(at, { kind: "ballot-opened", terms });
  }

  /** A vote: by command with a reason, else by reaction. */
  vote(by: Person, choice: Choice, at: Instant, reason?: string): this {
    const { ballots } = this.input().state;
    const [ballot, comment] = [ballots.length, ballots.at(-1)?.comment ?? commentId(1)];
    if (reason === undefined) return this.record(at, { kind: "reaction-seen", ballot, by, choice, at, comment });
    const text = this.text(by, at, `/vote ${choice} `, reason);
    return this.record(at, { kind: "vote-cast", ballot, by, choice, reason: text });
  }

  /** Closes the open ballot with what was cast. */
  close(at: Instant): this {
    const ballot = this.input().state.ballots.at(-1);
    if (!ballot) throw new Error("no ballot");
    const result = resultAt(ballot, at);
    return this.record(at, { kind: "ballot-closed", ballot: ballot.terms.number, outcome: result.outcome, result });
  }

  /** A free text in a comment, and the reference to it. */
  text(by: Person, at: Instant, command: string, text: string): TextRef {
    return { comment: this.say(by, at, command + text).id, hash: sha256Of(text) };
  }

  /** The request as the board takes it. */
  input(): BoardInput {
    const {
      number,
      title,
      at,
      answers = {},
      author = { id: userId(3000 + number), login: `requester-${number}` },
      isPrivate = false,
    } = this.opening;
    const by = this.opening.onBehalf ? COORDINATOR : author;
    const snapshot: RequestSnapshot = {
      repository: { id: REPOSITORY, owner: "hub", name: "helpdesk", url: "https://github.com/hub/helpdesk", isPrivate },
      issue: {
        id: this.issue,
        nodeId: `I_${number}`,
        number,
        url: this.url,
        title,
        body: Object.entries(answers)
          .map(([label, answer]) => `### ${label}\n\n${answer}\n`)
          .join("\n"),
        author: { ...by, kind: "user" },
        openedAt: at,
        updatedAt: READ_AT,
        state: "open",
        locked: false,
        labels: [],
      },
      ...NOTHING_HAPPENED,
      comments: this.comments,
      batches: this.batches,
      files: boardFiles(),
      viewer: APP,
      readAt: READ_AT,
    };
    return { snapshot, state: deriveState(snapshot) };
  }

  private get issue(): number {
    return 9_000_000 + this.opening.number;
  }

  private get url(): string {
    return `https://github.com/hub/helpdesk/issues/${this.opening.number}`;
  }
}
