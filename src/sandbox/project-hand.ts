import { accountOf } from "./acts/account-acts.ts";
import { addProject, editProject, findProject } from "./acts/project-acts.ts";
import { addField, appendOption, type FieldWish } from "./acts/project-field-acts.ts";
import { addItem, removeItem, setArchived, setValues } from "./acts/project-item-acts.ts";
import { findRepository } from "./acts/repository-acts.ts";
import { type ProjectFacts, viewOfProject } from "./project-facts.ts";
import type { Project, ProjectField, ProjectItem } from "./project-state.ts";
import { type Actor, inPerson, type World } from "./world.ts";

/** A project to be. */
export interface ProjectWish {
  readonly owner: string;
  readonly title: string;
  /** Who makes it. Default: the owner. */
  readonly by?: string;
  readonly public?: boolean;
  /** Fields beside those that each project has. The options of a single select field can be given by their names. */
  readonly fields?: readonly (Omit<FieldWish, "options"> & { readonly options?: readonly string[] })[];
}

/** Who moves or fills a card, and of which repository its issue is, where several have one of that number. */
export interface CardMover {
  readonly by: string;
  readonly repository?: `${string}/${string}`;
}

/** People at work on the pages of projects. Cards are named by the numbers of their issues, columns and options by their names. */
export interface ProjectHand {
  /** Returns its number: 1 for the first one of its owner. */
  addProject(wish: ProjectWish): number;
  closeProject(owner: string, project: number): void;
  addProjectField(owner: string, project: number, field: NonNullable<ProjectWish["fields"]>[number]): void;
  /** Adds an option to a field. Those that are there stay what they are. */
  addProjectOption(owner: string, project: number, field: string, option: string): void;
  /** Switches one of GitHub's own automations on or off. */
  switchAutomation(owner: string, project: number, name: string, on: boolean): void;
  addCard(owner: string, project: number, issue: number, wish: Required<CardMover>): void;
  /** Sets a single select field, as somebody does who drags the card; `Stage` where no field is named. With null, none. */
  moveCard(
    owner: string,
    project: number,
    issue: number,
    wish: CardMover & { readonly to: string | null; readonly field?: string },
  ): void;
  /** Writes a field that is no single select: a text, a number, or a day as `2026-03-01`. With null nothing stands there. */
  fillCard(
    owner: string,
    project: number,
    issue: number,
    wish: CardMover & { readonly field: string; readonly value: string | number | null },
  ): void;
  archiveCard(owner: string, project: number, issue: number, by: CardMover): void;
  restoreCard(owner: string, project: number, issue: number, by: CardMover): void;
  removeCard(owner: string, project: number, issue: number, by: CardMover): void;
  /** All that a project shows, as plain values. */
  projectView(owner: string, project: number): ProjectFacts;
}

const COLORS = ["GRAY", "BLUE", "GREEN", "YELLOW", "ORANGE", "RED", "PINK", "PURPLE"] as const;
const optionNamed = (name: string, place: number) => ({
  name,
  color: COLORS[place % COLORS.length] ?? "GRAY",
  description: "",
});

/** The hand of a sandbox on its projects. */
export function createProjectHand(world: World): ProjectHand {
  const actor = (by: string): Actor => inPerson(accountOf(world, by));
  const card = (owner: string, number: number, issue: number, where: CardMover): ProjectItem =>
    cardOf(projectNumbered(world, owner, number), issue, where);
  return {
    addProject({ owner, title, by = owner, fields = [], public: isPublic = false }) {
      const project = addProject(world, actor(by), accountOf(world, owner), title);
      editProject(world, project, { public: isPublic });
      for (const field of fields) addField(world, project, wishOf(field));
      return project.number;
    },
    closeProject: (owner, number) => editProject(world, projectNumbered(world, owner, number), { closed: true }),
    addProjectField: (owner, number, field) =>
      void addField(world, projectNumbered(world, owner, number), wishOf(field)),
    addProjectOption(owner, number, name, option) {
      const field = fieldNamed(projectNumbered(world, owner, number), name);
      appendOption(world, field, optionNamed(option, field.options.length));
    },
    switchAutomation(owner, number, name, on) {
      const { automations } = projectNumbered(world, owner, number);
      if (!automations.has(name)) throw new Error(`a project has no automation ${name}`);
      automations.set(name, on);
    },
    addCard(owner, number, issueNumber, { by, repository: name }) {
      const [account = "", repo = ""] = name.split("/");
      const issue = findRepository(world, account, repo)?.issues.get(issueNumber);
      if (!issue || issue.deleted) throw new Error(`there is no issue ${name}#${issueNumber} here`);
      addItem(world, actor(by), projectNumbered(world, owner, number), issue);
    },
    moveCard(owner, number, issue, wish) {
      const item = card(owner, number, issue, wish);
      const field = fieldNamed(item.project, wish.field ?? "Stage");
      setValues(world, actor(wish.by), item, [{ field, value: wish.to === null ? null : optionIdOf(field, wish.to) }]);
    },
    fillCard(owner, number, issue, wish) {
      const item = card(owner, number, issue, wish);
      setValues(world, actor(wish.by), item, [{ field: fieldNamed(item.project, wish.field), value: wish.value }]);
    },
    archiveCard: (owner, number, issue, by) => setArchived(world, actor(by.by), card(owner, number, issue, by), true),
    restoreCard: (owner, number, issue, by) => setArchived(world, actor(by.by), card(owner, number, issue, by), false),
    removeCard: (owner, number, issue, by) => removeItem(world, actor(by.by), card(owner, number, issue, by)),
    projectView: (owner, number) => viewOfProject(projectNumbered(world, owner, number)),
  };
}

const wishOf = ({ options, ...field }: NonNullable<ProjectWish["fields"]>[number]): FieldWish => ({
  ...field,
  ...(options && { options: options.map(optionNamed) }),
});

function projectNumbered(world: World, owner: string, number: number): Project {
  const project = findProject(world, accountOf(world, owner), number);
  if (!project) throw new Error(`${owner} has no project ${number}`);
  return project;
}

function fieldNamed(project: Project, name: string): ProjectField {
  const field = project.fields.find((one) => one.name === name);
  if (!field) throw new Error(`the project ${project.title} has no field ${name}`);
  return field;
}

function optionIdOf(field: ProjectField, name: string): string {
  const option = field.options.find((one) => one.name === name);
  if (!option) throw new Error(`the field ${field.name} has no option ${name}`);
  return option.id;
}

function cardOf(project: Project, number: number, { repository }: CardMover): ProjectItem {
  const [item, another] = [...project.items.values()].filter(
    ({ issue }) =>
      issue.number === number &&
      (repository === undefined || `${issue.repository.owner.login}/${issue.repository.name}` === repository),
  );
  if (!item) throw new Error(`the project ${project.title} has no card of #${number}`);
  if (another) throw new Error(`the project ${project.title} has several cards of a #${number}: name the repository`);
  return item;
}
