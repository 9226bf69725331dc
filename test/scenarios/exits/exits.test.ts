import { describe, expect, it } from "vitest";
import { contractOfThisFile } from "../../sandbox/contract/whole-run.ts";
import { storiesIn, tellStory } from "../../support/play-stories.ts";

const observer = contractOfThisFile();

describe("how requests end, come back, and are followed up", () => {
  it.each(storiesIn(new URL("./", import.meta.url)).map(({ title, scenario }) => [title, scenario] as const))(
    "%s",
    async (_title, scenario) => {
      const { differences, findings } = await tellStory(scenario, observer);
      expect(differences).toEqual([]);
      expect(findings).toEqual([]);
    },
  );
});
