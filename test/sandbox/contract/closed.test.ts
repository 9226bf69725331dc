import { generateKeyPairSync } from "node:crypto";
import { expect, it } from "vitest";
import { type Contract, createContract } from "../../../src/sandbox/contract/contract.ts";
import type { SeenRequest, SeenResponse, SeenWebhook } from "../../../src/sandbox/traffic.ts";
import { askSandbox } from "../../peers/peers.ts";

/** What nothing of ours or of GitHub's has. */
const PLANTED = "planted_by_a_test";

/** Where a tolerance covers whatever is said of the place. The same account is checked where one installation is asked for. */
const TOLERATED = ["GET /app/installations 200 /*/account"];

/** All that passes in some ninety calls of all kinds: one message of each operation, status and webhook. */
async function traffic() {
  const { privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const requests: SeenRequest[] = [];
  const responses: SeenResponse[] = [];
  const webhooks: SeenWebhook[] = [];
  const observer = {
    request: (seen: SeenRequest) => void requests.push(seen),
    response: (seen: SeenResponse) => void responses.push(seen),
    webhook: (seen: SeenWebhook) => void webhooks.push(seen),
    graphql: () => {},
  };
  await askSandbox(observer, privateKey);
  return { requests, responses, webhooks };
}

/** Copies of a value, each with one property more, in one of the objects that it holds; and where that is. */
function planted(value: unknown, place = ""): readonly { readonly place: string; readonly value: unknown }[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) {
    const [first, ...rest] = value;
    return planted(first, `${place}/*`).map((copy) => ({ ...copy, value: [copy.value, ...rest] }));
  }
  const inside = Object.entries(value).flatMap(([key, held]) =>
    planted(held, `${place}/${key}`).map((copy) => ({ ...copy, value: { ...value, [key]: copy.value } })),
  );
  return [{ place: place || "/", value: { ...value, [PLANTED]: 1 } }, ...inside];
}

/** What a fresh contract says of one message. */
function said(show: (contract: Contract) => void): string {
  const contract = createContract();
  show(contract);
  return JSON.stringify(contract.report().deviations);
}

it("an invented property is found in each object of each request, answer and webhook", async () => {
  const { requests, responses, webhooks } = await traffic();
  let plants = 0;
  const missed = new Set<string>();
  const plant = (name: string, body: unknown, show: (contract: Contract, value: unknown) => void): void => {
    const before = said((contract) => show(contract, body));
    for (const { place, value } of planted(body)) {
      plants += 1;
      if (said((contract) => show(contract, value)) === before) missed.add(`${name} ${place}`);
    }
  };
  for (const seen of oneOfEach(requests, (request) => request.method + request.path.replace(/\d+/g, "1")))
    plant(`${seen.method} request`, seen.body, (contract, body) => contract.request({ ...seen, body }));
  for (const seen of oneOfEach(
    responses,
    (answer) => `${answer.method}${answer.path.replace(/\d+/g, "1")}${answer.status}`,
  ))
    plant(`${seen.method} ${seen.path} ${seen.status}`, seen.body, (contract, body) =>
      contract.response({ ...seen, body }),
    );
  for (const seen of oneOfEach(webhooks, ({ event, payload }) => event + JSON.stringify(payload).slice(0, 30)))
    plant(seen.event, seen.payload, (contract, payload) => contract.webhook({ ...seen, payload }));
  expect([...missed]).toEqual(TOLERATED);
  expect(plants).toBeGreaterThan(300);
});

function oneOfEach<T>(rows: readonly T[], kind: (row: T) => string): readonly T[] {
  return [...new Map(rows.map((row) => [kind(row), row])).values()];
}
