import type { Choice } from "../domain/ballot.ts";
import type { ReactionContent } from "../domain/snapshot.ts";

const CHOICES: Partial<Record<ReactionContent, Choice>> = { THUMBS_UP: "yes", THUMBS_DOWN: "no", EYES: "abstain" };

/** The vote that a reaction on a ballot comment stands for; undefined for the other five, which are never guessed at. */
export const choiceOfReaction = (content: ReactionContent): Choice | undefined => CHOICES[content];
