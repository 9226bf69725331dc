/** Exit code of a verb: done, found problems, wrong use. */
export type ExitCode = 0 | 1 | 2;

/** What a verb may do to the outside: print, and read. Tests hand in their own. */
export interface Terminal {
  /** Prints a line to standard output. */
  out(line: string): void;
  /** Prints a line to standard error. */
  err(line: string): void;
  /** All of standard input. */
  readInput(): Promise<string>;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The way to GitHub, where it is not the platform's own. */
  readonly fetch?: (input: string | URL, init?: RequestInit) => Promise<Response>;
  /** The clock, in milliseconds, where it is not the machine's. */
  readonly now?: () => number;
}

/** What the user typed after the verb. Options by their long name without dashes, in camel case. */
export interface VerbCall {
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
}

/** One word of the command line. */
export interface Verb {
  readonly name: string;
  /** One sentence, for `quorumdesk --help`. */
  readonly summary: string;
  /** Arguments as commander writes them, as in `[dir]`. */
  readonly args: readonly { readonly name: string; readonly about: string }[];
  /** Options as commander writes them, as in `--profile <name>`. `--json` is added to every verb. */
  readonly options: readonly {
    readonly flags: string;
    readonly about: string;
    readonly repeatable?: boolean;
    readonly initial?: string;
  }[];
  run(call: VerbCall, terminal: Terminal): Promise<ExitCode>;
}
