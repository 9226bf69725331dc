import type { Sandbox } from "../sandbox.ts";
import type { Named } from "./desk-files.ts";
import type { Scenario, Step } from "./scenario.ts";
import { BOT_LOGINS } from "./words.ts";

/** Makes the accounts of everybody whom a story names, in the order in which they first appear. */
export function addCast(sandbox: Sandbox, scenario: Scenario): Map<string, Named> {
  const bots = new Set(scenario.bots);
  const names = [...new Set(namesIn(scenario))].filter((name) => !isBotName(name));
  return new Map(
    names.map((login) => {
      const { id } = sandbox.addUser({ login, kind: bots.has(login) ? "bot" : "user" });
      return [login, { id, login }] as const;
    }),
  );
}

/** The login of a name of the story, as it is today. */
export function loginOf(accounts: ReadonlyMap<string, Named>, name: string): string {
  if (isBotName(name)) return BOT_LOGINS[name];
  const account = accounts.get(name);
  if (!account) throw new Error(`nobody is called ${name} in this story`);
  return account.login;
}

const isBotName = (name: string): name is keyof typeof BOT_LOGINS => Object.hasOwn(BOT_LOGINS, name);

function namesIn(scenario: Scenario): readonly string[] {
  return [
    ...scenario.committee,
    ...scenario["host-staff"],
    ...scenario.coordinators,
    ...Object.values(scenario.groups).flat(),
    ...Object.values(scenario.alternates),
    ...scenario.steps.flatMap(namesInStep),
    "reader",
  ];
}

function namesInStep({ acts, roster }: Step): readonly string[] {
  const alternates = Object.values(roster?.alternates ?? {}).filter((name) => name !== null);
  const assigned = acts.flatMap((act) => ("whom" in act && act.whom !== null ? [act.whom] : []));
  return [...acts.map(({ by }) => by), ...assigned, ...(roster?.joins ?? []), ...alternates];
}
