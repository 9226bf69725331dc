/** Numbers and names of things. Never what anybody wrote, never a secret. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

type Say = (message: string, fields?: LogFields) => void;

/** The server's log: one JSON object a line, with `time`, `level`, `message` and the fields. */
export interface Log {
  readonly info: Say;
  readonly warn: Say;
  readonly error: Say;
}

/** From little to much. There is no level that shows deliveries. */
const LEVELS = ["error", "warn", "info"] as const;

/** How much a log says. */
export type LogLevel = (typeof LEVELS)[number];

/** The level of a name as `LOG_LEVEL` has it. Names of lower levels in other programs mean the lowest here, `info`. */
export const logLevelOf = (name: string | undefined): LogLevel =>
  LEVELS.find((level) => level === name?.toLowerCase()) ?? (name?.toLowerCase() === "fatal" ? "error" : "info");

/** Makes a log that hands its lines to `write`, without the line's end. */
export function createLog(
  write: (line: string) => void,
  { level: most = "info", now = Date.now }: { readonly level?: LogLevel; readonly now?: () => number } = {},
): Log {
  const at =
    (level: LogLevel): Say =>
    (message, fields) => {
      if (LEVELS.indexOf(level) > LEVELS.indexOf(most)) return;
      write(JSON.stringify({ time: new Date(now()).toISOString(), level, message, ...fields }));
    };
  return { info: at("info"), warn: at("warn"), error: at("error") };
}
