import type { Motion, PowerAct } from "../domain/motion.ts";
import { isBallotNumber } from "./ballot-shape.ts";
import { isInstant, isName, isPerson, isTextRef } from "./domain-shapes.ts";
import { byKind, exactly, type Guard, oneOf, wholeFrom } from "./shape.ts";

type Act<K extends PowerAct["kind"]> = Extract<PowerAct, { readonly kind: K }>;

const isAct = byKind<PowerAct>({
  "cancel-ballot": exactly<Act<"cancel-ballot">>({ kind: oneOf("cancel-ballot"), ballot: isBallotNumber }, {}),
  "restart-ballot": exactly<Act<"restart-ballot">>({ kind: oneOf("restart-ballot"), ballot: isBallotNumber }, {}),
  "accept-edit": exactly<Act<"accept-edit">>({ kind: oneOf("accept-edit"), ballot: isBallotNumber }, {}),
  "extend-ballot": exactly<Act<"extend-ballot">>(
    { kind: oneOf("extend-ballot"), ballot: isBallotNumber, by: wholeFrom(0) },
    {},
  ),
  "recuse-member": exactly<Act<"recuse-member">>({ kind: oneOf("recuse-member"), member: isPerson }, {}),
  "unrecuse-member": exactly<Act<"unrecuse-member">>({ kind: oneOf("unrecuse-member"), member: isPerson }, {}),
  "resolve-concern": exactly<Act<"resolve-concern">>(
    { kind: oneOf("resolve-concern"), ballot: isBallotNumber, name: isName },
    {},
  ),
  "vote-again": exactly<Act<"vote-again">>({ kind: oneOf("vote-again") }, {}),
  "give-up-records": exactly<Act<"give-up-records">>({ kind: oneOf("give-up-records") }, {}),
});

/** What one voting member asks for, as a record keeps it. */
export const isMotion: Guard<Motion> = exactly<Motion>(
  { number: wholeFrom(1), act: isAct, by: isPerson, at: isInstant, reason: isTextRef },
  {},
);
