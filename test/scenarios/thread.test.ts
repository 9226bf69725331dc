import { expect, it } from "vitest";
import { demoForms, demoStory } from "../../src/cli/demo/demo-story.ts";
import { directDoor } from "../../src/sandbox/scenario/direct-door.ts";
import { playScenario } from "../../src/sandbox/scenario/play-scenario.ts";
import { setUp } from "../../src/sandbox/scenario/setting.ts";

/** The words of a comment, without the marker that follows them. Each telling has its own seal key, so its config has another id. */
const words = (body: string): string =>
  (body.split("\n<!-- quorumdesk:")[0]?.trim() ?? "").replaceAll(/config `[0-9a-f]{7}`/g, "config `1234567`");

it("the whole thread of the demo reads as it was last approved by eye", async () => {
  const scenario = await demoStory();
  const setting = setUp(scenario, { forms: await demoForms(), writer: "actions" });
  let thread = "";
  for await (const { snapshot } of playScenario(scenario, setting, directDoor(setting))) {
    thread = snapshot.comments
      .map(({ author, createdAt, body }) => `<!-- ${author?.login}, ${createdAt} -->\n\n${words(body)}\n`)
      .join("\n\n");
  }
  await expect(thread).toMatchFileSnapshot("smart-servier.thread.md");
});
