import type { Desk } from "../../src/core/config/desk.ts";
import { HELPER } from "./board-desk.ts";
import { BoardStory, day } from "./board-story.ts";

const ANSWERS = {
  "What do you need?": "We want to publish our photographs.",
  "What kind of material is it?": "Photographs",
  "Country or region": "Peru",
};

/** A request with two resources, one of them made for missing material, and material that is still missing. */
export function resourceStory(desk: Desk, number = 150, answers: Readonly<Record<string, string>> = {}): BoardStory {
  const story = new BoardStory(desk, {
    number,
    title: "Photographs of boats",
    at: day("08-01"),
    answers: { ...ANSWERS, ...answers },
  }).enter("working-group", day("08-02"));
  const licences = 'https://example.org/licences "How to choose a licence" en guide licence=CC-BY-4.0';
  const carta = "https://example.org/carta Carta para museos es template for 1";
  return story
    .record(day("08-03"), { kind: "group-assigned", group: "implementation" })
    .record(day("08-04"), {
      kind: "resource-added",
      number: 1,
      by: HELPER,
      text: story.text(HELPER, day("08-04"), "/resource add ", licences),
      language: "en",
      sort: "guide",
      licence: "CC-BY-4.0",
    })
    .record(
      day("08-05"),
      ...(["A letter to museums in Spanish", "A film", "A list of archives"] as const).map((text, index) => ({
        kind: "need-stated" as const,
        number: index + 1,
        need: "material" as const,
        by: HELPER,
        text: story.text(HELPER, day("08-05"), "/missing ", text),
      })),
    )
    .record(day("08-06"), { kind: "need-taken", number: 2, person: HELPER })
    .record(
      day("08-07"),
      {
        kind: "resource-added",
        number: 2,
        by: HELPER,
        text: story.text(HELPER, day("08-07"), "/resource add ", carta),
        language: "es",
        sort: "template",
        need: 1,
      },
      { kind: "need-met", number: 1, by: HELPER, resource: 2 },
    );
}
