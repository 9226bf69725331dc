import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { count } from "../../../src/board/frame/count.ts";
import { languageName } from "../../../src/board/frame/language-name.ts";
import { Said, term, told, words } from "../../../src/board/frame/said.tsx";
import { type Page, pageOf } from "../../../src/board/site/page.ts";
import { instant } from "../../../src/core/domain/ids.ts";
import { sentence } from "../../../src/core/domain/sentence.ts";
import { boardModel } from "../../../src/core/reports/board-model.ts";
import { boardDesk } from "../../support/board-desk.ts";
import { READ_AT } from "../../support/board-story.ts";

const model = boardModel([], boardDesk(), READ_AT);
const pageIn = (language: string): Page => pageOf(model, { language, path: `/${language}/index.html` });
const drawn = (children: ReturnType<typeof told>): string => render(<>{children}</>);

describe("I4 a message in the text of a page", () => {
  it("says its language where it fell back, and nothing where it did not", () => {
    expect(drawn(told(pageIn("en"), "board-ask"))).toBe("Ask for help");
    expect(drawn(told(pageIn("es"), "board-ask"))).toBe("Pedir ayuda");
    expect(drawn(told(pageIn("fr"), "board-ask"))).toBe('<span lang="en" dir="ltr">Ask for help</span>');
    expect(drawn(told(pageIn("arz"), "board-ask"))).toBe('<span lang="ar" dir="rtl">اطلب المساعدة</span>');
  });

  it("is plain text in attributes", () => expect(words(pageIn("fr"), "board-ask")).toBe("Ask for help"));

  it("has a date in the language of its sentence", () => {
    const at = instant("2026-09-20T06:00:00Z");
    const said = (language: string): string =>
      render(<Said page={pageIn(language)} sentence={sentence("board-since", { at })} precision="day" />);
    expect(said("es")).toBe('desde el <time datetime="2026-09-20T06:00:00Z">20 de septiembre de 2026</time>');
    expect(said("fr")).toBe(
      '<span lang="en" dir="ltr">since <time datetime="2026-09-20T06:00:00Z">20 September 2026</time></span>',
    );
  });
});

describe("I10 what stands within a sentence", () => {
  it("is set apart where it may run the other way", () => {
    expect(drawn(told(pageIn("ar"), "board-add-to-calendar", ".ics"))).toContain("(<bdi>.ics</bdi>)");
    expect(drawn(told(pageIn("en"), "board-add-to-calendar", ".ics"))).toBe("Add to your calendar (.ics)");
    expect(drawn(told(pageIn("en"), "board-resource-licence", "رخصة"))).toBe("Licence: <bdi>رخصة</bdi>");
  });

  it("is set apart name by name in a list, with the commas and the word that the language has", () => {
    expect(drawn(told(pageIn("es"), "board-group-members", ["@ana", "@inés"]))).toBe(
      "Miembros: <bdi>@ana</bdi> y <bdi>@inés</bdi>",
    );
  });

  it("shows what people wrote and does nothing", () =>
    expect(drawn(told(pageIn("ar"), "board-resource-licence", "<b>$1 {{PLURAL:$1|x}}\u202e"))).toContain(
      "<bdi>&lt;b>$1 {{PLURAL:$1|x}}",
    ));
});

describe("a word of the configuration", () => {
  it("is in the page's language where it is a preset's own", () => {
    expect(drawn(term(pageIn("es"), "Working group"))).toBe("Grupo de trabajo");
    expect(drawn(told(pageIn("es"), "board-history-stage", { term: "Working group" }))).toBe(
      "Pasó a «<bdi>Grupo de trabajo</bdi>».",
    );
  });

  it("says its language where the desk wrote it", () => {
    expect(drawn(told(pageIn("es"), "board-history-stage", { term: "Our stage" }))).toBe(
      'Pasó a «<bdi lang="en" dir="ltr">Our stage</bdi>».',
    );
    expect(drawn(told(pageIn("fr"), "board-history-stage", { term: "Working group" }))).toBe(
      '<span lang="en" dir="ltr">Moved to “<bdi>Working group</bdi>”.</span>',
    );
  });

  it("is translated one by one in a list", () =>
    expect(drawn(told(pageIn("es"), "board-plan-support", { terms: ["training", "advice"] }))).toBe(
      "Tipos de ayuda: <bdi>formación</bdi> y <bdi>asesoramiento</bdi>",
    ));
});

describe("I12 numbers and names", () => {
  it.each([
    ["en", "12,345"],
    ["es", "12.345"],
    ["ar", "12,345"],
    ["fa", "12,345"],
    ["bn", "12,345"],
    ["ckb", "12,345"],
  ])("are grouped in %s as %s, in European digits", (language, text) =>
    expect(count(pageIn(language), 12_345).replaceAll("\u066c", ",")).toBe(text),
  );

  it.each([
    ["ar", "ar", "العربية"],
    ["ar", "es", "árabe"],
    ["es", "es", "español"],
    ["sw", "en", "Swahili"],
    ["qqq", "en", "qqq"],
    ["no tag", "en", "no tag"],
  ])("the language %s is called in %s: %s", (tag, language, name) => expect(languageName(tag, language)).toBe(name));

  it("a name by Unicode's data goes through the pseudo-language too", () =>
    expect(languageName("sw", "en-x-pseudo")).toMatch(/^⟦Šŵåĥîļî.*⟧$/));
});
