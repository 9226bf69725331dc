import { addView, type ViewWish } from "../acts/project-acts.ts";
import { addField, type FieldWish, type OptionWish } from "../acts/project-field-acts.ts";
import { type Order, placeOf } from "../cursor.ts";
import { actorOf } from "../door/session.ts";
import { isNode, type JsonNode, textIn } from "../json.ts";
import { presentField, presentProject, presentView } from "../present/present-project.ts";
import type { OptionColor, Project, ProjectField, ProjectView } from "../project-state.ts";
import { type Answer, bodyOf, type Call, created, ok, type Route } from "./call.ts";
import { cursorPageOf } from "./paging.ts";
import { fieldOf, projectOf, projectsOfCall, wrong } from "./project-call.ts";

const PROJECTS = "/orgs/{org}/projectsV2";
const PROJECT = `${PROJECTS}/{project_number}`;
const PROJECTS_OF_USER = "/users/{username}/projectsV2";

/** Projects, their fields and their views. */
export const projectRoutes: readonly Route[] = [
  { method: "GET", path: PROJECTS, answer: listProjects },
  { method: "GET", path: PROJECT, answer: getProject },
  { method: "GET", path: PROJECTS_OF_USER, answer: listProjects },
  { method: "GET", path: `${PROJECTS_OF_USER}/{project_number}`, answer: getProject },
  { method: "GET", path: `${PROJECT}/fields`, answer: listFields },
  { method: "POST", path: `${PROJECT}/fields`, answer: postField },
  { method: "GET", path: `${PROJECT}/fields/{field_id}`, answer: getField },
  { method: "POST", path: `${PROJECT}/views`, answer: postView },
];

const BY_NUMBER: Order<Project> = { place: ({ number }) => placeOf(number) };
const BY_ID: Order<ProjectField> = { place: ({ id }) => placeOf(id) };

function listProjects(call: Call): Answer {
  const wanted = isWanted(call.query.get("q") ?? "");
  const rows = projectsOfCall(call).filter(wanted);
  return cursorPageOf(call, rows, BY_NUMBER, (project) => presentProject(project, call.world.addresses));
}

/** `is:open`, `is:closed`, and words of the title. */
function isWanted(query: string): (project: Project) => boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return ({ title, closedAt }) =>
    words.every((word) => {
      if (word === "is:open" || word === "is:closed") return (closedAt === null) === (word === "is:open");
      return title.toLowerCase().includes(word);
    });
}

function getProject(call: Call): Answer {
  return ok(presentProject(projectOf(call, "read"), call.world.addresses));
}

function listFields(call: Call): Answer {
  const { fields } = projectOf(call, "read");
  return cursorPageOf(call, fields, BY_ID, (field) => presentField(field, call.world.addresses));
}

function getField(call: Call): Answer {
  return ok(presentField(fieldOf(call), call.world.addresses));
}

function postField(call: Call): Answer {
  const project = projectOf(call, "write");
  return created(presentField(addField(call.world, project, readField(bodyOf(call))), call.world.addresses));
}

function readField(body: JsonNode): FieldWish {
  const name = textIn(body, "name");
  const type = textIn(body, "data_type");
  if (name === undefined) throw wrong("ProjectV2Field", "name");
  if (type !== "text" && type !== "number" && type !== "date" && type !== "single_select")
    throw wrong("ProjectV2Field", "data_type");
  const options = body["single_select_options"];
  return { name, type, ...(Array.isArray(options) && { options: options.map(readOption) }) };
}

const COLORS: readonly OptionColor[] = ["BLUE", "GRAY", "GREEN", "ORANGE", "PINK", "PURPLE", "RED", "YELLOW"];

function readOption(value: unknown): OptionWish {
  const given = isNode(value) ? value : {};
  const asked = textIn(given, "color") ?? "GRAY";
  const color = COLORS.find((one) => one === asked);
  if (color === undefined) throw wrong("ProjectV2Field", "color");
  return { name: textIn(given, "name") ?? "", color, description: textIn(given, "description") ?? "" };
}

function postView(call: Call): Answer {
  const project = projectOf(call, "write");
  const view = addView(call.world, actorOf(call.session), project, readView(bodyOf(call)));
  return created(presentView(view, call.world.addresses));
}

function readView(body: JsonNode): ViewWish {
  const name = textIn(body, "name");
  const layout = textIn(body, "layout");
  if (name === undefined) throw wrong("ProjectV2View", "name");
  if (layout !== "table" && layout !== "board" && layout !== "roadmap") throw wrong("ProjectV2View", "layout");
  const filter = textIn(body, "filter");
  const visibleFields = "visible_fields" in body ? idsIn(body["visible_fields"]) : undefined;
  return {
    name,
    layout,
    ...(filter !== undefined && { filter }),
    ...(visibleFields && { visibleFields }),
    sortBy: sortIn(body["sort_by"]),
    groupBy: idsIn(body["group_by"]),
    verticalGroupBy: idsIn(body["vertical_group_by"]),
  };
}

const idsIn = (list: unknown): readonly number[] =>
  Array.isArray(list) ? list.filter((id) => typeof id === "number") : [];

function sortIn(list: unknown): ProjectView["sortBy"] {
  if (!Array.isArray(list)) return [];
  return list.map((pair: unknown) => {
    const [field, direction]: readonly unknown[] = Array.isArray(pair) ? pair : [];
    if (typeof field !== "number" || (direction !== "asc" && direction !== "desc"))
      throw wrong("ProjectV2View", "sort_by");
    return [field, direction] as const;
  });
}
