import { describe, expect, it } from "vitest";
import { type BoardSearch, readBoard } from "../../../src/github/board/read-board.ts";
import { contractOfThisFile } from "../../sandbox/contract/whole-run.ts";
import { clientWith, OWNER, projectToken, projectWorld, REPOSITORY } from "../../support/project-desk.ts";

const observer = contractOfThisFile();
const SEARCH: BoardSearch = { owner: OWNER, title: "Requests" };

describe("finding a board", () => {
  it("by its title, whatever the letters, among many projects; closed ones do not count", async () => {
    const sandbox = projectWorld({ observer });
    sandbox.closeProject(OWNER, sandbox.addProject({ owner: OWNER, title: "Requests", by: "cora" }));
    const number = sandbox.addProject({ owner: OWNER, title: "requests", by: "cora" });
    for (let n = 0; n < 110; n += 1) sandbox.addProject({ owner: OWNER, title: `Other ${n}`, by: "cora" });
    const reading = await readBoard(clientWith(sandbox, projectToken(sandbox)), SEARCH);
    expect(reading).toMatchObject({ kind: "readable", board: { number, title: "requests", closed: false } });
  });

  it("by its number, also where it is closed", async () => {
    const sandbox = projectWorld({ observer });
    const number = sandbox.addProject({ owner: OWNER, title: "Other", by: "cora" });
    sandbox.closeProject(OWNER, number);
    const reading = await readBoard(clientWith(sandbox, projectToken(sandbox)), { ...SEARCH, number });
    expect(reading).toMatchObject({ kind: "readable", board: { title: "Other", closed: true, writable: true } });
  });

  it("with the automations that are switched on, and whether others see it", async () => {
    const sandbox = projectWorld({ observer });
    const number = sandbox.addProject({ owner: OWNER, title: "Requests", by: "cora", public: true });
    sandbox.switchAutomation(OWNER, number, "Auto-close issue", true);
    const reading = await readBoard(clientWith(sandbox, projectToken(sandbox)), SEARCH);
    expect(reading).toMatchObject({
      board: { public: true, automations: expect.arrayContaining(["Auto-close issue", "Item closed"]) },
    });
  });

  it("of a title that several have is a question", async () => {
    const sandbox = projectWorld({ observer });
    for (const title of ["Requests", "requests"]) sandbox.addProject({ owner: OWNER, title, by: "cora" });
    const reading = await readBoard(clientWith(sandbox, projectToken(sandbox)), SEARCH);
    expect(reading).toEqual({ kind: "several", numbers: [2, 1] });
  });
});

describe("there is no board", () => {
  it.each([
    { rule: "of a person", search: { owner: "solo" }, kind: "user" },
    { rule: "of nobody", search: { owner: "who-is-that" }, kind: "no-owner" },
    { rule: "of a number that there is not", search: { number: 77 }, kind: "no-number" },
  ])("$rule", async ({ search, kind }) => {
    const sandbox = projectWorld({ observer });
    const reading = await readBoard(clientWith(sandbox, projectToken(sandbox)), { ...SEARCH, ...search });
    expect(reading.kind).toBe(kind);
  });

  it("where the organisation has projects switched off", async () => {
    const sandbox = projectWorld({ observer, hasProjects: false });
    const reading = await readBoard(clientWith(sandbox, projectToken(sandbox)), SEARCH);
    expect(reading.kind).toBe("switched-off");
  });

  it("for a token without the scope, for that of a workflow, and for an App without the permission", async () => {
    const sandbox = projectWorld({ observer });
    sandbox.addApp({ slug: "quorumdesk", id: 9, owner: OWNER, webhookSecret: "s", permissions: { issues: "write" } });
    sandbox.installApp("quorumdesk", { owner: OWNER });
    const tokens = [
      sandbox.token({ as: "cora", scopes: ["repo"] }),
      sandbox.workflowToken(REPOSITORY),
      sandbox.appToken("quorumdesk", REPOSITORY),
    ];
    for (const token of tokens) {
      const reading = await readBoard(clientWith(sandbox, token), SEARCH);
      expect(reading.kind).toBe("no-right");
    }
  });
});
