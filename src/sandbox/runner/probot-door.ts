import { postWebhook, type SendWebhook } from "../deliver.ts";
import type { Door } from "../scenario/door.ts";
import type { Setting } from "../scenario/setting.ts";
import { type ServerProcess, type ServerStart, startServerProcess } from "./server-process.ts";

/** The App's server to start (`build/probot/start.js`), and the Node to run it with. */
export type ProbotPlace = Omit<ServerStart, "env">;

/** What the desk writes is delivered to it as well, and it answers that with nothing. More rounds than these mean that it answers itself. */
const MOST_ROUNDS = 20;
const ADDRESS = /http:\S+\/api\/github\/webhooks/;
const SWEPT = /^sweep (over|failed)/;

/**
 * The desk as a GitHub App: its server in a process of its own, which gets signed webhooks over HTTP and asks the sandbox
 * over HTTP. A look that fails is left to the next sweep, as every door leaves it. Needs a system with SIGHUP: not Windows.
 */
export async function openProbotDoor(setting: Setting, place: ProbotPlace): Promise<Door> {
  const { sandbox } = setting;
  const github = await sandbox.listen();
  const server = startServerProcess({ ...place, env: environmentOf(setting, github.url) });
  const url = await addressOf(server).catch(async (failure: unknown) => {
    await github.close();
    throw failure;
  });
  return {
    async takeIn(times = 1) {
      const send: SendWebhook = async (webhook) => {
        for (let time = 1; time < times; time += 1) await postWebhook({ ...webhook, url });
        return postWebhook({ ...webhook, url });
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

/** The settings that a person would write for the App's server. */
function environmentOf({ app, sealKey }: Setting, apiUrl: string): Readonly<Record<string, string>> {
  return {
    APP_ID: String(app.id),
    PRIVATE_KEY: app.privateKey,
    WEBHOOK_SECRET: app.webhookSecret,
    HOST: "127.0.0.1",
    PORT: "0",
    HELPDESK_API_URL: apiUrl,
    ...(sealKey !== undefined && { HELPDESK_SEAL_KEY: sealKey }),
  };
}

/** Where the server says that it takes deliveries. */
async function addressOf(server: ServerProcess): Promise<string> {
  const [address] = ADDRESS.exec(await server.nextLine(ADDRESS)) ?? [];
  if (address === undefined) throw new Error("the server has no address");
  return address;
}
