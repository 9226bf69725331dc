import { postWebhook, type SendWebhook } from "../deliver.ts";
import type { Door } from "../scenario/door.ts";
import type { Setting } from "../scenario/setting.ts";
import { type ServerProcess, type ServerStart, startServerProcess } from "./server-process.ts";

/** The App's server to start (`build/probot/start.js`), and the Node to run it with. */
export type ProbotPlace = Omit<ServerStart, "env">;

/** The desk behind the server: where it is, its App, and the key of its seal. */
type ProbotDesk = Pick<Setting, "sandbox" | "app" | "sealKey">;

/** What the desk writes is delivered to it as well, and it answers that with nothing. More rounds than these mean that it answers itself. */
const MOST_ROUNDS = 20;
const ACCEPTED = 202;
const ADDRESS = /http:\S+\/api\/github\/webhooks/;
const SWEPT = /"message":"sweep (over|failed)"/;
/** The line that says what became of a delivery. One that came twice has another line besides. */
const ENDED = /"message":"delivery (?!duplicate)/;

/**
 * The desk as a GitHub App: its server in a process of its own, which gets signed webhooks over HTTP and asks the sandbox
 * over HTTP. A look that fails is left to the next sweep, as every door leaves it. Needs a system with SIGHUP: not Windows.
 */
export async function openProbotDoor(setting: ProbotDesk, place: ProbotPlace): Promise<Door> {
  const { sandbox } = setting;
  const github = await sandbox.listen();
  const server = startServerProcess({ ...place, env: environmentOf(setting, github.url) });
  const url = await addressOf(server).catch(async (failure: unknown) => {
    await github.close();
    throw failure;
  });
  return {
    async takeIn(times = 1) {
      // The server answers first and works afterwards. A story goes on when the work is done.
      const send: SendWebhook = async (webhook) => {
        const ended = server.nextLine(new RegExp(`${ENDED.source}.*"delivery":"${webhook.guid}"`));
        ended.catch(() => undefined);
        const statuses: number[] = [];
        for (let time = 0; time < times; time += 1) statuses.push(await postWebhook({ ...webhook, url }));
        if (statuses.includes(ACCEPTED)) await ended;
        return statuses.at(-1) ?? ACCEPTED;
      };
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const statuses = await sandbox.deliverAll({}, send);
        if (statuses.length === 0) return;
      }
      throw new Error(`after ${MOST_ROUNDS} rounds of deliveries there are still more`);
    },
    async sweep() {
      const swept = server.nextLine(SWEPT);
      server.signal("SIGHUP");
      await swept;
    },
    async close() {
      server.signal("SIGTERM");
      await server.ended;
      await github.close();
    },
  };
}

/** The settings that a person would write for the App's server; sweeps are left to the story. */
export function environmentOf({ app, sealKey }: ProbotDesk, apiUrl: string): Readonly<Record<string, string>> {
  return {
    APP_ID: String(app.id),
    PRIVATE_KEY: app.privateKey,
    WEBHOOK_SECRET: app.webhookSecret,
    HOST: "127.0.0.1",
    PORT: "0",
    HELPDESK_API_URL: apiUrl,
    HELPDESK_SWEEP_MINUTES: "0",
    HELPDESK_METRICS: "true",
    ...(sealKey !== undefined && { HELPDESK_SEAL_KEY: sealKey }),
  };
}

/** Where the server says that it takes deliveries. */
export async function addressOf(server: ServerProcess): Promise<string> {
  const [address] = ADDRESS.exec(await server.nextLine(ADDRESS)) ?? [];
  if (address === undefined) throw new Error("the server has no address");
  return address;
}
