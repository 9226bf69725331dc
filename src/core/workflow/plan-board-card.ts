import { CARD_FIELDS, FIELD_TYPES, isSameColumn } from "../config/board-fields.ts";
import type { BoardRoom, CardField, CardValues } from "../domain/board-card.ts";
import type { Effect } from "../domain/effect.ts";
import { boardCardOf, boardOf } from "./board-card-of.ts";
import type { Look } from "./look.ts";

/**
 * Writes the fields of the request's card on the project board that say something else than they should, and puts the
 * card there where it is missing. An archived card is left alone: somebody put it away.
 */
export function planBoardCard(look: Look): readonly Effect[] {
  const { snapshot, state, desk } = look;
  const { boardCard: card } = snapshot;
  const board = boardOf(desk.config, snapshot.repository);
  if (!board || !card || card.kind === "unreadable" || !state.registered) return [];
  if (card.kind === "present" && card.archived) return [];
  const values = differences(card.kind === "present" ? card.values : {}, boardCardOf(look), card);
  if (card.kind === "present" && Object.keys(values).length === 0) return [];
  return [{ kind: "mirror-card", board, values }];
}

/**
 * What differs, as far as the board has room for it. Where it lacks the column, the note of what the desk wrote there stays
 * as it is too: nobody has moved anything.
 */
function differences(shown: Partial<CardValues>, wanted: CardValues, room: BoardRoom): Partial<CardValues> {
  const hasColumn = fits("stage", wanted.stage, room);
  const values: Partial<Record<CardField, string | null>> = {};
  for (const field of CARD_FIELDS) {
    const isKept = isSame(field, shown[field] ?? null, wanted[field]) || !fits(field, wanted[field], room);
    if (!isKept && (field !== "desk-stage" || hasColumn)) values[field] = wanted[field];
  }
  return values;
}

const fits = (field: CardField, value: string | null, { lacks, options }: BoardRoom): boolean =>
  !lacks.includes(field) && (value === null || (options[field]?.some((name) => isSameColumn(name, value)) ?? true));

const isSame = (field: CardField, a: string | null, b: string | null): boolean =>
  a !== null && b !== null && FIELD_TYPES[field] === "single_select" ? isSameColumn(a, b) : a === b;
