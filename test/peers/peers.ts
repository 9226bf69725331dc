import { createPublicKey } from "node:crypto";
import { createEmulator } from "emulate";
import type { TrafficObserver } from "../../src/sandbox/traffic.ts";
import { appJwt } from "../sandbox/app-jwt.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { smallWorld } from "../sandbox/small-world.ts";
import { type Asker, found, type Known, PEER_CALLS } from "./calls.ts";

/** One answer, as far as two GitHubs can be compared in it. */
export interface PeerAnswer {
  readonly status: number;
  /** The relations in `Link`, as in `last next`. */
  readonly links: string;
  readonly body: unknown;
}

const APP_ID = 12_345;
const PERSONS = { owner: "hub", stranger: "rita" } as const;

interface Peer {
  readonly base: string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly tokens: Readonly<Record<"owner" | "stranger" | "app", string>>;
}

/** Asks the sandbox and emulate the same, and returns what each answered, by the name of the call. */
export async function askBoth(): Promise<{
  readonly ours: ReadonlyMap<string, PeerAnswer>;
  readonly theirs: ReadonlyMap<string, PeerAnswer>;
}> {
  const emulator = await createEmulator({ service: "github", port: 0, seed: SEED });
  try {
    const privateKey = emulator.generatedSecrets[0]?.value ?? "";
    const tokens = {
      owner: "ghp_owner",
      stranger: "ghp_stranger",
      app: appJwt(APP_ID, privateKey, await clockOf(emulator.url)),
    };
    const theirs = await askAll({ base: emulator.url, fetch, tokens });
    // Some questions are wrong on purpose; the answers must be right all the same.
    const observer = { ...contractOfThisFile(), request: () => {} };
    return { ours: await askSandbox(observer, privateKey), theirs };
  } finally {
    await emulator.close();
  }
}

/** Asks the sandbox all of it. The key is the App's, in PEM. */
export const askSandbox = (observer: TrafficObserver, privateKey: string): Promise<ReadonlyMap<string, PeerAnswer>> =>
  askAll(sandboxPeer(observer, privateKey));

const SEED = {
  tokens: { ghp_owner: { login: PERSONS.owner }, ghp_stranger: { login: PERSONS.stranger } },
  github: {
    users: [{ login: PERSONS.owner }, { login: PERSONS.stranger }],
    repos: [{ owner: PERSONS.owner, name: "helpdesk", auto_init: true }],
    apps: [
      {
        app_id: APP_ID,
        slug: "quorumdesk",
        name: "quorumdesk",
        permissions: { issues: "write", contents: "read", metadata: "read" },
        events: ["issues"],
        installations: [{ installation_id: 100, account: PERSONS.owner }],
      },
    ],
  },
};

/** The same people and the same App, with the same key. */
function sandboxPeer(observer: TrafficObserver, privateKey: string): Peer {
  const sandbox = smallWorld({ observer }, "user");
  sandbox.addApp({
    slug: "quorumdesk",
    id: APP_ID,
    owner: PERSONS.owner,
    publicKey: createPublicKey(privateKey).export({ type: "spki", format: "pem" }).toString(),
    webhookSecret: "a secret for a test",
    permissions: { issues: "write", contents: "read" },
    events: ["issues"],
  });
  sandbox.installApp("quorumdesk", { owner: PERSONS.owner });
  const tokens = {
    owner: sandbox.token({ as: PERSONS.owner }),
    stranger: sandbox.token({ as: PERSONS.stranger }),
    app: appJwt(APP_ID, privateKey),
  };
  return { base: "https://api.github.com", fetch: sandbox.fetch, tokens };
}

/** A moment ago on the clock of a server, in seconds since 1970: emulate compares an App's signature with it. */
async function clockOf(url: string): Promise<number> {
  const { headers } = await fetch(url);
  return Math.floor(Date.parse(headers.get("date") ?? "") / 1000) - 30;
}

async function askAll({ base, fetch, tokens }: Peer): Promise<ReadonlyMap<string, PeerAnswer>> {
  const answers = new Map<string, PeerAnswer>();
  const known = new Map<string, unknown>();
  for (const { name, as, method, path, body } of PEER_CALLS) {
    const token = tokenOf(as, tokens, known);
    const answer = await fetch(base + path(known), {
      method,
      redirect: "manual",
      headers: {
        "user-agent": "peers",
        "x-github-api-version": "2022-11-28",
        "content-type": "application/json",
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body && { body: JSON.stringify(body(known)) }),
    });
    const text = await answer.text();
    const read: unknown = text === "" ? undefined : JSON.parse(text);
    known.set(name, read);
    answers.set(name, { status: answer.status, links: relations(answer.headers.get("link")), body: read });
  }
  return answers;
}

function tokenOf(as: Asker, tokens: Peer["tokens"], known: Known): string | undefined {
  switch (as) {
    case "owner":
    case "stranger":
    case "app":
      return tokens[as];
    case "nobody":
      return undefined;
    case "wrong-token":
      return "ghp_wrong";
    case "installation":
      return found(known, "token of an installation", "token");
  }
}

const relations = (link: string | null): string =>
  [...(link ?? "").matchAll(/rel="(\w+)"/g)]
    .map(([, rel]) => rel)
    .sort()
    .join(" ");
