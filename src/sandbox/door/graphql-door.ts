import type { BrokenField } from "../graphql/graph-object.ts";
import { type GraphqlResult, type PreparedQuery, prepareQuery, runQuery } from "../graphql/run-graphql.ts";
import { isNode, textIn } from "../json.ts";
import { ApiRefusal } from "../refusal.ts";
import type { World } from "../world.ts";
import type { HttpRequest } from "./http-message.ts";
import type { DoorSettings, Entry, FieldTrouble, Outcome } from "./outcome.ts";
import type { Session } from "./session.ts";
import { SOMETHING_WRONG } from "./struck.ts";

/** A `POST /graphql` that may come in. What goes wrong inside a query is part of the answer, with status 200. */
export function graphqlEntry(world: World, settings: DoorSettings, session: Session, request: HttpRequest): Entry {
  if (session.kind === "anonymous" || session.kind === "app")
    throw new ApiRefusal(401, "This endpoint requires you to be authenticated.");
  const { query, variables, operationName } = readBody(request);
  const prepared = prepareQuery(query, variables, operationName);
  const tell = (result: GraphqlResult, cost: number): Outcome => {
    settings.observer?.graphql({ query, variables, result });
    return { status: 200, body: result, cost };
  };
  const run = (trouble?: FieldTrouble): Outcome => {
    if (!("document" in prepared)) return tell(prepared, 1);
    const { cost } = prepared;
    const budget = settings.limits.look(session, "graphql");
    const broken = trouble ? brokenBy(trouble, prepared) : unreadable(settings, prepared);
    return tell(runQuery(prepared, { world, session, cost, budget, broken }), cost.points);
  };
  const isWrite = "document" in prepared && prepared.isWrite;
  const creates = isWrite && prepared.rootFields.some((name) => /^(add|create)/.test(name));
  return { resource: "graphql", method: "POST", path: "/graphql", body: { query, variables }, isWrite, creates, run };
}

/** A change stops before it begins, whatever it is. */
function brokenBy({ at, type, message }: FieldTrouble, { rootFields, firstList, isWrite }: PreparedQuery): BrokenField {
  const about = rootFields.filter((name) => !OF_THE_CALLER.has(name));
  const root = about.length > 0 ? about : rootFields;
  return { names: at === "root" || isWrite || firstList === undefined ? root : [firstList], type, message };
}

/** What a query may ask of itself, whatever it may not see of others. */
const OF_THE_CALLER: ReadonlySet<string> = new Set(["viewer", "rateLimit"]);

function unreadable({ faults }: DoorSettings, { isWrite }: PreparedQuery): BrokenField | undefined {
  const { failingRead } = faults;
  if (isWrite || failingRead === undefined) return undefined;
  return { names: [failingRead], type: "SERVICE_UNAVAILABLE", message: SOMETHING_WRONG };
}

function readBody({ method, body }: HttpRequest) {
  if (method !== "POST") throw new ApiRefusal(404, "Not Found");
  const parsed = parse(body);
  const query = isNode(parsed) ? textIn(parsed, "query") : undefined;
  if (!isNode(parsed) || query === undefined)
    throw new ApiRefusal(400, "A query attribute must be specified and must be a string.");
  const variables = isNode(parsed["variables"]) ? parsed["variables"] : {};
  return { query, variables, operationName: textIn(parsed, "operationName") };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiRefusal(400, "Problems parsing JSON");
  }
}
