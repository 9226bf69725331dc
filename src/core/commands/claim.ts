import type { GroupConfig } from "../config/schema.ts";
import { assignedGroups, groupsOf, helpersOf } from "../config/working-groups.ts";
import type { Change } from "../domain/change.ts";
import { type Refusal, refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import type { Need } from "../domain/work-state.ts";
import type { Command, CommandContext } from "./command.ts";
import { groupNamed } from "./group-named.ts";
import { issueNumber } from "./issue-number.ts";
import { needNamed, openNeeds } from "./need-named.ts";
import { offerHelp } from "./offer-help.ts";

/** Takes the request up, or one of its needs. From somebody who is in no working group it is an offer. */
export const claim: Command = {
  name: "claim",
  usage: "/claim [group|number]",
  summary: sentence("desk-command-claim"),
  examples: ["/claim", "/claim translation", "/claim 2"],
  allow: ["anyone"],
  forOutsiders: true,
  isOfUse: (context) =>
    worksHere(context) && (openNeeds(context.state).some(({ taker }) => !taker) || !hasTakenUp(context)),
  run(context) {
    const { parsed, desk, at } = context;
    const [word, ...more] = parsed.args;
    const named = word === undefined ? undefined : groupNamed(word, context);
    const group = named && "refused" in named ? undefined : named;
    if (!worksHere(context)) return offerHelp(context, { group, need: freeNeed(word, context) });
    if (issueNumber(word) !== undefined) return takeNeed(word, context);
    if (group)
      return groupsOf(context.by.id, desk, at).includes(group) ? join([group], context) : offerHelp(context, { group });
    // More than one word is what somebody says with it.
    return named && "refused" in named && more.length === 0 ? named : takeUp(context);
  },
};

type Plain = Omit<CommandContext, "parsed">;

/** Whether somebody works on requests of this desk: in a group, as an accepted helper of this one, or as a coordinator. */
const worksHere = ({ roles }: Plain): boolean => roles.has("group") || roles.has("coordinator") || roles.has("member");

/** Without a group's name: for one's groups that have the request, or else with the one group that one is in. */
function takeUp(context: CommandContext): readonly Change[] | Refusal {
  const { by, at, state, desk } = context;
  const own = groupsOf(by.id, desk, at);
  const having = assignedGroups(state, desk, at).filter((group) => own.includes(group));
  if (having.length > 0 || hasTakenUp(context)) return join(having, context);
  if (own.length === 0) return offerHelp(context, {});
  if (own.length === 1) return join(own, context);
  return refuse(
    sentence(
      "desk-refused-claim-which",
      own.map(({ id }) => id),
      own[0]?.id ?? "",
    ),
  );
}

/** Takes the request up for these groups, and brings along those that do not have it. */
function join(groups: readonly GroupConfig[], { by, state }: CommandContext): readonly Change[] | Refusal {
  const changes = groups.flatMap(({ id }): readonly Change[] => {
    const assignment = state.assignments.find(({ group }) => group === id);
    if (assignment?.people.some((person) => person.id === by.id)) return [];
    const joined = { kind: "person-assigned", group: id, person: by } as const;
    return assignment ? [joined] : [{ kind: "group-assigned", group: id }, joined];
  });
  return changes.length > 0 ? changes : refuse(sentence("desk-refused-claimed-already"));
}

const hasTakenUp = ({ by, at, state, desk }: Plain): boolean =>
  helpersOf(state, desk, at).some(({ id }) => id === by.id);

/** The need that an offer names, while nobody cares for it; an offer that names another one is an offer all the same. */
function freeNeed(word: string | undefined, { state }: CommandContext): Need | undefined {
  const number = issueNumber(word);
  return openNeeds(state).find((need) => need.number === number && !need.taker);
}

function takeNeed(word: string | undefined, { by, state }: CommandContext): readonly Change[] | Refusal {
  const need = needNamed(word, state);
  if ("refused" in need) return need;
  const { number, taker } = need;
  if (taker?.id === by.id) return refuse(sentence("desk-refused-need-yours", number));
  if (taker) return refuse(sentence("desk-refused-need-taken", number, taker.login));
  return [{ kind: "need-taken", number, person: by }];
}
