import type { FaultKind, FaultPlan } from "./fault-kind.ts";

/** A request as plans and judges see it. GraphQL has the path `/graphql`, and a mutation writes. */
export interface AskedRequest {
  readonly method: string;
  /** Without query, host and prefix. */
  readonly path: string;
  readonly body: unknown;
  readonly isWrite: boolean;
}

/** Decides about write number `n`, counted from 1 over the sandbox's whole life. */
export type WriteJudge = (n: number, write: AskedRequest) => FaultKind | "ok";

/**
 * What of a read goes wrong. `everything` and `list`, which is the list of issues, answer 502. Any other word is a field of
 * GraphQL, as `comments` or `reactions`: GitHub answers with an error in its place, and null around it.
 */
export type FailingRead = "everything" | "list" | (string & {});

/** Plans what goes wrong. */
export interface Faults {
  /** Adds a plan. Of several that match a request the first strikes, and those after it do not count that request. */
  planFault(plan: FaultPlan): void;
  /** All is well again: no plan, no judge, no failing read. */
  clearFaults(): void;
  /** From now on, reads of this fail; with undefined all is well again. */
  failReads(what: FailingRead | undefined): void;
  readonly failingRead: FailingRead | undefined;
  /** From now on, asks `judge` about each write that no plan strikes. */
  onWrite(judge: WriteJudge): void;
  /** The next `count` writes fail, then all is well again. */
  failNextWrites(count: number, fault?: FaultKind): void;
  /** Counts one more request and says what becomes of it. */
  judge(asked: AskedRequest): FaultKind | "ok";
  readonly writes: number;
}

interface RunningPlan extends FaultPlan {
  seen: number;
}

/** No faults planned. */
export function createFaults(): Faults {
  let writes = 0;
  let plans: RunningPlan[] = [];
  let asked: WriteJudge = () => "ok";
  let failingRead: FailingRead | undefined;
  const planFault = (plan: FaultPlan): void => void plans.push({ ...plan, seen: 0 });
  return {
    planFault,
    clearFaults() {
      plans = [];
      asked = () => "ok";
      failingRead = undefined;
    },
    onWrite(judge) {
      asked = judge;
    },
    failNextWrites: (times, fault = "bad-gateway") => planFault({ fault, of: "writes", times }),
    judge(request) {
      if (request.isWrite) writes += 1;
      const struck = plans.find((plan) => strikes(plan, request));
      if (struck) return struck.fault;
      return request.isWrite ? asked(writes, request) : fateOfRead(failingRead, request.path);
    },
    failReads(what) {
      failingRead = what;
    },
    get failingRead() {
      return failingRead;
    },
    get writes() {
      return writes;
    },
  };
}

/** Counts the request where the plan is for it. */
function strikes(plan: RunningPlan, { method, path, isWrite }: AskedRequest): boolean {
  if (plan.method !== undefined && plan.method.toUpperCase() !== method) return false;
  if (plan.of !== undefined && (plan.of === "writes") !== isWrite) return false;
  // `search` forgets where an expression with the flag `g` stopped the last time.
  if (plan.path && path.search(plan.path) === -1) return false;
  const { after = 0, times = 1 } = plan;
  plan.seen += 1;
  return plan.seen > after && plan.seen <= after + times;
}

const fateOfRead = (failing: FailingRead | undefined, path: string): FaultKind | "ok" =>
  failing === "everything" || (failing === "list" && LIST_OF_ISSUES.test(path)) ? "bad-gateway" : "ok";

const LIST_OF_ISSUES = /^\/repos\/[^/]+\/[^/]+\/issues$/;
