import { loadDesk } from "../core/config/load-desk.ts";
import type { Instant } from "../core/domain/ids.ts";
import { instantAt, latest } from "../core/domain/ids.ts";
import type { RequestSnapshot } from "../core/domain/snapshot.ts";
import { say } from "../core/messages/speak.ts";
import { parseBatch } from "../core/records/batch-codec.ts";
import { copiedBatches, type PublishedRecords } from "../core/records/published.ts";
import { type Replay, type ReplayedBallot, replayRequest } from "../core/reports/replay-request.ts";
import { decide } from "../core/workflow/decide.ts";
import { readNamed } from "./read-body.ts";
import { parseSavedRequest } from "./replay/saved-request.ts";
import type { ExitCode, Terminal, Verb, VerbCall } from "./verb.ts";

/** `replay`: computes a saved request anew. The file is all it knows, so it says the same on every machine. */
export const replayVerb: Verb = {
  name: "replay",
  summary: say("en", "cli-replay-summary"),
  args: [{ name: "<file>", about: say("en", "cli-replay-arg-file") }],
  options: [],
  run: runReplay,
};

/** What a look would do. Missing where only records are known. */
type Played =
  | { readonly kind: "decided"; readonly records: readonly string[]; readonly effects: readonly string[] }
  | { readonly kind: "left-alone"; readonly why: string }
  | { readonly kind: "no-desk" };

interface Replayed extends Replay {
  readonly number: number;
  readonly look?: Played;
}

async function runReplay({ args, options }: VerbCall, terminal: Terminal): Promise<ExitCode> {
  const file = args[0] ?? "-";
  const text = await readNamed(file, terminal);
  const saved = text === undefined ? undefined : parseSavedRequest(text);
  if (!saved) {
    terminal.err(say("en", text === undefined ? "cli-replay-unreadable" : "cli-replay-bad-file", file));
    return 2;
  }
  const replayed = saved.kind === "snapshot" ? ofSnapshot(saved.snapshot) : ofPublished(saved.published);
  for (const line of options["json"] ? [JSON.stringify(asJson(replayed), null, 2)] : linesOf(replayed))
    terminal.out(line);
  return replayed.ballots.some(({ same }) => same === false) ? 1 : 0;
}

function ofSnapshot(snapshot: RequestSnapshot): Replayed {
  const { issue, batches, card, readAt } = snapshot;
  return { number: issue.number, ...replayRequest(batches, card?.batch, readAt), look: played(snapshot) };
}

function played(snapshot: RequestSnapshot): Played {
  const loaded = loadDesk(snapshot.files);
  if (!loaded.ok) return { kind: "no-desk" };
  const decision = decide(snapshot, { kind: "sweep" }, loaded.desk);
  if (decision.kind === "left-alone") return decision;
  const effects = decision.effects.map(({ kind }) => kind);
  return { kind: "decided", records: decision.records.map(({ key }) => key), effects };
}

/** A copy tells no other time than that of its newest batch. */
function ofPublished(published: PublishedRecords): Replayed {
  const { copied } = copiedBatches(published);
  const card = published.card && parseBatch(published.card.line);
  const times: readonly Instant[] = [...copied.map(({ batch }) => batch.at), ...(card ? [card.at] : [])];
  const now = times.reduce(latest, instantAt(0));
  return { number: published.number, ...replayRequest(copied, card, now) };
}

function linesOf({ number, head, state, ballots, look }: Replayed): readonly string[] {
  const { stage, since, exit, registered } = state;
  return [
    say("en", "cli-replay-request", number, head ?? "-"),
    ...(registered ? [] : [say("en", "cli-replay-no-request")]),
    ...(stage !== undefined && since ? [say("en", "cli-replay-stage", stage, { at: since })] : []),
    ...(exit ? [say("en", "cli-replay-exit", exit.exit, { at: exit.at })] : []),
    ...ballots.map(ballotLine),
    ...(look ? [lookLine(look)] : []),
  ];
}

function ballotLine({ ballot: { terms, result, closesAt }, computed, same }: ReplayedBallot): string {
  const { number, stage } = terms;
  const { yes, no, abstain, quorum } = computed.tally;
  if (!result) {
    const end = { at: closesAt };
    return say("en", "cli-replay-open", number, stage, yes, no, abstain, yes + no + abstain, quorum, end);
  }
  return same
    ? say("en", "cli-replay-same", number, stage, result.outcome, yes, no, abstain, { at: result.closedAt })
    : say("en", "cli-replay-differs", number, stage, result.outcome, computed.outcome);
}

function lookLine(look: Played): string {
  switch (look.kind) {
    case "decided":
      return look.effects.length === 0
        ? say("en", "cli-replay-settled")
        : say("en", "cli-replay-effects", look.records.length, look.effects);
    case "left-alone":
      return say("en", "cli-replay-left-alone", look.why);
    case "no-desk":
      return say("en", "cli-replay-no-desk");
  }
}

function asJson({ number, head, state, ballots, look }: Replayed): object {
  return {
    number,
    head,
    stage: state.stage ?? null,
    since: state.since ?? null,
    exit: state.exit ?? null,
    ballots: ballots.map(({ ballot, computed, same }) => ({
      number: ballot.terms.number,
      stage: ballot.terms.stage,
      openedAt: ballot.terms.openedAt,
      closesAt: ballot.closesAt,
      recorded: ballot.result ?? null,
      computed,
      same,
    })),
    ...(look && { look }),
  };
}
