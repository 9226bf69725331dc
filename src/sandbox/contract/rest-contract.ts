import type { SeenRequest, SeenResponse, SeenWebhook } from "../traffic.ts";
import type { Description, JsonSchema } from "./description.ts";
import { SHARED_SCHEMAS } from "./description.ts";
import type { Route } from "./routes.ts";
import { routeFinder } from "./routes.ts";
import type { SchemaCheck } from "./schema-check.ts";
import { schemaCheck } from "./schema-check.ts";

/** What one message was checked as, and what is wrong with it. */
export interface Finding {
  /** The operation, the event or the query by name; undefined where the description does not know it. */
  readonly operation?: string;
  readonly where: string;
  readonly wrong: readonly string[];
}

/** GitHub's REST description, asked about one message at a time. */
export interface RestContract {
  request(seen: SeenRequest): Finding;
  response(seen: SeenResponse): Finding;
  webhook(seen: SeenWebhook): Finding;
}

/** Checks against one description. */
export function restContract(description: Description): RestContract {
  const find = routeFinder(description.operations);
  const check = schemaCheck(description);
  return {
    request(seen) {
      const route = find(seen.method, seen.path);
      if (!route)
        return { where: `${seen.method} ${seen.path.split("?", 1)[0]}`, wrong: ["is not an operation that we use"] };
      const wrong = [
        ...wrongHeaders(seen),
        ...wrongParameters(route, check),
        ...wrongQueryNames(route),
        ...wrongRequestBody(route, seen.body, check),
      ];
      return { operation: route.name, where: `${route.name} request`, wrong };
    },
    response(seen) {
      const route = find(seen.method, seen.path);
      // The request was reported already.
      if (!route) return { where: "", wrong: [] };
      const wrong = wrongResponse(route, seen, check, description.schemas);
      return { operation: route.name, where: `${route.name} ${seen.status}`, wrong };
    },
    webhook({ event, payload }) {
      const name = webhookName(event, payload);
      const schema = description.webhooks[name];
      if (!schema) return { where: `webhook ${name}`, wrong: ["is not in the description"] };
      return { operation: name, where: `webhook ${name}`, wrong: check(schema, payload) };
    },
  };
}

/** Tests that ask by hand call themselves so. Whoever else asks is the product, in one of its doors. */
const BY_HAND = /^test\b/;

/** Without the version of the API in its header, a request drifts to another version one day. */
const wrongHeaders = ({ headers }: SeenRequest): readonly string[] =>
  "x-github-api-version" in headers || BY_HAND.test(headers["user-agent"] ?? "")
    ? []
    : ["header: x-github-api-version is missing"];

function wrongParameters({ operation, pathValues, query }: Route, check: SchemaCheck): readonly string[] {
  return operation.parameters.flatMap((parameter) => {
    const given = parameter.in === "path" ? pathValues[parameter.name] : query.get(parameter.name);
    if (given === undefined || given === null)
      return parameter.required ? [`${parameter.in}: ${parameter.name} is missing`] : [];
    return check(parameter.schema, fromText(given, parameter.schema)).map(
      (what) => `${parameter.in}: ${parameter.name} ${what.replace(/^\/ /, "")}`,
    );
  });
}

const wrongQueryNames = ({ operation, query }: Route): readonly string[] =>
  [...query.keys()]
    .filter((name) => !operation.parameters.some((known) => known.in === "query" && known.name === name))
    .map((name) => `query: ${name} is not a parameter`);

function wrongRequestBody({ operation }: Route, body: unknown, check: SchemaCheck): readonly string[] {
  const isEmpty = body === undefined || body === "";
  if (operation.body && !isEmpty) return check(operation.body.schema, body).map((what) => `body: ${what}`);
  if (operation.body) return operation.body.required ? ["body: is missing"] : [];
  const saysNothing = isEmpty || (typeof body === "object" && Object.keys(body ?? {}).length === 0);
  return saysNothing ? [] : ["body: is not expected"];
}

/** What every refusal looks like, also one that the description does not list. */
const REFUSAL: JsonSchema = { $ref: `${SHARED_SCHEMAS}#/$defs/basic-error`, unevaluatedProperties: false };

function wrongResponse(
  { operation }: Route,
  { status, body, headers }: SeenResponse,
  check: SchemaCheck,
  shared: Description["schemas"],
): readonly string[] {
  const schema = operation.responses[status];
  if (schema === undefined) {
    const isRefusal = status >= 400 && "basic-error" in shared && body !== undefined && body !== "";
    const wrong = isRefusal ? check(REFUSAL, body).map((what) => `body: ${what}`) : [];
    return [`status ${status} is not described`, ...wrong];
  }
  const contentType = headers["content-type"] ?? "application/json";
  if (!contentType.startsWith("application/json")) return [];
  const isEmpty = body === undefined || body === "" || body === null;
  if (schema) return isEmpty ? ["body: is missing"] : check(schema, body).map((what) => `body: ${what}`);
  return isEmpty ? [] : ["body: is not expected"];
}

/** A value from a path or query as the type that its schema names, or as the text that it is. */
function fromText(text: string, { type }: JsonSchema): unknown {
  if ((type === "integer" || type === "number") && text.trim() !== "" && !Number.isNaN(Number(text)))
    return Number(text);
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  return type === "array" ? text.split(",") : text;
}

function webhookName(event: string, payload: unknown): string {
  const action: unknown =
    typeof payload === "object" && payload !== null && "action" in payload ? payload.action : undefined;
  return typeof action === "string" ? `${event}.${action}` : event;
}
