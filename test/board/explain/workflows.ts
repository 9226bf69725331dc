import { readFileSync } from "node:fs";
import { loadDesk } from "../../../src/core/config/load-desk.ts";
import { type BoardWorkflow, boardWorkflow } from "../../../src/core/reports/board-workflow.ts";
import { boardDesk } from "../../support/board-desk.ts";

/** The workflow of a desk below `test/desks`. */
function workflowOf(folder: string): BoardWorkflow {
  const paths = ["config", "roster", "calendar"].map((name) => `.github/helpdesk/${name}.yml`);
  const files = [...paths, ".github/ISSUE_TEMPLATE/request.yml"].flatMap((path) => {
    try {
      const text = readFileSync(new URL(`../../desks/${folder}/${path}`, import.meta.url), "utf8");
      return [{ path, text, oid: "0".repeat(40) }];
    } catch {
      return [];
    }
  });
  const loading = loadDesk(files);
  if (!loading.ok) throw new Error(JSON.stringify(loading.problems));
  return boardWorkflow(loading.desk, null);
}

const own = workflowOf("sound-own-workflow");

/** Ways that no preset has: over a stage, back to the first one, to itself, two votes in a row, two exits from one stage. */
const tangled: BoardWorkflow = {
  ...own,
  exits: [
    { id: "no", title: "No" },
    { id: "elsewhere", title: "Elsewhere" },
  ],
  stages: (["requester", "committee", "committee", "helpdesk", "helpdesk", "nobody"] as const).map(
    (waitsFor, index) => ({
      id: `s${index}`,
      title: `Stage ${index}`,
      about: "",
      waitsFor,
      final: index === 5,
      ballot: null,
      ways: [
        ...(index < 5 ? [`s${index + 1}`] : []),
        ...(index < 4 ? [`s${index + 2}`] : []),
        ...(index === 3 ? ["s0", "s3"] : []),
      ]
        .map((to): BoardWorkflow["stages"][number]["ways"][number] => ({
          to,
          exit: null,
          on: "go",
          when: [],
          atMost: null,
        }))
        .concat(
          [1, 2].includes(index)
            ? ["no", "elsewhere"].map((exit) => ({ to: null, exit, on: "go", when: [], atMost: null }))
            : [],
        ),
    }),
  ),
};

/** Workflows to draw: both presets, one that a desk wrote itself, and a hard one. */
export const WORKFLOWS = {
  hub: boardWorkflow(boardDesk(), null),
  simple: workflowOf("sound-other-rules"),
  own,
  tangled,
} as const;
