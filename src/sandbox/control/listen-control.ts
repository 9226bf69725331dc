import type { HttpAnswer, HttpRequest } from "../door/http-message.ts";
import { type Listening, listenOn } from "../door/listen.ts";
import type { Sandbox } from "../sandbox.ts";
import { type ControlAnswer, ControlRefusal, type ControlRoute, controlRoutes } from "./control-routes.ts";

/**
 * Opens a port, on the loopback address, from which a sandbox can be steered under `/_sim/`: plan and clear faults, move the
 * clock, see and send webhooks, read the log, save and restore its memory. The port of the API knows none of this.
 */
export function listenControl(sandbox: Sandbox, port?: number): Promise<Listening> {
  const routes = controlRoutes(sandbox);
  return listenOn(async (request) => pack(await answer(routes, request)), port);
}

async function answer(routes: readonly ControlRoute[], request: HttpRequest): Promise<ControlAnswer> {
  if (isFromPage(request)) return { status: 403, body: { message: "no page of a browser may steer a sandbox" } };
  const { method, url } = request;
  const fitting = routes.flatMap((route) => {
    const name = nameIn(route.path, url.pathname);
    return name === undefined ? [] : [{ route, name }];
  });
  const found = fitting.find(({ route }) => route.method === method);
  if (!found) return unknown(fitting.length > 0 ? 405 : 404, routes);
  try {
    return await found.route.answer(found.name, parsed(request.body));
  } catch (error) {
    if (!(error instanceof ControlRefusal)) throw error;
    const { message, problems, allowed } = error;
    return { status: 400, body: { message, problems, allowed } };
  }
}

/** A page could send requests to a port of the machine that shows it, under that name or under one of its own. */
const isFromPage = ({ url, headers }: HttpRequest): boolean =>
  headers["origin"] !== undefined || !["127.0.0.1", "localhost"].includes(url.hostname);

/** What stands in the place of `{name}`; empty where the path has no such place, undefined where it is another path. */
function nameIn(path: string, given: string): string | undefined {
  const [before = "", after] = path.split("{name}");
  if (after === undefined) return path === given ? "" : undefined;
  if (!given.startsWith(before) || !given.endsWith(after)) return undefined;
  const name = given.slice(before.length, given.length - after.length);
  return name === "" || name.includes("/") ? undefined : name;
}

const unknown = (status: 404 | 405, routes: readonly ControlRoute[]): ControlAnswer => ({
  status,
  body: { message: "no such thing to do", allowed: routes.map(({ method, path }) => `${method} ${path}`) },
});

function parsed(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new ControlRefusal([{ at: "", what: "the body is not JSON" }], "JSON");
  }
}

const pack = ({ status, body }: ControlAnswer): HttpAnswer => ({
  status,
  headers: body === undefined ? {} : { "content-type": "application/json; charset=utf-8" },
  body: body === undefined ? undefined : JSON.stringify(body),
});
