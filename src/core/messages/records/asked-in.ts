import type { DecisionRecord, Person } from "../../domain/batch.ts";
import type { Motion } from "../../domain/motion.ts";
import { commentLink, type RecordFacts } from "./record-facts.ts";

/** What a voting member asked for first, where a record says that a second one agreed. */
export interface Asked {
  readonly by: Person;
  /** The comment with the reason. */
  readonly link: { readonly href: string };
}

/** Who asked for what a record does, where it took two; undefined where nobody had to agree. */
export function askedIn({ changes }: DecisionRecord, facts: RecordFacts): Asked | undefined {
  const seconded = changes.find((change) => change.kind === "motion-seconded");
  if (!seconded) return undefined;
  const motion = motionsIn(facts).find(({ number }) => number === seconded.motion);
  return motion && { by: motion.by, link: commentLink(facts, motion.reason.comment) };
}

/** All that was ever asked for in this request, as the records have it. */
function motionsIn({ snapshot, records }: RecordFacts): readonly Motion[] {
  const earlier = snapshot.batches.flatMap(({ batch }) => batch.records);
  return [...earlier, ...records].flatMap(({ changes }) =>
    changes.flatMap((change) => (change.kind === "motion-asked" ? [change.motion] : [])),
  );
}
