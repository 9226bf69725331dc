import { describe, expect, it } from "vitest";
import { renderForm } from "../../../src/core/messages/forms/render-form.ts";
import { contractOfThisFile } from "../../sandbox/contract/whole-run.ts";
import { boardDesk } from "../../support/board-desk.ts";
import { storiesIn, tellStory } from "../../support/play-stories.ts";
import { repositoryForms } from "../../support/repository-forms.ts";

const observer = contractOfThisFile();
const folder = new URL("./", import.meta.url);

const isArabic = (name: string): boolean => name.startsWith("arabic-");

describe("what requesters and coordinators were promised, story by story", () => {
  it.each(storiesIn(folder, (name) => !isArabic(name)))("$title", async ({ scenario }) => {
    const { differences, findings } = await tellStory(scenario, observer);
    expect(differences).toEqual([]);
    expect(findings).toEqual([]);
  });
});

describe("a desk with forms in Arabic", () => {
  const arabic = renderForm("request", boardDesk().config, "ar") ?? "";

  it("asks nothing in Latin letters", () => {
    const labels = [...arabic.matchAll(/^ {6}label: (.*)$/gm)].map(([, label = ""]) => label);
    expect(labels.length).toBeGreaterThan(8);
    expect(labels.filter((label) => /[A-Za-z]/.test(label))).toEqual([]);
  });

  it.each(storiesIn(folder, isArabic))("$title", async ({ scenario }) => {
    const { differences, findings } = await tellStory(scenario, observer, {
      ...repositoryForms,
      "request-ar.yml": arabic,
    });
    expect(differences).toEqual([]);
    expect(findings).toEqual([]);
  });
});
