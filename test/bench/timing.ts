import { spawn } from "node:child_process";

/** The middle one of some numbers. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error("there is nothing to take the middle of");
  return middle;
}

/** How long `work` takes, in milliseconds: the middle one of `runs`, after some that do not count. */
export function millisecondsOf(work: () => void, { runs = 9, warmUp = 3 } = {}): number {
  const took: number[] = [];
  for (let run = -warmUp; run < runs; run += 1) {
    const before = performance.now();
    work();
    if (run >= 0) took.push(performance.now() - before);
  }
  return medianOf(took);
}

/** A program with its arguments and its environment. */
export interface Program {
  readonly node: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** How long a program takes from start to end, in milliseconds. Throws where it fails. */
export function durationOf({ node, args, env = {} }: Program): Promise<number> {
  const before = performance.now();
  return new Promise((done, fail) => {
    // Nothing of this process's environment: certificates of the machine's own are read at each start, which takes longer.
    const child = spawn(node, args, {
      env: { PATH: process.env["PATH"] ?? "", ...env },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let complaint = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      complaint += text;
    });
    child.once("error", fail);
    child.once("close", (status) =>
      status === 0
        ? done(performance.now() - before)
        : fail(new Error(`${args.join(" ")} ended with ${status}: ${complaint}`)),
    );
  });
}

/** Middle durations, in milliseconds, of programs that run by turns, so that a busy machine slows all of them. */
export async function inTurns(programs: readonly (() => Program)[], rounds = 40): Promise<readonly number[]> {
  const took = programs.map((): number[] => []);
  for (let round = -2; round < rounds; round += 1) {
    for (const [place, program] of programs.entries()) {
      const duration = await durationOf(program());
      if (round >= 0) took[place]?.push(duration);
    }
  }
  return took.map(medianOf);
}
