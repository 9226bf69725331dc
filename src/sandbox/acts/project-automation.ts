import type { ProjectItem } from "../project-state.ts";
import type { Account } from "../state.ts";
import { type Actor, type Happening, type ItemChange, inPerson, type World } from "../world.ts";
import { addAccount, findAccount } from "./account-acts.ts";
import { setState } from "./issue-acts.ts";
import { itemsOfIssue, setValues } from "./project-item-acts.ts";

const LOGIN = "github-project-automation[bot]";
/** Its number, the same on all of GitHub. */
const BOT = 113_052_574;
const STATUS = "Status";
const DONE = "Done";

/**
 * What GitHub does by itself where a project has it switched on: an issue that is closed gets the Status "Done", and an issue
 * whose Status becomes "Done" is closed. Projects of users close nothing here.
 */
export function automate(world: World, happening: Happening): void {
  if (happening.event === "projects_v2_item") {
    if (isDone(happening.change) && happening.item.project.automations.get("Auto-close issue"))
      setState(world, automaton(world), happening.item.issue, "closed");
    return;
  }
  if (happening.event !== "issues") return;
  const { action, issue } = happening;
  if (action !== "closed" || !issue) return;
  for (const item of itemsOfIssue(world, issue)) {
    if (item.archivedAt === null && item.project.automations.get("Item closed")) markDone(world, item);
  }
}

function markDone(world: World, item: ProjectItem): void {
  const field = item.project.fields.find(({ name, type }) => name === STATUS && type === "single_select");
  const done = field?.options.find(({ name }) => name === DONE);
  if (field && done) setValues(world, automaton(world), item, [{ field, value: done.id }]);
}

function isDone(change: ItemChange | undefined): boolean {
  if (change?.kind !== "value" || change.field.name !== STATUS) return false;
  return change.field.options.some(({ id, name }) => id === change.to && name === DONE);
}

const automaton = (world: World): Actor => inPerson(botOf(world));

const botOf = (world: World): Account =>
  findAccount(world, LOGIN) ?? addAccount(world, { login: LOGIN, kind: "bot", id: BOT });
