import * as yaml from "js-yaml";
import { describe, expect, it } from "vitest";
import { formChooser } from "../../../../src/core/messages/forms/form-chooser.ts";
import { FACTS } from "./rendered.ts";

const chooser = (desk: object): unknown => yaml.load(formChooser({ ...FACTS, desk: { ...FACTS.desk, ...desk } }));

describe("the page on which a form is chosen", () => {
  const BOARD = "https://hub.example/desk/?a=1#b";

  it("takes no empty issues", () => {
    expect(chooser({})).toEqual({ blank_issues_enabled: false });
  });

  it("links to the board for people without an account, and names the mail address", () => {
    expect(chooser({ "board-url": BOARD })).toEqual({
      blank_issues_enabled: false,
      contact_links: [
        {
          name: "Ask without a GitHub account",
          url: BOARD,
          about: "Write to helpdesk@wikimedia.se. The board says how, and when you can come and ask.",
        },
      ],
    });
    expect(chooser({ "board-url": BOARD, contact: undefined })).toMatchObject({
      contact_links: [{ about: "The board says how, and shows all requests." }],
    });
  });

  it("speaks the language of the desk", () => {
    expect(chooser({ "board-url": BOARD, language: "ar" })).toMatchObject({
      contact_links: [{ name: "اسأل من دون حساب على GitHub", url: BOARD }],
    });
  });
});
