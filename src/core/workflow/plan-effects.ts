import type { Effect } from "../domain/effect.ts";
import { followChain } from "../records/chain.ts";
import type { Look } from "./look.ts";
import { planParts } from "./parts.ts";
import { planBoardCard } from "./plan-board-card.ts";
import { planCard } from "./plan-card.ts";
import { planMendedNotice } from "./plan-damage-notice.ts";
import { planIssueState } from "./plan-issue-state.ts";
import { planLabels } from "./plan-labels.ts";
import { isLoud, planRecords } from "./plan-records.ts";
import { planReplies } from "./plan-replies.ts";

/**
 * The difference between what GitHub shows and what it should show. Replies come first: they may be given twice, but a
 * command whose key is in a record is never answered again. Whatever fails after the records, the next look finds them
 * and finishes the work. The card comes late, since it holds what is only seen again; the parent and the parts last, since
 * GitHub may refuse them and nothing rests on them.
 */
export function planEffects(look: Look): readonly Effect[] {
  const written = planRecords(look);
  return [
    ...planReplies(look, written.effects.length > 0),
    ...written.effects,
    ...planMendedNotice(look),
    ...planLabels(look),
    ...planIssueState(look),
    ...planFolding(look),
    ...planCard(look, written),
    ...planParent(look),
    ...planParts(look),
    ...planBoardCard(look),
  ];
}

/**
 * While records are missing only words are written: a reply, and a record that says what was asked. A reaction would be
 * given again by each look, since nothing keeps the key of a command that was refused.
 */
export function planInDoubt(look: Look): readonly Effect[] {
  const loud = look.records.filter(isLoud);
  const written = loud.length === 0 ? [] : planRecords({ ...look, records: loud }, "chain-only").effects;
  const replies = planReplies(look, written.length > 0).filter(({ kind }) => kind !== "react");
  return [...replies, ...written];
}

/** The request is a sub-issue of its theme. */
function planParent({ snapshot, state }: Look): readonly Effect[] {
  const { theme } = state;
  return theme === undefined || snapshot.parent?.number === theme ? [] : [{ kind: "set-parent", parent: theme }];
}

/** Record comments that lost a race, and second cards, are folded away; they count for nothing. */
function planFolding({ snapshot }: Look): readonly Effect[] {
  const stray = followChain(snapshot.batches).stray.filter(({ isMinimized }) => !isMinimized);
  const doubled = snapshot.distrusted.filter(({ why, isMinimized }) => why === "second-card" && !isMinimized);
  return [...stray, ...doubled].map(({ comment, nodeId }) => ({ kind: "minimise", comment, nodeId }));
}
