import * as z from "zod";
import { instantAt } from "../../core/domain/ids.ts";
import { instantOf } from "../clock.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Delivery, SandboxState } from "../state.ts";
import { ClockMove, Fates, Lag, planOf, SavedName, WrittenPlan } from "./control-words.ts";

/** What a control request is answered with. No body: 204. */
export interface ControlAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** One thing that can be done from outside. `name` is the word in the path's place of `{name}`. */
export interface ControlRoute {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  answer(name: string, body: unknown): ControlAnswer | Promise<ControlAnswer>;
}

/** What was sent is not what is allowed. */
export class ControlRefusal extends Error {
  constructor(
    readonly problems: readonly { readonly at: string; readonly what: string }[],
    readonly allowed: unknown,
  ) {
    super("not what is allowed here");
    this.name = "ControlRefusal";
  }
}

const done: ControlAnswer = { status: 204 };
const ok = (body: unknown): ControlAnswer => ({ status: 200, body });
const notThere = (what: string): ControlAnswer => ({ status: 404, body: { message: `there is no ${what} here` } });

/** All that the control port does with a sandbox. */
export const controlRoutes = (sandbox: Sandbox): readonly ControlRoute[] => [
  ...faultRoutes(sandbox),
  ...clockRoutes(sandbox),
  ...deliveryRoutes(sandbox),
  ...savedRoutes(sandbox),
  { method: "GET", path: "/_sim/log", answer: () => ok(sandbox.log) },
];

function faultRoutes(sandbox: Sandbox): readonly ControlRoute[] {
  return [
    {
      method: "POST",
      path: "/_sim/faults",
      answer(_, body) {
        sandbox.planFault(planOf(allowed(WrittenPlan, body)));
        return done;
      },
    },
    {
      method: "DELETE",
      path: "/_sim/faults",
      answer() {
        sandbox.clearFaults();
        return done;
      },
    },
    {
      method: "PUT",
      path: "/_sim/lag",
      answer(_, body) {
        sandbox.lagReads(allowed(Lag, body).milliseconds);
        return done;
      },
    },
  ];
}

function clockRoutes({ clock }: Sandbox): readonly ControlRoute[] {
  const shown = (): ControlAnswer => ok({ now: instantOf(clock) });
  return [
    { method: "GET", path: "/_sim/clock", answer: shown },
    {
      method: "POST",
      path: "/_sim/clock",
      answer(_, body) {
        const move = allowed(ClockMove, body);
        if ("at" in move) clock.set(instantAt(Date.parse(move.at)));
        else clock.advance(moved(clock.now(), move.advance));
        return shown();
      },
    },
  ];
}

/** The milliseconds to move on. No time of GitHub's can be written after the year 9999. */
function moved(now: number, milliseconds: number): number {
  if (now + milliseconds <= Date.parse("9999-12-31T23:59:59Z")) return milliseconds;
  throw new ControlRefusal(
    [{ at: "advance", what: "the clock would go beyond the year 9999" }],
    z.toJSONSchema(ClockMove),
  );
}

function deliveryRoutes(sandbox: Sandbox): readonly ControlRoute[] {
  return [
    { method: "GET", path: "/_sim/deliveries", answer: () => ok(sandbox.deliveries().map(shownDelivery)) },
    {
      method: "POST",
      path: "/_sim/deliveries",
      async answer(_, body) {
        const fates = allowed(Fates, body ?? {});
        if (sandbox.deliveries().some(({ status, app }) => status === "pending" && app.webhookUrl === null))
          return { status: 409, body: { message: "an App without an address takes its webhooks in process" } };
        return ok({ statuses: await sandbox.deliverAll(fates) });
      },
    },
    {
      method: "POST",
      path: "/_sim/deliveries/{name}/attempts",
      answer: (id) => (sandbox.redeliver(Number(id)) ? { status: 202, body: {} } : notThere(`delivery ${id}`)),
    },
  ];
}

const shownDelivery = ({ app, body, installation, repository, ...delivery }: Delivery): unknown => ({
  ...delivery,
  app: app.slug,
  repository: repository && `${repository.owner.login}/${repository.name}`,
});

/** States by name, with the time that the clock showed. */
function savedRoutes(sandbox: Sandbox): readonly ControlRoute[] {
  const { clock } = sandbox;
  const saved = new Map<string, { readonly state: SandboxState; readonly now: number }>();
  return [
    { method: "GET", path: "/_sim/snapshots", answer: () => ok([...saved.keys()]) },
    {
      method: "PUT",
      path: "/_sim/snapshots/{name}",
      answer(name) {
        saved.set(allowed(SavedName, name), { state: sandbox.dump(), now: clock.now() });
        return done;
      },
    },
    {
      method: "POST",
      path: "/_sim/snapshots/{name}/restore",
      answer(name) {
        const found = saved.get(allowed(SavedName, name));
        if (!found) return notThere(`snapshot ${name}`);
        sandbox.restore(found.state);
        clock.set(instantAt(found.now));
        return done;
      },
    },
  ];
}

function allowed<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) => ({ at: path.join("."), what: message }));
  throw new ControlRefusal(problems, z.toJSONSchema(schema));
}
