import { expect, it } from "vitest";
import { AT, clientAs, DESK, smallWorld, statusOf } from "./small-world.ts";

const base64 = (text: string): string => Buffer.from(text).toString("base64");

it("a file is read with its git blob id", async () => {
  const { data } = await clientAs(smallWorld(), "rita").repos.getContent({ ...AT, path: "README.md" });
  // The id that `git hash-object` gives to this text.
  expect(data).toMatchObject({ type: "file", sha: "8852c222131ccf5176dc3af6c943f67a0762c602", encoding: "base64" });
});

it("a folder lists its files and folders, and only those", async () => {
  const sandbox = smallWorld();
  sandbox.putFile(DESK, ".github/helpdesk/config.yml", "a: 1\n");
  sandbox.putFile(DESK, ".github/CODEOWNERS", "* @cora\n");
  const { data } = await clientAs(sandbox, "rita").repos.getContent({ ...AT, path: ".github" });
  expect(data).toMatchObject([
    { name: "CODEOWNERS", type: "file" },
    { name: "helpdesk", type: "dir" },
  ]);
});

it("a new file answers 201, a changed one 200, one without its id 422, one with an old id 409", async () => {
  const sandbox = smallWorld();
  const write = (text: string, sha?: string) =>
    clientAs(sandbox, "cora").repos.createOrUpdateFileContents({
      ...AT,
      path: "docs/a.md",
      message: "Write",
      content: base64(text),
      ...(sha === undefined ? {} : { sha }),
    });
  const first = await write("one");
  expect(first.status).toBe(201);
  expect(await statusOf(write("two"))).toBe(422);
  const second = await write("two", first.data.content?.sha);
  expect(second.status).toBe(200);
  expect(await statusOf(write("three", first.data.content?.sha))).toBe(409);
});

it.each(["HEAD", "main"])("the head is known as %s, other refs are not", async (ref) => {
  const client = clientAs(smallWorld(), "rita");
  expect((await client.repos.getContent({ ...AT, path: "README.md", ref })).status).toBe(200);
  expect(await statusOf(client.repos.getContent({ ...AT, path: "README.md", ref: "other" }))).toBe(404);
});
