import { canSeeProject, demandProjects } from "../door/project-access.ts";
import type { readNodeId } from "../node-id.ts";
import type { Project } from "../project-state.ts";
import { graphIssue } from "./graph-issue.ts";
import type { GraphObject, Scene } from "./graph-object.ts";
import { graphProject, graphProjectItem, graphView } from "./graph-project.ts";
import { graphField } from "./graph-project-field.ts";

const KINDS = ["PVT", "PVTI", "PVTF", "PVTSSF", "PVTV"];

/** The project, item, field or view behind an id, where the session may see its project. */
export function graphProjectNode(
  scene: Scene,
  { kind, id }: NonNullable<ReturnType<typeof readNodeId>>,
): GraphObject | undefined {
  const { world, session } = scene;
  if (!KINDS.includes(kind)) return undefined;
  demandProjects(session, "read");
  for (const project of world.state.projects.values()) {
    if (!canSeeProject(world, session, project)) continue;
    const shown = inProject(scene, project, kind, id);
    if (shown) return shown;
  }
  return undefined;
}

function inProject(scene: Scene, project: Project, kind: string, wanted: number): GraphObject | undefined {
  const issue = (one: Parameters<typeof graphIssue>[1]): GraphObject => graphIssue(scene, one);
  if (kind === "PVT") return project.id === wanted ? graphProject(scene, project, issue) : undefined;
  if (kind === "PVTI") {
    const item = project.items.get(wanted);
    return item && graphProjectItem(scene, item, issue);
  }
  if (kind === "PVTV") {
    const view = project.views.find(({ id }) => id === wanted);
    return view && graphView(scene, view, issue);
  }
  const field = project.fields.find(({ id }) => id === wanted);
  return field && graphField(field, { project: (one) => graphProject(scene, one, issue) });
}
