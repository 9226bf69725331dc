import { describe, expect, it } from "vitest";
import { checkConnections } from "../../../src/core/config/check-connections.ts";
import { boardDesk } from "../../support/board-desk.ts";

const { config } = boardDesk();
const helpdesk = (id: string) => ({ id, title: id, url: "https://glam.example.org" });
const theme = (issue: number) => ({ issue, title: "Maps", kind: "other" as const });
const found = (change: Partial<typeof config>) =>
  checkConnections({ ...config, ...change }).map(({ path, message }) => `${path.join(".")} ${message.say}`);

describe("other helpdesks and themes", () => {
  it.each([
    ["each helpdesk and each theme once", { helpdesks: [helpdesk("glam")], themes: [theme(1), theme(2)] }, []],
    ["a helpdesk twice", { helpdesks: [helpdesk("glam"), helpdesk("glam")] }, ["helpdesks.1.id config-id-twice"]],
    [
      "a helpdesk that is called like a group",
      { helpdesks: [helpdesk("implementation")] },
      ["helpdesks.0.id config-helpdesk-like-group"],
    ],
    ["an issue as two themes", { themes: [theme(4), theme(4)] }, ["themes.1.issue config-theme-twice"]],
  ])("%s", (_what, change, problems) => expect(found(change)).toEqual(problems));
});
