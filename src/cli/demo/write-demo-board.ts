import { glance, readBoard } from "../../board/read/read-board.ts";
import { siteFiles } from "../../board/read/site-files.ts";
import { writeSite } from "../../board/site/write-site.ts";
import { loadDesk } from "../../core/config/load-desk.ts";
import { instantOf } from "../../sandbox/clock.ts";
import { githubOf, type Setting } from "../../sandbox/scenario/setting.ts";
import { ownVersion } from "../own-version.ts";

/** Builds the public board of a story's desk as it stands now, from what everybody may read, into a folder. */
export async function writeDemoBoard(setting: Setting, folder: string): Promise<void> {
  const { sandbox, ref } = setting;
  const github = githubOf(setting, sandbox.token({ as: "reader" }));
  const seen = await glance(github, ref);
  const files = seen.newest?.files ?? [];
  const loaded = loadDesk(files);
  if (!loaded.ok) throw new Error("the story's desk does not load");
  const version = ownVersion();
  const { items } = readBoard(github, seen, { previous: undefined, version, whole: true });
  const source = {
    ...{ desk: loaded.desk, files, items },
    repository: seen.newest?.repository,
    previous: undefined,
    wholeAt: undefined,
    builtAt: () => instantOf(sandbox.clock),
  };
  await writeSite(siteFiles(source, { basePath: "", historic: [], version }), folder);
}
