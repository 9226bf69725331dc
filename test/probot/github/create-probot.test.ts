import { expect, it } from "vitest";
import { createOctokitGitHub } from "../../../src/github/octokit-github.ts";
import { createProbotWith } from "../../../src/probot/github/create-probot.ts";
import { json, PRIVATE_KEY, SECRET } from "../app-server.ts";

/** Of no other test: clients of one process share the question for an installation's token while it is open. */
const INSTALLATION = 1_234;

it.each([
  [undefined, "https://api.github.com/", "https://api.github.com/graphql"],
  ["https://ghe.acme.org/api/v3", "https://ghe.acme.org/api/v3/", "https://ghe.acme.org/api/graphql"],
  ["https://ghe.acme.org/api/v3/", "https://ghe.acme.org/api/v3/", "https://ghe.acme.org/api/graphql"],
  ["https://api.acme.ghe.com", "https://api.acme.ghe.com/", "https://api.acme.ghe.com/graphql"],
])("with the address %s, REST is at %s and GraphQL at %s", async (apiUrl, rest, graphql) => {
  const asked: string[] = [];
  const settings = { appId: 1, privateKey: PRIVATE_KEY, webhookSecret: SECRET, ...(apiUrl && { apiUrl }) };
  const probot = createProbotWith(settings, async (input) => {
    const address = String(input);
    asked.push(address);
    const token = { token: "ghs_1", expires_at: "2099-01-01T00:00:00Z", permissions: {} };
    return address.endsWith("access_tokens") ? json(token, 201) : json({});
  });
  await (await probot.auth()).request("GET /app");
  const github = createOctokitGitHub(await probot.auth(INSTALLATION));
  await github.readSnapshot({ owner: "acme", repo: "desk", number: 7 }).catch(() => undefined);
  expect(asked).toEqual([`${rest}app`, `${rest}app/installations/${INSTALLATION}/access_tokens`, graphql]);
});
