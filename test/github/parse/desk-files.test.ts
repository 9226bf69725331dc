import { expect, it } from "vitest";
import { DeskFilesNode, toDeskFiles } from "../../../src/github/parse/desk-files.ts";

const blob = (text: string) => ({ oid: "a".repeat(40), text, isTruncated: false, isBinary: false });
const read = (answer: object) =>
  toDeskFiles(
    DeskFilesNode.parse({ config: null, roster: null, calendar: null, resources: null, forms: null, ...answer }),
  );
const form = (name: string, object: unknown = blob("name: x"), type = "blob") => ({ name, type, object });

it("all files of a desk, each with its path and the id of its content", () => {
  const answer = {
    config: blob("version: 1"),
    roster: blob("r"),
    calendar: blob("c"),
    forms: { entries: [form("ask.yml"), form("help.yaml")] },
  };
  const { files, unread } = read(answer);
  expect(files.map(({ path }) => path)).toEqual([
    ".github/helpdesk/config.yml",
    ".github/helpdesk/roster.yml",
    ".github/helpdesk/calendar.yml",
    ".github/ISSUE_TEMPLATE/ask.yml",
    ".github/ISSUE_TEMPLATE/help.yaml",
  ]);
  expect(files[0]).toEqual({ path: ".github/helpdesk/config.yml", text: "version: 1", oid: "a".repeat(40) });
  expect(unread).toEqual([]);
});

it("a file that is not there is neither read nor cut", () => {
  expect(read({ config: {} })).toEqual({ files: [], unread: [] });
});

it("other files beside the forms are left alone", () => {
  const entries = [
    form("logo.png", { ...blob(""), isBinary: true, text: null }),
    form("old.yml", {}, "tree"),
    form("readme.md"),
  ];
  expect(read({ forms: { entries } })).toEqual({ files: [], unread: [] });
});

it.each([
  ["cut", { ...blob("version"), isTruncated: true }],
  ["binary", { ...blob("version"), isBinary: true }],
  ["without text", { ...blob(""), text: null }],
])("a file that is %s is named", (_what, config) => {
  expect(read({ config })).toEqual({ files: [], unread: [".github/helpdesk/config.yml: cut or not text"] });
});
