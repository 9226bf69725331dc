import type { TextRef } from "../../core/domain/change.ts";
import type { Found } from "./check-step.ts";

/** What a step may expect of arrivals, waiting, endings, and what comes after the delivery. */
export const careFacts = ({ snapshot, state, accounts }: Found) => ({
  channel: state.registered?.channel,
  received: state.registered?.receivedAt.slice(0, 10),
  lane: state.lane,
  parent: snapshot.parent?.number ?? null,
  theme: state.theme ?? null,
  "mentioned-by": (snapshot.mentionedBy ?? []).map(({ number }) => number),
  requester: nameOf(state.requester?.id, accounts),
  "past-holds": state.pastHolds.map(({ hold }) => hold),
  "former-ends": state.formerEnds.map(({ exit }) => exit),
  "same-as": state.exit?.sameAs ?? null,
  "follow-up": state.exit?.followUp?.slice(0, 10) ?? null,
  referral: state.referral?.answer ?? null,
  "next-step-on": state.nextStep?.on?.slice(0, 10) ?? null,
  progress: state.progress.length,
  outcome: state.outcome === undefined ? null : isReported(state.outcome) ? "reported" : "not-reported",
  "outcomes-asked": state.outcomesAsked.length,
  report: state.report?.request ?? null,
  undone: state.undone.size,
  flood: state.floodNoticed,
});

/** Texts of which a step may expect words: the whole comment that a record refers to. */
export function careWords({ snapshot, state }: Found) {
  const textOf = (ref: TextRef | undefined): string =>
    snapshot.comments.find(({ id }) => id === ref?.comment)?.body ?? "";
  return {
    "hold-reason": textOf(state.holds.at(-1)?.reason),
    "next-step": state.nextStep ? textOf(state.nextStep.text) : null,
  };
}

const isReported = ({ text, report }: NonNullable<Found["state"]["outcome"]>): boolean =>
  text !== null || report !== undefined;

const nameOf = (id: number | undefined, accounts: Found["accounts"]): string | null =>
  [...accounts].find(([, account]) => account.id === id)?.[0] ?? null;
