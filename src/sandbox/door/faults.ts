/** What becomes of a write: it works; GitHub refuses it before it is done; it is done and the answer gets lost. */
export type WriteFate = "ok" | "refuse-before" | "lose-answer";

/** A write as a test sees it. GraphQL mutations have the path `/graphql`. */
export interface SeenWrite {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** Decides about write number `n`, counted from 1 over the sandbox's whole life. */
export type WriteJudge = (n: number, write: SeenWrite) => WriteFate;

/**
 * What of a read goes wrong. `everything` and `list`, which is the list of issues, answer 502. Any other word is a field of
 * GraphQL, as `comments` or `reactions`: GitHub answers with an error in its place, and null around it.
 */
export type FailingRead = "everything" | "list" | (string & {});

/** Plans what goes wrong. */
export interface Faults {
  /** From now on, reads of this fail; with undefined all is well again. */
  failReads(what: FailingRead | undefined): void;
  readonly failingRead: FailingRead | undefined;
  /** From now on, asks `judge` about each write. */
  onWrite(judge: WriteJudge): void;
  /** The next `count` writes fail, then all is well again. */
  failNextWrites(count: number, fate?: Exclude<WriteFate, "ok">): void;
  /** Counts one more write and says what becomes of it. */
  judge(write: SeenWrite): WriteFate;
  readonly writes: number;
}

/** No faults planned. */
export function createFaults(): Faults {
  let writes = 0;
  let planned: { left: number; readonly fate: WriteFate } = { left: 0, fate: "ok" };
  let asked: WriteJudge = () => "ok";
  let failingRead: FailingRead | undefined;
  return {
    onWrite(judge) {
      asked = judge;
    },
    failNextWrites(count, fate = "refuse-before") {
      planned = { left: count, fate };
    },
    judge(write) {
      writes += 1;
      if (planned.left === 0) return asked(writes, write);
      planned.left -= 1;
      return planned.fate;
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
