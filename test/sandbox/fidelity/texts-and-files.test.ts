import { expect, it } from "vitest";
import { AT, clientAs, DESK, smallWorld, statusOf } from "../small-world.ts";

it("a comment that is too long is refused in GitHub's words", async () => {
  const sandbox = smallWorld();
  sandbox.openIssue(DESK, { by: "rita", title: "Help", body: "" });
  const call = clientAs(sandbox, "rita").issues.createComment({ ...AT, issue_number: 1, body: "x".repeat(65_537) });
  const wrong = { resource: "IssueComment", code: "unprocessable", field: "data" };
  await expect(call).rejects.toMatchObject({
    status: 422,
    response: { data: { errors: [{ ...wrong, message: "Body is too long (maximum is 65536 characters)" }] } },
  });
});

it("a file that is not there is made whatever id is given, one that is there is not", async () => {
  const { repos } = clientAs(smallWorld(), "cora");
  const write = () =>
    repos.createOrUpdateFileContents({ ...AT, path: "a.md", message: "m", content: "YQ==", sha: "deadbeef" });
  expect((await write()).status).toBe(201);
  expect(await statusOf(write())).toBe(409);
});
