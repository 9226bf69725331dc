import type { GroupConfig } from "../config/schema.ts";
import {
  activeGroups,
  assignedGroups,
  defaultGroupOf,
  groupOf,
  groupsOf,
  helpersOf,
  isActive,
  membersOf,
} from "../config/working-groups.ts";
import type { Person } from "../domain/batch.ts";
import type { Change } from "../domain/change.ts";
import { isRefusal, type Refusal, refuse } from "../domain/refusal.ts";
import type { Assignment, RequestState } from "../domain/request-state.ts";
import { sentence } from "../domain/sentence.ts";
import type { Offer } from "../domain/work-state.ts";
import type { Command, CommandContext } from "./command.ts";
import { groupNamed, groupNames } from "./group-named.ts";
import { issueNumber } from "./issue-number.ts";
import { needNamed, openNeeds } from "./need-named.ts";
import { whoIs } from "./who-is.ts";

/** Gives a request to working groups or to a member of one, accepts somebody's offer, or gives somebody one of the needs. */
export const assign: Command = {
  name: "assign",
  usage: "/assign group|@person [number]",
  summary: sentence("desk-command-assign"),
  examples: ["/assign implementation", "/assign @ana", "/assign @ana 2"],
  allow: ["coordinator", "voting", "group", "member"],
  isOfUse: ({ desk }) => desk.config.groups.length > 0,
  run(context) {
    const written = context.parsed.args.flatMap((arg) => arg.split(",")).filter((word) => word !== "");
    const numbers = written.filter((word) => issueNumber(word) !== undefined);
    const names = [...new Set(written.filter((word) => !numbers.includes(word)).map((word) => word.toLowerCase()))];
    if (!mayAssign(context)) return acceptAsMember(names, numbers, context);
    if (numbers.length > 0) return giveNeed(names, numbers, context);
    if (names.length === 0) return refuse(sentence("desk-refused-group-missing", groupNames(context)));
    const changes: Change[] = [];
    for (const name of names) {
      const now = { ...context, state: withGiven(context.state, changes, context) };
      const result = name.startsWith("@") ? givePerson(name.slice(1), now) : giveGroup(name, now);
      if (isRefusal(result)) return result;
      changes.push(...result);
    }
    return changes;
  },
};

/** Who gives requests to groups and people. A member of another group only accepts an offer, and brings that group along. */
const MAY_ASSIGN = ["coordinator", "voting", "group"] as const;

/** Whether somebody gives a request to groups and people, and takes it from them. */
export const mayAssign = ({ roles }: Pick<CommandContext, "roles">): boolean =>
  MAY_ASSIGN.some((role) => roles.has(role));

function acceptAsMember(
  names: readonly string[],
  numbers: readonly string[],
  context: CommandContext,
): readonly Change[] | Refusal {
  const { by, state, desk, at } = context;
  const own = groupsOf(by.id, desk, at);
  const isNamed = whoIs(names[0]?.replace(/^@/, "") ?? "", context);
  const offer = names[0]?.startsWith("@") ? state.offers.find(({ person }) => isNamed(person)) : undefined;
  const group = own.find(({ id }) => id === offer?.group) ?? own[0];
  if (!offer || !group || names.length + numbers.length > 1 || offer.person.id === by.id) {
    return refuse(
      sentence("desk-refused-right", "assign", { anyOf: MAY_ASSIGN.map((who) => sentence(`desk-audience-${who}`)) }),
    );
  }
  return acceptOffer({ ...offer, group: group.id }, context);
}

/** The state in which the words before have been done already: a group that is given stands before its people. */
const withGiven = (state: RequestState, changes: readonly Change[], { at }: CommandContext): RequestState => ({
  ...state,
  assignments: [
    ...state.assignments,
    ...changes.flatMap((change): readonly Assignment[] =>
      change.kind === "group-assigned" ? [{ group: change.group, since: at, people: [] }] : [],
    ),
  ],
});

function giveGroup(name: string, context: CommandContext): readonly Change[] | Refusal {
  const group = groupNamed(name, context);
  if (isRefusal(group)) return group;
  if (context.state.assignments.some((assignment) => assignment.group === group.id)) {
    return refuse(sentence("desk-refused-group-already", group.title));
  }
  return [{ kind: "group-assigned", group: group.id }];
}

/** To a member of a group that has the request, or to somebody who offered to help. */
function givePerson(login: string, context: CommandContext): readonly Change[] | Refusal {
  const { state, desk, at } = context;
  const having = assignedGroups(state, desk, at);
  const helps = (id: string): readonly Person[] => state.assignments.find(({ group }) => group === id)?.people ?? [];
  const isNamed = whoIs(login, context);
  for (const { id } of having) {
    const member = membersOf(id, desk).find(isNamed);
    if (member && !helps(id).some((person) => person.id === member.id)) {
      return [{ kind: "person-assigned", group: id, person: { id: member.id, login: member.login } }];
    }
  }
  const offer = state.offers.find(({ person }) => isNamed(person));
  if (offer) return mayAccept(context) ? acceptOffer(offer, context) : refuse(sentence("desk-refused-accept-right"));
  const isHelper = helpersOf(state, desk, at).some(isNamed);
  return refuse(sentence(isHelper ? "desk-refused-person-already" : "desk-refused-person-unknown", login));
}

/** Not who was accepted themselves: else one yes would let in as many as like to come, to any group. */
const mayAccept = ({ roles }: CommandContext): boolean =>
  roles.has("coordinator") || roles.has("voting") || roles.has("member");

function acceptOffer(
  { person, group: wish, need: number }: Offer,
  context: CommandContext,
): readonly Change[] | Refusal {
  const group = groupFor(wish, context);
  if (!group) return refuse(sentence("desk-refused-offer-no-group", groupNames(context)));
  const isAssigned = context.state.assignments.some((assignment) => assignment.group === group.id);
  const wanted = openNeeds(context.state).find((need) => need.number === number && !need.taker);
  return [
    ...(isAssigned ? [] : [{ kind: "group-assigned" as const, group: group.id }]),
    { kind: "person-assigned", group: group.id, person },
    ...(wanted ? [{ kind: "need-taken" as const, number: wanted.number, person }] : []),
  ];
}

/** The group that an offer names; else that of who accepts, the first that has the request, or the default one. */
function groupFor(wish: string | undefined, { by, state, desk, at }: CommandContext): GroupConfig | undefined {
  const wished = wish === undefined ? undefined : groupOf(wish, desk);
  if (wished && isActive(wished, at)) return wished;
  const having = assignedGroups(state, desk, at);
  const own = groupsOf(by.id, desk, at);
  const fallback = defaultGroupOf(desk);
  return (
    having.find((group) => own.includes(group)) ??
    having[0] ??
    (fallback && isActive(fallback, at) ? fallback : undefined)
  );
}

/** A need goes to somebody who works on requests of this desk, or offered to: then the offer is accepted with it. */
function giveNeed(
  names: readonly string[],
  numbers: readonly string[],
  context: CommandContext,
): readonly Change[] | Refusal {
  const [name, ...others] = names;
  if (!name?.startsWith("@") || others.length > 0 || numbers.length > 1) {
    return refuse(sentence("desk-refused-need-whom"));
  }
  const need = needNamed(numbers[0], context.state);
  if (isRefusal(need)) return need;
  const login = name.slice(1);
  const person = workerNamed(login, context);
  const accepted = person ? [] : givePerson(login, context);
  if (isRefusal(accepted)) return accepted;
  const taker = person ?? accepted.flatMap((change) => (change.kind === "person-assigned" ? [change.person] : []))[0];
  if (!taker) return refuse(sentence("desk-refused-person-unknown", login));
  if (need.taker?.id === taker.id) return refuse(sentence("desk-refused-need-taken", need.number, taker.login));
  const joined = accepted.filter(({ kind }) => kind !== "need-taken");
  return [...joined, { kind: "need-taken", number: need.number, person: taker }];
}

/** Somebody of a group that works, or who helps with this request already. */
function workerNamed(login: string, context: CommandContext): Person | undefined {
  const { state, desk, at } = context;
  const people = [...activeGroups(desk, at).flatMap(({ id }) => membersOf(id, desk)), ...helpersOf(state, desk, at)];
  const found = people.find(whoIs(login, context));
  return found && { id: found.id, login: found.login };
}
