import { type GraphqlResult, prepareQuery, runQuery } from "../graphql/run-graphql.ts";
import { isNode, textIn } from "../json.ts";
import { ApiRefusal } from "../refusal.ts";
import type { World } from "../world.ts";
import type { HttpRequest } from "./http-message.ts";
import { badGateway, type DoorSettings, type Outcome } from "./outcome.ts";
import type { Session } from "./session.ts";

/** Answers `POST /graphql`. What goes wrong inside a query is part of the answer, with status 200. */
export function answerGraphql(world: World, settings: DoorSettings, session: Session, request: HttpRequest): Outcome {
  if (session.kind === "anonymous" || session.kind === "app")
    throw new ApiRefusal(401, "This endpoint requires you to be authenticated.");
  const { query, variables, operationName } = readBody(request);
  const prepared = prepareQuery(query, variables, operationName);
  const tell = (result: GraphqlResult, cost: number): Outcome => {
    settings.observer?.graphql({ query, variables, result });
    return { status: 200, body: result, resource: "graphql", cost };
  };
  if (!("document" in prepared)) return tell(prepared, 1);
  const write = { method: "POST", path: "/graphql", body: { query, variables } };
  const { failingRead } = settings.faults;
  const fate = prepared.isWrite ? settings.faults.judge(write) : failingRead === "everything" ? "refuse-before" : "ok";
  if (fate === "refuse-before") return badGateway("graphql");
  const budget = settings.limits.look(session, "graphql");
  const scene = {
    world,
    session,
    cost: prepared.cost,
    budget,
    brokenField: prepared.isWrite ? undefined : failingRead,
  };
  const outcome = tell(runQuery(prepared, scene), prepared.cost.points);
  return fate === "lose-answer" ? badGateway("graphql") : outcome;
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
