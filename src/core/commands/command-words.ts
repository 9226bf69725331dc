/** What the parser must know of a desk's commands. */
export interface CommandWords {
  readonly known: readonly string[];
  /** Other words for commands: word -> name. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Words of other bots that must not run anything here: word -> what to write instead. */
  readonly instead?: Readonly<Record<string, string>>;
  /** Login of the bot. Where it is given, `@bot name` is the same as `/name`. */
  readonly bot?: string;
}
