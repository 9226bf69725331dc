import { describe, expect, it } from "vitest";
import type { Desk } from "../../../src/core/config/desk.ts";
import type { ResourceEntry } from "../../../src/core/config/resource-schema.ts";
import { boardModel } from "../../../src/core/reports/board-model.ts";
import { boardDesk, HELPER } from "../../support/board-desk.ts";
import { type BoardStory, day, READ_AT } from "../../support/board-story.ts";
import { resourceStory } from "../../support/resource-story.ts";

const desk = boardDesk();
const entry = (change: Partial<ResourceEntry> = {}): ResourceEntry => ({
  title: "A release form",
  url: "https://example.org/release",
  language: "en",
  sort: "template",
  for: ["photographs"],
  ...change,
});
const withFile = (...resources: readonly ResourceEntry[]): Desk => ({ ...desk, resources });
const inventory = (its: Desk, ...stories: readonly BoardStory[]) =>
  boardModel(
    stories.map((story) => story.input()),
    its,
    READ_AT,
  ).inventory;

describe("the inventory", () => {
  it("has the resources of the file and of all requests, each with the request that caused it", () => {
    const { resources, sorts } = inventory(withFile(entry()), resourceStory(desk));
    expect(sorts).toEqual(["guide", "template"]);
    expect(resources).toMatchObject([
      { title: { text: "A release form" }, origin: null, for: ["photographs"], licence: null },
      { title: { text: "Carta para museos" }, language: "es", sort: "template", need: 1, origin: { number: 150 } },
      {
        title: { text: "How to choose a licence" },
        url: "https://example.org/licences",
        licence: "CC-BY-4.0",
        origin: { number: 150, country: "Peru", material: "Photographs", groups: ["Implementation"] },
      },
    ]);
  });

  it("has what is missing, first what nobody cares for, and what was finished with its resource and request", () => {
    const { missing, finished } = inventory(desk, resourceStory(desk));
    expect(missing).toMatchObject([
      { number: 3, text: { text: "A list of archives" }, taker: null, since: day("08-05"), origin: { number: 150 } },
      { number: 2, text: { text: "A film" }, taker: { name: `@${HELPER.login}` } },
    ]);
    expect(finished).toMatchObject([
      {
        number: 1,
        text: { text: "A letter to museums in Spanish" },
        origin: { number: 150 },
        met: { at: day("08-07"), resource: { url: "https://example.org/carta" } },
      },
    ]);
  });

  it("lists an address once where file and request have it: in the words of the file, with the request", () => {
    const { resources } = inventory(
      withFile(entry({ title: "Licences", url: "https://EXAMPLE.org/licences" })),
      resourceStory(desk),
    );
    expect(resources.map(({ title }) => title.text)).toEqual(["Carta para museos", "Licences"]);
    expect(resources[1]).toMatchObject({ origin: { number: 150 }, licence: "CC-BY-4.0" });
  });

  it("shows no words of a request without names, and says how many resources that leaves out", () => {
    const story = resourceStory(desk, 151, { "May we name you in reports?": "Tell the story without names" });
    const { resources, unseen, missing } = inventory(desk, story);
    expect(resources).toEqual([]);
    expect(unseen).toBe(2);
    expect(missing.map(({ text, origin }) => ({ text, request: origin.number }))).toEqual([
      { text: "withheld", request: 151 },
      { text: "withheld", request: 151 },
    ]);
    expect(JSON.stringify({ resources, missing })).not.toContain("archives");
  });

  it("has nothing of a request that is only counted", () => {
    const story = resourceStory(desk, 152, { "May we name you in reports?": "Only count it" });
    expect(inventory(desk, story)).toEqual({ sorts: [], resources: [], missing: [], finished: [], unseen: 0 });
  });

  it("leaves out what was taken out, and what it was for is missing again", () => {
    const story = resourceStory(desk).record(day("08-08"), { kind: "resource-removed", number: 2, by: HELPER });
    const { resources, missing, finished } = inventory(desk, story);
    expect(resources).toHaveLength(1);
    expect(missing.map(({ number }) => number)).toEqual([1, 3, 2]);
    expect(finished).toEqual([]);
  });

  it("links to the comment where an address holds the address of a person", () => {
    const story = resourceStory(desk);
    const line = "https://example.org/?to=aino@example.org A title en guide";
    const text = story.text(HELPER, day("08-09"), "/resource add ", line);
    story.record(day("08-09"), { kind: "resource-added", number: 3, by: HELPER, text, language: "en", sort: "guide" });
    const found = inventory(desk, story).resources.find(({ title }) => title.text === "A title");
    expect(found?.url).toMatch(/^https:\/\/github\.com\/hub\/helpdesk\/issues\/150#issuecomment-\d+$/);
  });
});
