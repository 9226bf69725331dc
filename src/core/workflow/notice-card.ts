import { audienceOf } from "../commands/command.ts";
import { commandNamed } from "../commands/index.ts";
import { move } from "../commands/move.ts";
import { columnOf, ENDED, isSameColumn, stageOfColumn } from "../config/board-fields.ts";
import type { Desk } from "../config/desk.ts";
import type { StageConfig, WayConfig } from "../config/schema.ts";
import type { Person } from "../domain/batch.ts";
import type { Change } from "../domain/change.ts";
import { isRefusal, saidBy } from "../domain/refusal.ts";
import type { RequestState } from "../domain/request-state.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";
import type { RequestEvent } from "../domain/snapshot.ts";
import type { CardWitness } from "../domain/work-change.ts";
import { ruleKey } from "../records/record-key.ts";
import { selfAssigned } from "./assignment-inputs.ts";
import { boardOf, columnNow } from "./board-card-of.ts";
import { byGesture } from "./by-gesture.ts";
import { type Look, recordOf, take } from "./look.ts";
import { stageOf } from "./ways.ts";

/** Who moved a card, as far as anybody can know. */
interface Mover {
  readonly by: Person | null;
  readonly witness: CardWitness | null;
}

type Outcome =
  | { readonly kind: "taken"; readonly changes: readonly Change[] }
  | { readonly kind: "put-back"; readonly why: readonly Sentence[] };

/**
 * Somebody moved the card on the project board. That means the command that does the same, by who moved it; it counts from
 * the look that sees it. What the command would not do is put back, with one explanation for each column in a stay in a
 * stage. `before` is how the request stood when the look began: a card in the column of then was not moved, the desk's
 * own note beside it is late.
 */
export function noticeCard(look: Look, event: RequestEvent, before: RequestState): Look {
  const { state, desk, snapshot } = look;
  const column = movedTo(look, before);
  const stage = column === undefined ? undefined : stageOfColumn(column, desk.config);
  // A column that is none of the desk's, or none at all, means nothing. The card goes back without a word.
  if (column === undefined || (!stage && !isSameColumn(column, ENDED))) return look;
  const mover = moverOf(look, event, column);
  const outcome = stage ? outcomeOf(look, stage, mover) : putBack(sentence("desk-project-why-no-end"));
  // Ids of stages have no capital letter, so records may call the column of requests that ended by its name.
  const target = stage?.id ?? ENDED;
  const at = snapshot.readAt;
  const cause = { kind: "rule", rule: "card-moved" } as const;
  const moved = { kind: "card-moved", stage: target, ...mover } as const;
  if (outcome.kind === "taken") {
    const changes = [{ ...moved, done: "taken" } as const, ...outcome.changes];
    return take(look, recordOf(ruleKey("card-moved", `${target}:${at}`), at, cause, changes));
  }
  const stay = `${state.exit?.exit ?? state.stage}#${state.visits.length + state.formerEnds.length}`;
  const [why] = outcome.why;
  const changes = [{ ...moved, done: "put-back", ...(why && { why: why.say }) } as const];
  const after = take(look, recordOf(ruleKey("card-moved", `${stay}->${target}`), at, cause, changes));
  return after === look ? look : { ...after, putBackWhy: outcome.why };
}

/** The column to which somebody moved the card; undefined where nobody did. */
function movedTo({ snapshot, state, desk }: Look, before: RequestState): string | undefined {
  const { boardCard: card } = snapshot;
  if (card?.kind !== "present" || card.archived || !state.registered) return undefined;
  const { stage: column, "desk-stage": written } = card.values;
  if (column === null || written === null) return undefined;
  const { config } = desk;
  const writtenIn = config.exits.some(({ id }) => id === written) ? ENDED : columnOf(written, config);
  const unmoved = [writtenIn, columnNow(before, config), columnNow(state, config)];
  return unmoved.some((known) => known !== null && isSameColumn(known, column)) ? undefined : column;
}

/**
 * What GitHub tells of a move as it happens holds only where the card still stands there. Else one person who took the issue
 * for themselves since the stage was entered is who picks the request up.
 */
function moverOf(look: Look, event: RequestEvent, column: string): Mover {
  if (
    event.kind === "card-moved" &&
    event.by.kind === "user" &&
    isHere(look, event) &&
    isSameColumn(event.to, column)
  ) {
    return { by: { id: event.by.id, login: event.by.login }, witness: "delivery" };
  }
  const [first, ...others] = selfAssigned(look);
  return first && others.length === 0 ? { by: first, witness: "assignment" } : { by: null, witness: null };
}

/** Whether a move was on the desk's own board: another one may have the same columns. */
function isHere({ desk, snapshot }: Look, { board }: Extract<RequestEvent, { readonly kind: "card-moved" }>): boolean {
  const own = boardOf(desk.config, snapshot.repository);
  return own?.number === board.number && own.owner.toLowerCase() === board.owner.toLowerCase();
}

function outcomeOf(look: Look, target: StageConfig, { by }: Mover): Outcome {
  const { state, desk, snapshot } = look;
  if (state.exit) return putBack(sentence("desk-project-why-ended"));
  const from = stageOf(look);
  const ways = state.lane === "request" ? (from?.next ?? []).filter(({ to }) => to === target.id) : [];
  const commands = ways.filter(({ on }) => commandNamed(on) !== undefined);
  if (commands.length === 0) {
    const byBallot = ways.some(({ on }) => on.startsWith("ballot-"));
    return byBallot ? putBack(sentence("desk-project-why-ballot")) : putBack(...noWay(from, target, desk));
  }
  if (by === null) return putBack(sentence("desk-project-why-unknown"), ...commands.map((way) => instead(way, desk)));
  const refusals: (readonly Sentence[])[] = [];
  for (const { on } of commands) {
    const result = byGesture(look, { line: `/${on}`, by, at: snapshot.readAt });
    if (!isRefusal(result)) return { kind: "taken", changes: result };
    refusals.push(result.refused.say === "desk-refused-right" ? [right(on, desk)] : saidBy(result));
  }
  // What stands against the first command that this person may give says more than that another one is for others.
  const [why = []] = refusals.toSorted((a, b) => Number(isOfRight(a)) - Number(isOfRight(b)));
  return putBack(...why, ...(isOfRight(why) ? [] : commands.map((way) => instead(way, desk))));
}

const putBack = (...why: readonly Sentence[]): Outcome => ({ kind: "put-back", why });

function noWay(from: StageConfig | undefined, target: StageConfig, desk: Desk): readonly Sentence[] {
  const why = sentence("desk-project-why-no-way", from?.title ?? "");
  return [why, sentence("desk-project-instead-move", target.id, audience("move", desk))];
}

const right = (name: string, desk: Desk): Sentence =>
  sentence("desk-project-why-right", usageOf(name), audience(name, desk));

const isOfRight = ([first]: readonly Sentence[]): boolean => first?.say === "desk-project-why-right";

const instead = ({ on }: WayConfig, desk: Desk): Sentence =>
  sentence("desk-project-instead", usageOf(on), audience(on, desk));

const usageOf = (name: string): string => commandNamed(name)?.usage ?? `/${name}`;

const audience = (name: string, desk: Desk): { readonly anyOf: readonly Sentence[] } => ({
  anyOf: audienceOf(commandNamed(name) ?? move, desk).map((who) => sentence(`desk-audience-${who}`)),
});
