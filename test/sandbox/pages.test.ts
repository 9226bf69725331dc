import { expect, it } from "vitest";
import { DESK, smallWorld } from "./small-world.ts";

function withSite() {
  const sandbox = smallWorld();
  sandbox.publishPages(DESK, {
    "index.html": "<h1>Desk</h1>",
    "api/records/7.json": "[]",
    "es/index.html": "<h1>Mesa</h1>",
  });
  return sandbox;
}

it.each([
  ["/", "<h1>Desk</h1>", "text/html; charset=utf-8"],
  ["/index.html", "<h1>Desk</h1>", "text/html; charset=utf-8"],
  ["/es/", "<h1>Mesa</h1>", "text/html; charset=utf-8"],
  ["/api/records/7.json", "[]", "application/json; charset=utf-8"],
])("a published site is there for anybody, without a token: %s", async (path, text, type) => {
  const answer = await withSite().fetch(`https://hub.github.io/helpdesk${path}`);
  expect([answer.status, await answer.text(), answer.headers.get("content-type")]).toEqual([200, text, type]);
});

it.each(["/helpdesk/api/records/8.json", "/helpdesk/api", "/other/index.html", "/"])(
  "what is not published is 404: %s",
  async (path) => {
    expect((await withSite().fetch(`https://hub.github.io${path}`)).status).toBe(404);
  },
);

it("a repository without a site has none, and another owner's has other pages", async () => {
  expect((await smallWorld().fetch("https://hub.github.io/helpdesk/")).status).toBe(404);
  expect((await withSite().fetch("https://rita.github.io/helpdesk/")).status).toBe(404);
});

it("a page says what time it is on the sandbox's clock", async () => {
  const answer = await withSite().fetch("https://hub.github.io/helpdesk/");
  expect(answer.headers.get("date")).toBe("Sun, 01 Mar 2026 09:00:00 GMT");
});

it("publishing again takes the place of what was there", async () => {
  const sandbox = withSite();
  sandbox.publishPages(DESK, { "api/records/8.json": "[]" });
  const statusOfFile = async (file: string) =>
    (await sandbox.fetch(`https://hub.github.io/helpdesk/api/records/${file}`)).status;
  expect([await statusOfFile("7.json"), await statusOfFile("8.json")]).toEqual([404, 200]);
});

it("what is read of it stands in the log under its whole address", async () => {
  const sandbox = withSite();
  await sandbox.fetch("https://hub.github.io/helpdesk/es/");
  expect(sandbox.log).toEqual([{ method: "GET", path: "https://hub.github.io/helpdesk/es/", status: 200 }]);
});

it("a site can only be read", async () => {
  const answer = await withSite().fetch("https://hub.github.io/helpdesk/", { method: "POST", body: "x" });
  expect(answer.status).toBe(405);
});
