/** A way in which the desk is run: in this process, as a Probot app, as an Action. A story can be played through each. */
export interface Door {
  /** Takes in all that GitHub has told since the last time, each as many times as said (default 1), and ends when the looks are done. */
  takeIn(times?: number): Promise<void>;
  /** Looks at every request. */
  sweep(): Promise<void>;
  /** Takes two looks at every request that both read before either writes. A door that cannot do so has none. */
  race?(): Promise<void>;
  close(): Promise<void>;
}

/** Which account writes the records: the App's bot, or the bot of workflows. */
export type WriterName = "app" | "actions";
