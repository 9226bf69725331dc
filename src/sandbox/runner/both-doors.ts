import type { Door } from "../scenario/door.ts";

/**
 * Two doors to one desk, open at the same time. Each hears everything and looks at everything; the desk's configuration
 * names the one that writes, and the other only reads.
 */
export function bothDoors(one: Door, other: Door): Door {
  return {
    async takeIn(times) {
      await Promise.all([one.takeIn(times), other.takeIn(times)]);
      // What the one has written meanwhile is told to the other.
      await Promise.all([one.takeIn(), other.takeIn()]);
    },
    async sweep() {
      await Promise.all([one.sweep(), other.sweep()]);
    },
    async close() {
      await Promise.all([one.close(), other.close()]);
    },
  };
}
