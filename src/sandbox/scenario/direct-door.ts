import { processRequest, type Services, throwFailure } from "../../app/process-request.ts";
import { sweep } from "../../app/sweep.ts";
import { type GitHub, GitHubError } from "../../github/port.ts";
import { readDelivery } from "../../github/read-delivery.ts";
import type { Door } from "./door.ts";
import { type Setting, writerGitHub } from "./setting.ts";

/** What becomes of a delivery on its way. */
export type Fate = "arrives" | "is-lost" | "comes-twice";

/** Decides the fate of the nth delivery, from 1. */
export type Fates = (delivery: number) => Fate;

/**
 * The desk in this process, as the account that writes now, with no process around it. A look that fails is left to the
 * next sweep, as every door leaves it.
 */
export function directDoor(setting: Setting, fates: Fates = () => "arrives"): Door {
  const { sandbox } = setting;
  const services = createServices(setting);
  let deliveries = 0;
  const deliver = async (name: string, payload: object): Promise<void> => {
    try {
      const found = await readDelivery({ name, payload }, services().github);
      if ("ignored" in found) return;
      throwFailure(await processRequest(found.ref, found.event, services()));
    } catch {
      // The next look plans afresh.
    }
  };
  return {
    async takeIn(times = 1) {
      for (const { event, payload } of whatHappened(setting)) {
        deliveries += 1;
        const fate = fates(deliveries);
        const arrivals = fate === "is-lost" ? 0 : fate === "comes-twice" ? 2 * times : times;
        for (let arrival = 0; arrival < arrivals; arrival += 1) await deliver(event, payload);
      }
    },
    async sweep() {
      // A sweep that cannot even list the requests is left to the next one, too.
      await sweep(setting.ref, services()).catch(forgive);
    },
    async race() {
      sandbox.takeEvents();
      await race(setting, services());
    },
    async close() {},
  };
}

/** What starts workflows, and of the desk's project what only its App is told. */
const whatHappened = ({
  sandbox,
  scenario,
}: Setting): readonly { readonly event: string; readonly payload: object }[] => [
  ...sandbox.takeEvents().filter(({ startsWorkflows }) => startsWorkflows),
  ...(scenario.desk.project ? boardDeliveries(sandbox) : []),
];

const boardDeliveries = (sandbox: Setting["sandbox"]) =>
  sandbox.takeDeliveries().flatMap(({ event, body }) => {
    const payload: object = JSON.parse(body);
    return event === "projects_v2_item" ? [{ event, payload }] : [];
  });

/** GitHub may fail; anything else is a mistake of ours. */
function forgive(failure: unknown): void {
  if (!(failure instanceof GitHubError)) throw failure;
}

/** The services of the account that writes now, in the repository where the story is now. */
function createServices(setting: Setting): () => Services {
  const known = new Map<string, Services>();
  return () => {
    const key = `${setting.draft.writer} ${setting.repository}`;
    const services = known.get(key) ?? { github: writerGitHub(setting), dryRun: false };
    known.set(key, services);
    return services;
  };
}

async function race({ ref }: Setting, services: Services): Promise<void> {
  for await (const { ref: request } of services.github.listRequests(ref, "recent")) {
    const meet = meetingOf(2);
    const patient = { ...services, github: readingTogether(services.github, meet) };
    const look = () => processRequest(request, { kind: "sweep" }, patient).catch(forgive);
    await Promise.all([look(), look()]);
  }
}

/** Gives no answer before everybody has read. */
const readingTogether = (github: GitHub, meet: () => Promise<void>): GitHub => ({
  ...github,
  async readSnapshot(at) {
    try {
      return await github.readSnapshot(at);
    } finally {
      await meet();
    }
  },
});

/** A place where everybody waits until all have come. */
function meetingOf(count: number): () => Promise<void> {
  let missing = count;
  let open = (): void => undefined;
  const all = new Promise<void>((done) => {
    open = done;
  });
  return () => {
    missing -= 1;
    if (missing <= 0) open();
    return all;
  };
}
