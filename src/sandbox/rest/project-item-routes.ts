import { addItem, removeItem, setValues, type ValueWish } from "../acts/project-item-acts.ts";
import { findRepository } from "../acts/repository-acts.ts";
import { type Order, placeOf } from "../cursor.ts";
import { canSee } from "../door/access.ts";
import { actorOf } from "../door/session.ts";
import { isNode, type JsonNode, numberIn, textIn } from "../json.ts";
import { presentItem, presentSimpleItem } from "../present/present-project-item.ts";
import type { Project, ProjectField, ProjectItem } from "../project-state.ts";
import { ApiRefusal, notFound } from "../refusal.ts";
import type { Issue } from "../state.ts";
import { type Answer, bodyOf, type Call, created, done, ok, type Route } from "./call.ts";
import { cursorPageOf } from "./paging.ts";
import { itemOf, projectOf, wrong } from "./project-call.ts";

const ITEMS = "/orgs/{org}/projectsV2/{project_number}/items";
const ITEM = `${ITEMS}/{item_id}`;

/** The items of a project, and what stands in their fields. */
export const projectItemRoutes: readonly Route[] = [
  { method: "GET", path: ITEMS, answer: listItems },
  { method: "POST", path: ITEMS, answer: postItem },
  { method: "GET", path: ITEM, answer: getItem },
  { method: "PATCH", path: ITEM, answer: patchItem },
  { method: "DELETE", path: ITEM, answer: dropItem },
];

const BY_ID: Order<ProjectItem> = { place: ({ id }) => placeOf(id) };

function listItems(call: Call): Answer {
  const project = projectOf(call, "read");
  if (call.query.has("q")) throw new ApiRefusal(422, "The sandbox does not know the filters of projects");
  const fields = fieldsAsked(call, project);
  return cursorPageOf(call, [...project.items.values()], BY_ID, (item) => shown(call, item, fields));
}

/** An issue that the session may not see is hidden. */
const shown = (call: Call, item: ProjectItem, fields: readonly ProjectField[]): unknown =>
  presentItem(item, fields, canSee(call.session, item.issue.repository) ? item.issue : undefined, call.world.addresses);

/** The title alone, where nobody asks for more. */
function fieldsAsked({ query }: Call, { fields }: Project): readonly ProjectField[] {
  const ids = query.getAll("fields").flatMap((text) => text.split(","));
  if (ids.length === 0) return fields.filter(({ type }) => type === "title");
  return ids.map((id) => {
    const field = fields.find((one) => String(one.id) === id);
    if (!field) throw wrong("ProjectV2Item", "fields");
    return field;
  });
}

function getItem(call: Call): Answer {
  const item = itemOf(call, "read");
  return ok(shown(call, item, fieldsAsked(call, item.project)));
}

function postItem(call: Call): Answer {
  const project = projectOf(call, "write");
  const body = bodyOf(call);
  if (textIn(body, "type") !== "Issue") throw wrong("ProjectV2Item", "type");
  const issue = issueAsked(call, body);
  if (!issue || issue.deleted || !canSee(call.session, issue.repository)) throw notFound();
  return created(presentSimpleItem(addItem(call.world, actorOf(call.session), project, issue), call.world.addresses));
}

/** By its id, or by its repository and number. */
function issueAsked({ world }: Call, body: JsonNode): Issue | undefined {
  if ("id" in body) return world.state.issues.get(numberIn(body, "id"));
  const repository = findRepository(world, textIn(body, "owner") ?? "", textIn(body, "repo") ?? "");
  return repository?.issues.get(numberIn(body, "number"));
}

function patchItem(call: Call): Answer {
  const item = itemOf(call, "write");
  const list = bodyOf(call)["fields"];
  if (!Array.isArray(list)) throw wrong("ProjectV2Item", "fields");
  setValues(
    call.world,
    actorOf(call.session),
    item,
    list.map((wish: unknown) => readValue(item.project, wish)),
  );
  return ok(shown(call, item, fieldsAsked(call, item.project)));
}

function readValue({ fields }: Project, wish: unknown): ValueWish {
  const { id, value } = isNode(wish) ? wish : {};
  const field = fields.find((one) => one.id === id);
  if (!field || (value !== null && typeof value !== "string" && typeof value !== "number"))
    throw wrong("ProjectV2Item", "fields");
  return { field, value };
}

function dropItem(call: Call): Answer {
  const item = itemOf(call, "write");
  removeItem(call.world, actorOf(call.session), item);
  return done;
}
