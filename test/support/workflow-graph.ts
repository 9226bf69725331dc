import type { DeskConfig } from "../../src/core/config/desk.ts";
import type { DecisionRecord } from "../../src/core/domain/batch.ts";
import type { Lane, ReturnThrough } from "../../src/core/domain/care-change.ts";
import type { Change } from "../../src/core/domain/change.ts";

type Workflow = Pick<DeskConfig, "stages" | "exits" | "holds">;

/** What each lane may become. A full list: a lane more does not compile. */
const LANES: Readonly<Record<Lane, readonly Lane[]>> = {
  request: ["question"],
  question: ["request"],
  join: ["request"],
};

const arrives = (lane: string): string => `arrives as ${lane}`;
const becomes = (from: string, to: string): string => `${from} becomes ${to}`;
const taken = (from: string, on: string, to: string): string => `${from}, ${on}: ${to}`;
const movedBack = (from: string): string => `${from}, moved back`;
const left = (exit: string): string => `ends as ${exit}`;
const leftAs = (lane: string): string => `${lane} ends`;
const returned = (exit: string, through: string): string => `comes back from ${exit} by ${through}`;
const held = (hold: string): string => `${hold} begins`;
const released = (hold: string, how: string): string => `${hold} ends by ${how}`;

/** Every edge of a workflow, each as words: arrivals, ways, moves back, exits, returns, holds and each of their ends, lanes. */
export function edgesOf({ stages, exits, holds }: Workflow): readonly string[] {
  const lanes = Object.entries(LANES);
  return [
    ...lanes.flatMap(([lane, others]) => [arrives(lane), ...others.map((other) => becomes(lane, other)), leftAs(lane)]),
    ...stages.flatMap(({ id, next }) => next.map(({ on, to, exit }) => taken(id, on, to ?? exit ?? ""))),
    ...stages.filter(({ final }, place) => place > 0 && !final).map(({ id }) => movedBack(id)),
    ...exits.map(({ id }) => left(id)),
    ...exits.flatMap(({ id, confirm, returns }) => {
      const ways: readonly ReturnThrough[] = [
        "reopen",
        "requester-reopened",
        ...(confirm ? (["raise"] as const) : []),
        ...(returns === "reply" ? (["requester-replied"] as const) : []),
      ];
      return ways.map((through) => returned(id, through));
    }),
    ...holds.flatMap(({ id, ends }) => [
      held(id),
      ...["command", ...(ends === "reply" ? ["reply"] : []), "date", "the end of the request"].map((how) =>
        released(id, how),
      ),
    ]),
  ];
}

/** The edges that a request took, by its records, oldest first. Acts that were taken back are left out. */
export function edgesTaken(records: readonly DecisionRecord[], { stages }: Workflow): readonly string[] {
  const undone = new Set(
    records.flatMap(({ changes }) => changes.flatMap((change) => (change.kind === "act-undone" ? [change.key] : []))),
  );
  const place = (stage: string | null): number => stages.findIndex(({ id }) => id === stage);
  let lane: Lane = "request";
  let stage = "";
  let holds: readonly string[] = [];
  const edges: string[] = [];
  const take = (change: Change, byDate: boolean): void => {
    if (change.kind === "request-registered") {
      lane = change.lane ?? "request";
      edges.push(arrives(lane));
    }
    if (change.kind === "lane-changed") {
      edges.push(becomes(lane, change.lane));
      lane = change.lane;
    }
    if (change.kind === "stage-entered") {
      const { from, through } = change;
      if (through === "moved" && place(change.stage) < place(from)) edges.push(movedBack(from ?? ""));
      else if (from !== null) edges.push(taken(from, through, change.stage));
      stage = change.stage;
    }
    if (change.kind === "request-left") {
      edges.push(left(change.exit), leftAs(lane), taken(stage, change.through, change.exit));
      edges.push(...holds.map((hold) => released(hold, "the end of the request")));
      holds = [];
    }
    if (change.kind === "request-returned") edges.push(returned(change.exit, change.through));
    if (change.kind === "hold-placed") {
      edges.push(held(change.hold));
      holds = [...holds, change.hold];
    }
    if (change.kind === "hold-lifted") {
      edges.push(released(change.hold, change.through ?? (byDate ? "date" : "command")));
      holds = holds.filter((hold) => hold !== change.hold);
    }
  };
  for (const { key, cause, changes } of records) {
    if (undone.has(key)) continue;
    for (const change of changes) take(change, cause.kind === "rule" && cause.rule === "hold-due");
  }
  return edges;
}
