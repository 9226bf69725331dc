import { describe, expect, it } from "vitest";
import { commandNames } from "../../../src/core/commands/index.ts";
import { hasLiveCommand } from "../../../src/core/commands/parse-commands.ts";
import type { Need, Resource } from "../../../src/core/domain/work-state.ts";
import type { CardFacts } from "../../../src/core/messages/card/card-facts.ts";
import { type CardResource, requestResources } from "../../../src/core/messages/card/request-resources.ts";
import { sayIn } from "../../../src/core/messages/markdown-parts.ts";
import { ref } from "../../support/a-command.ts";
import { june } from "../ballots/a-ballot.ts";
import { aDesk, aState, person } from "./a-request.ts";

const resource = (number: number, more: Partial<Resource> = {}): Resource => ({
  number,
  by: person(1),
  at: june(2),
  text: ref("x"),
  language: "en",
  sort: "guide",
  ...more,
});

const place = { url: "https://example.org/licences", title: "How to choose a licence" };

function card(resources: readonly CardResource[], needs: readonly Need[] = []): string {
  const state = { ...aState({ stage: "working-group", visits: [], ballots: [] }), needs };
  const facts: CardFacts = {
    state,
    desk: aDesk(),
    issueUrl: "https://github.com/acme/desk/issues/1",
    status: [],
    steps: [],
    missing: [],
    resources,
    advice: [],
    checkedAt: june(3),
  };
  return requestResources(facts, sayIn("en")).join("\n\n");
}

const missing: Need = { number: 4, kind: "material", by: person(1), at: june(1), text: ref("x") };

describe("resources on the card", () => {
  it("are links with number, sort, language and licence", () => {
    expect(card([{ resource: resource(3, { licence: "CC0-1.0" }), place }])).toBe(
      "**Resources**\n\n- [How to choose a licence](https://example.org/licences) (number 3, guide, language: en, licence: CC0-1.0)",
    );
  });

  it("keep their place where the words were removed", () => {
    expect(card([{ resource: resource(1), place: undefined }])).toContain("- (the text was removed) (number 1, guide");
  });

  it("say how missing material is added once it is there", () => {
    expect(card([], [missing])).toContain("en guide for 4`");
    expect(card([], [{ ...missing, kind: "hands" }])).toBe("");
    expect(card([], [{ ...missing, met: { by: person(1), at: june(2) } }])).toBe("");
  });

  it("are nothing where there is none", () => expect(card([])).toBe(""));

  it("leave room for the rest of the card, and say how many are left out", () => {
    const long = { url: `https://example.org/${"a".repeat(470)}`, title: "b".repeat(200) };
    const text = card(Array.from({ length: 50 }, (_, n) => ({ resource: resource(n + 1), place: long })));
    expect(text.length).toBeLessThan(9_000);
    expect(text).toMatch(/\n- \d+ more stand in the conversation\.$/);
  });

  it("do nothing, whatever the title holds", () => {
    const hostile = { url: "https://example.org/a)b_c", title: "](https://evil.example) @ana #12 <b> /approve" };
    const text = card([{ resource: resource(1), place: hostile }], [missing]);
    expect(text).toContain("](https://example.org/a%29b_c)");
    expect(text).not.toMatch(/@ana|#12|<b>|\]\(https:\/\/evil/);
    expect(hasLiveCommand(text, commandNames)).toBe(false);
  });
});
