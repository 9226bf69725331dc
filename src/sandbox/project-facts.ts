import { fullName } from "./acts/repository-acts.ts";
import type { Project, ProjectField, ProjectItem } from "./project-state.ts";

/** A card as people read it: values by the name of their field, options by their names. Fields without a value are left out. */
export interface CardFacts {
  /** The number of its issue. */
  readonly issue: number;
  /** As in `hub/helpdesk`. */
  readonly repository: string;
  readonly archived: boolean;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A project as people read it. */
export interface ProjectFacts {
  readonly number: number;
  readonly title: string;
  readonly description: string | null;
  readonly readme: string | null;
  readonly public: boolean;
  readonly closed: boolean;
  /** By name; the names of the options of single select fields, in their order. */
  readonly fields: Readonly<Record<string, { readonly type: string; readonly options: readonly string[] }>>;
  readonly views: readonly { readonly name: string; readonly layout: string; readonly columns: string | null }[];
  readonly cards: readonly CardFacts[];
  /** The repositories that list it, as in `hub/helpdesk`. */
  readonly repositories: readonly string[];
}

/** All that a project shows. */
export const viewOfProject = (project: Project): ProjectFacts => ({
  number: project.number,
  title: project.title,
  description: project.shortDescription,
  readme: project.readme,
  public: project.public,
  closed: project.closedAt !== null,
  fields: Object.fromEntries(
    project.fields.map(({ name, type, options }) => [name, { type, options: options.map((option) => option.name) }]),
  ),
  views: project.views.map(({ name, layout, verticalGroupBy: [column] }) => ({
    name,
    layout,
    columns: project.fields.find(({ id }) => id === column)?.name ?? null,
  })),
  cards: [...project.items.values()].map(cardFacts),
  repositories: project.repositories.map(fullName),
});

const cardFacts = (item: ProjectItem): CardFacts => ({
  issue: item.issue.number,
  repository: fullName(item.issue.repository),
  archived: item.archivedAt !== null,
  values: Object.fromEntries(item.project.fields.flatMap((field) => written(item, field))),
});

function written({ values }: ProjectItem, { id, name, options }: ProjectField): readonly [string, string | number][] {
  const value = values.get(id)?.value;
  if (value === undefined) return [];
  return [[name, options.find((option) => option.id === value)?.name ?? value]];
}
