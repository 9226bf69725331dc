import type { InTurn } from "../../app/sweep.ts";
import type { RequestRef } from "../../github/port.ts";

/** Keeps looks at one request apart, in the order in which they were asked for. Looks at different requests do not wait. */
export interface Turns {
  readonly inTurn: InTurn;
  /** Ends when no look is under way. */
  idle(): Promise<void>;
}

/** Turns for one process. Two processes need none: a batch that lost the race counts for nothing and is decided again. */
export function createTurns(): Turns {
  const last = new Map<string, Promise<void>>();
  return {
    inTurn: (ref, look) => {
      const key = keyOf(ref);
      const mine = (last.get(key) ?? Promise.resolve()).then(look);
      const ended = mine.then(nothing, nothing).then(() => {
        if (last.get(key) === ended) last.delete(key);
      });
      last.set(key, ended);
      return mine;
    },
    idle: async () => {
      while (last.size > 0) await Promise.all(last.values());
    },
  };
}

/** GitHub's names do not tell capital letters apart. */
const keyOf = ({ owner, repo, number }: RequestRef): string => `${owner}/${repo}#${number}`.toLowerCase();

const nothing = (): void => undefined;
