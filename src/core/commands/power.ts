import type { Change } from "../domain/change.ts";
import type { Motion, PowerAct } from "../domain/motion.ts";
import { isRefusal, type Refusal, refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import type { CommandContext } from "./command.ts";
import { isSameAct, openMotions, supportUntil } from "./motions.ts";
import { changesOfAct } from "./power-act.ts";

/** Least number of characters of a reason with which anybody acts for the committee. */
const LEAST_REASON = 10;

/**
 * Does what takes more than one person. The chair acts at once; of two voting members the first asks and the second one
 * who asks for the same, or writes `/second`, does it; where only a ballot decides, nobody does.
 */
export function exercise(
  context: CommandContext,
  act: PowerAct,
  reason: string | undefined,
): readonly Change[] | Refusal {
  const { at, by, desk, parsed } = context;
  const shut = powerRefusal(context) ?? reasonRefusal(parsed.name, reason);
  if (shut) return shut;
  const asked = { at, reason: context.refTo(reason ?? "") };
  const changes = changesOfAct(act, context, asked);
  if (isRefusal(changes) || desk.config.power === "chair") return changes;
  const motion = openMotions(context).find(
    (open) => isSameAct(open.act, act) && !isRefusal(changesOfAct(act, context, open)),
  );
  if (motion) return support(motion, context);
  return [{ kind: "motion-asked", motion: { number: context.state.motionsAsked + 1, act, by, ...asked } }];
}

/** Does what another voting member asked for. */
export function support(motion: Motion, context: CommandContext): readonly Change[] | Refusal {
  const { by } = context;
  if (motion.by.id === by.id) {
    return refuse(sentence("desk-refused-motion-own", motion.number, { at: supportUntil(motion) }));
  }
  const changes = changesOfAct(motion.act, context, motion);
  return isRefusal(changes) ? changes : [{ kind: "motion-seconded", motion: motion.number, by }, ...changes];
}

/** Why somebody may not act for the committee on this desk; undefined where they may, alone or as one of two. */
export function powerRefusal({ by, roles, state, desk }: CommandContext): Refusal | undefined {
  const { power } = desk.config;
  if (power === "ballot") return refuse(sentence("desk-refused-power-ballot"));
  if (power === "chair" && !roles.has("chair")) return refuse(sentence("desk-refused-power-chair"));
  if (power === "two-voting-members" && !roles.has("voting")) return refuse(sentence("desk-refused-power-voting"));
  const aside = state.recusals.some(({ member }) => member === by.id);
  return aside ? refuse(sentence("desk-refused-power-recused")) : undefined;
}

/** Why a reason is not enough to act for the committee; undefined where it is. */
export function reasonRefusal(command: string, reason: string | undefined): Refusal | undefined {
  const letters = reason === undefined ? 0 : [...reason].length;
  return letters < LEAST_REASON ? refuse(sentence("desk-refused-reason-short", command, LEAST_REASON)) : undefined;
}
