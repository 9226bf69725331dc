/** What waits in a queue. Work with the same key is done in order, one after the other. */
export interface Keyed {
  readonly key: string;
}

/** Work that waits, in order for each key, and side by side for different keys. */
export interface WorkQueue<Job extends Keyed> {
  put(job: Job): void;
  readonly waiting: number;
  readonly working: number;
  /** Takes out all that did not end: what waits, and what is under way and cannot be stopped. */
  abandon(): readonly Job[];
  /** Ends when nothing waits and nothing is under way. */
  idle(): Promise<void>;
}

/** How a queue works. */
export interface WorkQueueWish<Job extends Keyed> {
  /** Does one job. Must not throw. */
  readonly work: (job: Job) => Promise<void>;
  /** One job in place of two with the same key, where that is possible: of the last that waits, and of the next. */
  readonly join: (waiting: Job, next: Job) => Job | undefined;
  /** Whether a job goes before those with the same key that wait; among such, the first comes first. */
  readonly goesFirst: (job: Job) => boolean;
  /** How many jobs may be under way at once. */
  readonly atOnce: number;
  /** Told after each change. */
  readonly onChange?: () => void;
}

/** Makes a queue. Keys take turns, so that one busy request does not hold up the others. */
export function createWorkQueue<Job extends Keyed>(wish: WorkQueueWish<Job>): WorkQueue<Job> {
  const { work, join, goesFirst, atOnce, onChange } = wish;
  const lanes = new Map<string, Job[]>();
  /** Keys whose next job may begin, the longest waiting first. */
  const ready = new Set<string>();
  const underWay = new Map<string, Job>();
  let idlers: (() => void)[] = [];
  let waiting = 0;

  const step = (): void => {
    for (const key of ready) {
      if (underWay.size >= atOnce) break;
      ready.delete(key);
      const [job, ...rest] = lanes.get(key) ?? [];
      rest.length > 0 ? lanes.set(key, rest) : lanes.delete(key);
      if (job) begin(job);
    }
    onChange?.();
    if (waiting + underWay.size > 0) return;
    for (const done of idlers) done();
    idlers = [];
  };
  const begin = (job: Job): void => {
    waiting -= 1;
    underWay.set(job.key, job);
    void work(job).finally(() => {
      underWay.delete(job.key);
      if (lanes.has(job.key)) ready.add(job.key);
      step();
    });
  };
  return {
    put: (job) => {
      const lane = lanes.get(job.key) ?? [];
      const last = lane.at(-1);
      const joined = last && join(last, job);
      if (joined) return void lane.splice(-1, 1, joined);
      const at = goesFirst(job) ? lane.findLastIndex(goesFirst) + 1 : lane.length;
      lanes.set(job.key, [...lane.slice(0, at), job, ...lane.slice(at)]);
      waiting += 1;
      if (!underWay.has(job.key)) ready.add(job.key);
      step();
    },
    get waiting() {
      return waiting;
    },
    get working() {
      return underWay.size;
    },
    abandon: () => {
      const left = [...underWay.values(), ...[...lanes.values()].flat()];
      lanes.clear();
      ready.clear();
      waiting = 0;
      onChange?.();
      return left;
    },
    idle: async () => {
      if (waiting + underWay.size > 0) await new Promise<void>((done) => idlers.push(done));
    },
  };
}
