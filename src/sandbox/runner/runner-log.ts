const MASK = "::add-mask::";

/** What an action printed, as the runner shows it: a value after `::add-mask::` is hidden from there on, and so is the token. */
export function maskedLog(printed: string, token: string): string {
  const secrets = new Set([token]);
  const shown = printed.split(/\r?\n/).flatMap((line) => {
    if (line.startsWith(MASK)) {
      secrets.add(unescaped(line.slice(MASK.length)));
      return [];
    }
    return [[...secrets].filter(Boolean).reduce((rest, secret) => rest.replaceAll(secret, "***"), line)];
  });
  return shown.join("\n");
}

/** Undoes the escapes of a workflow command. */
const unescaped = (value: string): string =>
  value.replaceAll("%0A", "\n").replaceAll("%0D", "\r").replaceAll("%25", "%");
