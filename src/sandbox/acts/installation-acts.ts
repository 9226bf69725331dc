import type { Installation } from "../state.ts";
import { type Actor, nowOf, type World } from "../world.ts";

/**
 * Suspends an installation, or lets it go on. While it is suspended the App gets no token, its tokens open nothing, and it
 * hears of nothing but of this
 * (https://docs.github.com/en/apps/maintaining-github-apps/suspending-a-github-app-installation).
 */
export function suspendInstallation(world: World, by: Actor, installation: Installation, on: boolean): void {
  if ((installation.suspended !== null) === on) return;
  installation.suspended = on ? { by: by.account, at: nowOf(world) } : null;
  world.announce({ event: "installation", action: on ? "suspend" : "unsuspend", by, installation });
}

/** Takes an App away from an account: its tokens open nothing any more. */
export function uninstallApp(world: World, by: Actor, installation: Installation): void {
  const { installations, tokens } = world.state;
  installations.delete(installation.id);
  for (const [value, token] of tokens)
    if (token.kind === "installation" && token.installation === installation) tokens.delete(value);
  world.announce({ event: "installation", action: "deleted", by, installation });
}
