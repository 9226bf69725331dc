import { describe, expect, it } from "vitest";
import { channelOf } from "../../../src/core/forms/channel-of.ts";
import { parseAnswers } from "../../../src/core/forms/parse-answers.ts";

const channelIn = (options: readonly string[], answer: string) => {
  const field = { type: "dropdown", id: "channel", label: "How?", required: true, options, multiple: false };
  const form = { name: "", labels: [], fields: [field] };
  return channelOf(form, parseAnswers(form, `### How?\n\n${answer}`).fields);
};

describe("the channel of a request that came by another way", () => {
  const ENGLISH = ["Event", "Telephone", "E-mail", "Drop-in hour"];
  const ARABIC = ["بالبريد الإلكتروني", "في ساعة الاستقبال المفتوحة", "في فعالية", "بطريقة أخرى"];

  it.each([
    { options: ENGLISH, answer: "Event", channel: "event" },
    { options: ENGLISH, answer: "Telephone", channel: "other" },
    { options: ENGLISH, answer: "E-mail", channel: "mail" },
    { options: ENGLISH, answer: "Drop-in hour", channel: "drop-in" },
    { options: ENGLISH, answer: "mail from a friend", channel: "mail" },
    { options: ENGLISH, answer: "None", channel: "other" },
    { options: ARABIC, answer: "بالبريد الإلكتروني", channel: "mail" },
    { options: ARABIC, answer: "في ساعة الاستقبال المفتوحة", channel: "drop-in" },
    { options: ARABIC, answer: "في فعالية", channel: "event" },
    { options: ARABIC, answer: "بطريقة أخرى", channel: "other" },
    { options: ARABIC, answer: "شيء آخر", channel: "other" },
  ])("$answer is $channel: by our word where the form has one, else by its place", ({ options, answer, channel }) => {
    expect(channelIn(options, answer)).toBe(channel);
  });

  it("is another one where the form does not ask", () => {
    expect(channelOf({ name: "", labels: [], fields: [] }, new Map())).toBe("other");
  });
});
