import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, bench, describe } from "vitest";
import { buildBoard } from "../../src/board/build-board.tsx";
import { writeSite } from "../../src/board/write-site.ts";
import type { BoardInput } from "../../src/core/reports/board-model.ts";
import { boardModel } from "../../src/core/reports/board-model.ts";
import { deriveState } from "../../src/core/workflow/derive-state.ts";
import { boardDesk } from "../support/board-desk.ts";
import { boardInputs } from "../support/board-fixture.ts";
import { READ_AT } from "../support/board-story.ts";

const desk = boardDesk();
const folder = await mkdtemp(join(tmpdir(), "bench-board-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Requests in all stages, over and over: each with a number of its own. */
function requests(count: number): readonly BoardInput["snapshot"][] {
  const kinds = boardInputs(desk).map(({ snapshot }) => snapshot);
  return Array.from({ length: Math.ceil(count / kinds.length) }, (_, round) =>
    kinds.map((snapshot) => ({
      ...snapshot,
      issue: { ...snapshot.issue, number: snapshot.issue.number + 1000 * round },
    })),
  )
    .flat()
    .slice(0, count);
}

// Budget: from snapshots to files under 1 s for 300 requests; 20 s for 10,000.
describe.each([300, 3_000])("a board of %i requests", (count) => {
  const snapshots = requests(count);
  const few = { time: 0, iterations: count > 1_000 ? 3 : 5, warmupTime: 0, warmupIterations: 1 };
  const model = () =>
    boardModel(
      snapshots.map((snapshot) => ({ snapshot, state: deriveState(snapshot) })),
      desk,
      READ_AT,
    );
  const built = () => buildBoard(model(), { basePath: "", language: "en" });

  bench("the data", () => void model(), few);
  bench("the data and the pages", () => void built(), few);
  bench("the data, the pages and the files", () => writeSite(built(), join(folder, String(count))), few);
});
