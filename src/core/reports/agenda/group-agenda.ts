import type { Desk } from "../../config/desk.ts";
import { isOver } from "../../config/is-over.ts";
import type { GroupConfig } from "../../config/schema.ts";
import { ownerOf } from "../../config/working-groups.ts";
import type { AgendaTimes, GroupedItem } from "../../domain/agenda.ts";
import { GROUP_SECTIONS, type GroupAgenda, type GroupSection, type SectionedItem } from "../../domain/group-agenda.ts";
import type { Instant } from "../../domain/ids.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import { publicTitle } from "../../records/public-text.ts";
import { stageOf } from "../../workflow/ways.ts";
import { handsOf } from "../board-work.ts";
import { byAge, factsOf } from "./agenda.ts";
import { type AgendaFacts, itemOf } from "./agenda-facts.ts";
import type { AgendaInput } from "./agenda-input.ts";
import { needSaid, offersSaid, untakenSaid } from "./hands-items.ts";
import { overdueItems } from "./work-items.ts";

/** What a group's part of the agenda says of one request: nothing, one point, or several. */
export function groupItems(
  input: AgendaInput,
  group: GroupConfig,
  desk: Desk,
  times: AgendaTimes,
): readonly SectionedItem[] {
  const facts = factsOf(input, desk, times);
  const { state } = input;
  const stage = stageOf({ state, desk });
  if (!state.registered || state.exit || state.lane !== "request" || !stage || isOver(stage)) return [];
  const parts = partItems(facts, group);
  if (!ownerOf(state, desk, times.at).some(({ id }) => id === group.id)) return parts;
  const hands = handsOf(facts, times.at);
  const stands = sentence("agenda-stage", stage.title);
  const assignment = state.assignments.find((one) => one.group === group.id);
  const here =
    hands?.untaken === true
      ? [at("waits", facts, hands.since, [stands, ...untakenSaid(hands, facts), ...offersSaid(facts)])]
      : assignment
        ? [at("has", facts, assignment.since, [stands, ...takersSaid(facts, assignment.people), ...offersSaid(facts)])]
        : [];
  return [
    ...here,
    ...needItems(facts),
    ...parts,
    ...overdueItems(facts).map((item): SectionedItem => ({ ...plain(item), section: "overdue" })),
  ];
}

/** The group's part of the agenda, of these points; `unread` are requests that could not be read. */
export function groupAgendaOf(
  items: readonly SectionedItem[],
  { id, title }: GroupConfig,
  { config }: Desk,
  at: Instant,
  unread: readonly number[] = [],
): GroupAgenda {
  const all = [...items].sort(byAge);
  return {
    group: id,
    title: publicTitle(title, config.desk.contact).text,
    at,
    sections: GROUP_SECTIONS.map((section) => ({
      section,
      items: all.flatMap(({ section: own, ...item }) => (own === section ? [item] : [])),
    })),
    unread: [...unread].sort((a, b) => a - b),
  };
}

const plain = ({ group: _, ...item }: GroupedItem) => item;

const at = (section: GroupSection, facts: AgendaFacts, since: Instant, asks: readonly Sentence[]): SectionedItem => ({
  ...plain(itemOf(facts, "hands", since, asks)),
  section,
});

/** All that is needed and not met: what nobody has taken, and what somebody of the group cares for. */
function needItems(facts: AgendaFacts): readonly SectionedItem[] {
  const open = facts.state.needs.filter(({ met }) => met === undefined);
  return open.map((need) =>
    at("needs", facts, need.at, [
      ...needSaid(need, facts),
      ...(need.taker ? takersSaid(facts, [need.taker]) : [sentence("agenda-need-free", need.number)]),
    ]),
  );
}

/** The group's own parts whose issues are open. */
function partItems(facts: AgendaFacts, { id }: GroupConfig): readonly SectionedItem[] {
  const { state, snapshot } = facts;
  return state.parts.flatMap((part): readonly SectionedItem[] => {
    if (part.group !== id || part.issue === undefined) return [];
    const known = snapshot.subIssues?.find(({ number }) => number === part.issue);
    if (known?.state === "closed") return [];
    const item = at("parts", facts, part.at, [sentence("agenda-part-of", snapshot.issue.number)]);
    return [{ ...item, number: part.issue, url: `${snapshot.repository.url}/issues/${part.issue}` }];
  });
}

/** Who takes care, as far as the board may name them. */
function takersSaid({ view }: AgendaFacts, people: AgendaFacts["state"]["assignments"][number]["people"]) {
  if (people.length === 0) return [sentence("agenda-taken-nobody")];
  const names = people.flatMap((person) => view().names.person(person) ?? []);
  return [names.length > 0 ? sentence("agenda-taken-by", names) : sentence("agenda-taken")];
}
