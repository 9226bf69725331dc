import { expect, it } from "vitest";
import { buildBoard } from "../../src/board/build-board.tsx";
import { writeSite } from "../../src/board/write-site.ts";
import { boardModel } from "../../src/core/reports/board-model.ts";
import { boardDesk } from "../support/board-desk.ts";
import { boardInputs } from "../support/board-fixture.ts";
import { READ_AT } from "../support/board-story.ts";

it("builds", async () => {
  const desk = boardDesk();
  const model = boardModel(boardInputs(desk), desk, READ_AT);
  await writeSite(buildBoard(model, { basePath: "", language: "en" }), "/tmp/qdb/site");
  expect(model.total).toBe(17);
});
