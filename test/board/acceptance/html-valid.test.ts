import { type ConfigData, HtmlValidate, StaticConfigLoader } from "html-validate";
import { describe, expect, it } from "vitest";
import { NOT_FOUND_PATH } from "../../../src/board/frame/page-address.ts";
import { pageTypes, siteModel, siteOf } from "../../support/board-site.ts";

const site = siteOf(siteModel());

const CONFIG: ConfigData = {
  extends: ["html-validate:recommended"],
  rules: {
    "heading-level": "error",
    // Matters of taste: a renderer writes the pages, and `<meta/>` is as good as `<meta>`.
    "void-style": "off",
    // A list may have a name, as everything with a role that takes one; the rule would rather see fewer names.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    // The search answers while somebody writes and sends nothing, so a button to send would do nothing.
    "wcag/h32": "off",
    // Script and stylesheet lie on the same host as the page; a hash would protect against nobody.
    "require-sri": ["error", { target: "crossorigin" }],
  },
};

const validator = new HtmlValidate(new StaticConfigLoader(CONFIG));

async function faultsOf(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
}

describe("A15 every type of page is valid HTML", () => {
  const pages = [...["en", "ar"].flatMap(pageTypes), "/index.html", NOT_FOUND_PATH];

  it.each(pages)("A15 %s", async (path) => {
    const html = site.get(path);
    expect(html).toBeDefined();
    expect(await faultsOf(html ?? "")).toEqual([]);
  });

  it("A15 an id twice, two navigations without names and a heading left out are found", async () => {
    const html = site.get("/en/about/index.html") ?? "";
    const broken = html.replace("</h1>", '</h1><h4 id="content">Left out</h4><nav></nav><nav></nav>');
    const rules = (await faultsOf(broken)).map((fault) => fault.split(":")[0]);
    expect(rules).toEqual(expect.arrayContaining(["heading-level", "no-dup-id", "unique-landmark"]));
  });
});
