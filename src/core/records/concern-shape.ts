import type { ChangeOf } from "../domain/change.ts";
import { isBallotNumber } from "./ballot-shape.ts";
import { change } from "./change-members.ts";
import { isInstant, isName, isPerson, isSha256, isTextRef } from "./domain-shapes.ts";
import { type Guard, isBoolean, oneOf } from "./shape.ts";

type ConcernKind =
  | "concern-raised"
  | "concern-questioned"
  | "concern-overruled"
  | "concern-ended"
  | "proposal-changed"
  | "edit-settled";

/** What holds a ballot up, and what ends that. */
export const CONCERN_CHANGES: { readonly [K in ConcernKind]: Guard<ChangeOf<K>> } = {
  "concern-raised": change(
    "concern-raised",
    { ballot: isBallotNumber, name: isName, by: isPerson, blocks: isBoolean, reason: isTextRef },
    { closesAt: isInstant },
  ),
  "concern-questioned": change(
    "concern-questioned",
    { ballot: isBallotNumber, name: isName, by: isPerson, reason: isTextRef },
    {},
  ),
  "concern-overruled": change("concern-overruled", { ballot: isBallotNumber, name: isName, by: isPerson }, {}),
  "concern-ended": change(
    "concern-ended",
    { ballot: isBallotNumber, name: isName, how: oneOf("resolved", "by-committee", "overruled") },
    { closesAt: isInstant },
  ),
  "proposal-changed": change("proposal-changed", { ballot: isBallotNumber, proposal: isSha256, pauses: isBoolean }, {}),
  "edit-settled": change(
    "edit-settled",
    { ballot: isBallotNumber, proposal: isSha256, how: oneOf("accepted", "restored") },
    { closesAt: isInstant },
  ),
};
