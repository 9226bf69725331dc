import { sentence } from "../domain/sentence.ts";
import type { DeskConfig } from "./desk.ts";
import { type Finding, problem } from "./finding.ts";

/** Whether what the configuration says of writers, rules, binding votes and priorities holds together. */
export function checkConfig(config: DeskConfig): readonly Finding[] {
  return [...checkWriters(config), ...checkRules(config), ...checkBinding(config), ...checkPriorities(config)];
}

function checkWriters({ writers }: DeskConfig): readonly Finding[] {
  const active = writers.filter((writer) => writer.active);
  const findings = writers.flatMap(({ id, from, until }, n) => [
    ...(writers.findIndex((writer) => writer.id === id) < n
      ? [problem(["writers", n, "id"], sentence("config-id-twice", String(id)))]
      : []),
    ...(until !== undefined && until < from
      ? [problem(["writers", n, "until"], sentence("config-ends-before-start", from, until))]
      : []),
  ]);
  const logins = active.map(({ login }) => login);
  if (active.length === 0) findings.push(problem(["writers"], sentence("config-no-active-writer")));
  if (active.length > 1) findings.push(problem(["writers"], sentence("config-two-active-writers", logins)));
  return findings;
}

function checkRules({ rules }: DeskConfig): readonly Finding[] {
  if (rules.status === "proposed") return [];
  return (["on", "link"] as const)
    .filter((key) => rules[key] === undefined)
    .map((key) => problem(["rules"], sentence("config-adopted-without", key)));
}

function checkBinding({ binding }: DeskConfig): readonly Finding[] {
  if (!binding["host-staff"] || binding.reason !== undefined) return [];
  return [problem(["binding"], sentence("config-binding-without-reason"))];
}

/** Words that mean the same place on the scale would make the median a matter of chance. */
function checkPriorities({ priorities: { scale } }: DeskConfig): readonly Finding[] {
  return scale.flatMap((word, n) =>
    scale.indexOf(word) < n ? [problem(["priorities", "scale", n], sentence("config-id-twice", word))] : [],
  );
}
