import type { Change } from "../domain/change.ts";
import { userId } from "../domain/ids.ts";
import { type Refusal, refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import type { Command, CommandContext } from "./command.ts";

/** Gives a request to working groups, or to a member of a group that has it. */
export const assign: Command = {
  name: "assign",
  usage: "/assign group|@person",
  summary: sentence("desk-command-assign"),
  examples: ["/assign implementation", "/assign @ana"],
  allow: ["coordinator", "voting", "group"],
  isOfUse: ({ desk }) => desk.config.groups.length > 0,
  run(context) {
    const written = context.parsed.args.flatMap((arg) => arg.split(",")).filter((name) => name !== "");
    const names = [...new Set(written.map((name) => name.toLowerCase()))];
    if (names.length === 0) return refuse(sentence("desk-refused-group-missing", groupNames(context)));
    const changes: Change[] = [];
    for (const name of names) {
      const result = name.startsWith("@") ? person(name.slice(1), context) : group(name, context);
      if ("refused" in result) return result;
      changes.push(result);
    }
    return changes;
  },
};

const groupNames = ({ desk }: CommandContext): readonly string[] => desk.config.groups.map(({ id }) => id);

function group(name: string, context: CommandContext): Change | Refusal {
  if (!context.desk.config.groups.some(({ id }) => id === name)) {
    return refuse(sentence("desk-refused-group-unknown", name, groupNames(context)));
  }
  if (context.state.assignments.some((assignment) => assignment.group === name)) {
    return refuse(sentence("desk-refused-group-already", name));
  }
  return { kind: "group-assigned", group: name };
}

function person(login: string, { desk, state }: CommandContext): Change | Refusal {
  for (const { group: id } of state.assignments) {
    const member = desk.roster.groups[id]?.find((known) => known.login.toLowerCase() === login.toLowerCase());
    if (member) return { kind: "person-assigned", group: id, person: { id: userId(member.id), login: member.login } };
  }
  return refuse(sentence("desk-refused-person-unknown", login));
}
