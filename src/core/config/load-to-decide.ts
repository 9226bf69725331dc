import type { DeskFile } from "../domain/snapshot.ts";
import { DESK_FILES } from "./desk.ts";
import { type DeskLoading, loadDesk } from "./load-desk.ts";

/**
 * Reads a desk to decide by it. No decision rests on the inventory, so one that is wrong stops none: it counts as empty, and
 * what is wrong with it is among the notices. Any other file has to be right, or nothing is decided.
 */
export function loadToDecide(files: readonly DeskFile[]): DeskLoading {
  const loading = loadDesk(files);
  if (loading.ok || loading.problems.some(({ file }) => file !== DESK_FILES.resources)) return loading;
  const without = loadDesk(files.filter(({ path }) => path !== DESK_FILES.resources));
  return without.ok ? { ...without, notices: [...without.notices, ...loading.problems] } : without;
}
