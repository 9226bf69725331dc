import { readFileSync, writeFileSync } from "node:fs";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageTypes, siteModel, siteOf } from "../../support/board-site.ts";
import { type SiteInBrowser, siteInBrowser, unfold } from "../../support/site-in-browser.ts";

let site: SiteInBrowser;

beforeAll(async () => {
  site = await siteInBrowser(siteOf(siteModel()));
});

afterAll(() => site?.close());

/** A rule of axe with the places that it names. */
interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly html: string; readonly why: string }[];
}

interface Findings {
  readonly violations: readonly Finding[];
  readonly incomplete: readonly Finding[];
}

const ALL = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The rules that look at colours: all that another colour scheme can change. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** A pseudo-translation is longer than what it stands for, so that a name never holds the words that are seen. */
const NOT_IN_PSEUDO = { "label-content-name-mismatch": { enabled: false } };

/** What axe says of a page as it is now. */
async function examine(tab: Page, runOnly: readonly string[], language: string): Promise<Findings> {
  const options = {
    runOnly,
    resultTypes: ["violations", "incomplete"],
    ...(language === "en-x-pseudo" && { rules: NOT_IN_PSEUDO }),
  };
  const asked = `axe.run(document, ${JSON.stringify(options)}).then(({ violations, incomplete }) => {
    const brief = (rules) => rules.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ target, html, any, all, none }) => ({
        target, html: html.slice(0, 200), why: [...any, ...all, ...none].map(({ message }) => message).join("; "),
      })),
    }));
    return { violations: brief(violations), incomplete: brief(incomplete) };
  })`;
  return tab.evaluate<Findings>(asked);
}

const lines = (rules: readonly Finding[], where: string): readonly string[] =>
  rules.flatMap(({ id, nodes }) => nodes.map(({ target, html, why }) => `${where}: ${id} ${target} ${html} (${why})`));

/** What axe could not decide, without the places that differ from page to page: the rule, and the element's own classes. */
const undecided = (rules: readonly Finding[]): readonly string[] =>
  rules.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id} ${/^<[^>]*?(?: class="[^"]*")?(?=[ >])/.exec(html)?.[0] ?? html}`),
  );

/** The sorts of places that axe cannot decide, as numbers of one digit: the contrast of their colours is computed from the tokens. */
const KNOWN = new URL("axe-undecided.json", import.meta.url);

describe("A1 axe finds nothing on any type of page", () => {
  const open: string[] = [];

  it.each(["en", "ar", "en-x-pseudo"])("A1 %s, light and dark, at 320 and 1280 pixels", async (language) => {
    const tab = await site.tab({ colorScheme: "light" });
    const found: string[] = [];
    for (const path of pageTypes(language)) {
      await tab.emulateMedia({ colorScheme: "light" });
      await tab.setViewportSize({ width: 1280, height: 800 });
      await site.visit(tab, path);
      await tab.evaluate(axe.source);
      for (const width of [1280, 320]) {
        await tab.setViewportSize({ width, height: 800 });
        // Once as it comes, once with all that can be unfolded.
        if (width === 320) await unfold(tab);
        for (const colorScheme of ["light", "dark"] as const) {
          await tab.emulateMedia({ colorScheme });
          const rules = colorScheme === "light" ? ALL : COLOURS;
          const { violations, incomplete } = await examine(tab, rules, language);
          found.push(...lines(violations, `${path} ${colorScheme} ${width}`));
          open.push(...undecided(incomplete));
        }
      }
    }
    await tab.context().close();
    expect(found).toEqual([]);
  });

  it("A1 what axe cannot decide is known, and nothing is added", () => {
    const now = [...new Set(open)].sort();
    if (process.env["QUORUMDESK_WRITE"] === "axe") writeFileSync(KNOWN, `${JSON.stringify(now, null, 2)}\n`);
    const known: readonly string[] = JSON.parse(readFileSync(KNOWN, "utf8"));
    expect(now.filter((one) => !known.includes(one))).toEqual([]);
  });
});
