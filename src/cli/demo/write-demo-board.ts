import { buildBoard } from "../../board/build-board.ts";
import { readRequests } from "../../board/read/read-requests.ts";
import { recordsFiles } from "../../board/read/records-files.ts";
import { writeSite } from "../../board/site/write-site.ts";
import { loadDesk } from "../../core/config/load-desk.ts";
import { boardModel } from "../../core/reports/board-model.ts";
import { deriveState } from "../../core/workflow/derive-state.ts";
import { instantOf } from "../../sandbox/clock.ts";
import { githubOf, type Setting } from "../../sandbox/scenario/setting.ts";

/** Builds the public board of a story's desk as it stands now, from what everybody may read, into a folder. */
export async function writeDemoBoard(setting: Setting, folder: string): Promise<void> {
  const { sandbox, ref } = setting;
  const snapshots = await readRequests(githubOf(setting, sandbox.token({ as: "reader" })), ref);
  const loaded = loadDesk(snapshots[0]?.files ?? []);
  if (!loaded.ok) throw new Error("the story's desk does not load");
  const inputs = snapshots.map((snapshot) => ({ snapshot, state: deriveState(snapshot) }));
  const model = boardModel(inputs, loaded.desk, instantOf(sandbox.clock));
  const records = await recordsFiles(snapshots, undefined);
  await writeSite([...buildBoard(model, { basePath: "" }), ...records], folder);
}
