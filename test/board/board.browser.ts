import { afterAll, beforeAll, expect, it } from "vitest";
import { siteDesk, siteModel, siteOf } from "../support/board-site.ts";
import { type SiteInBrowser, siteInBrowser } from "../support/site-in-browser.ts";

let site: SiteInBrowser;

beforeAll(async () => {
  site = await siteInBrowser(siteOf(siteModel(siteDesk("handle", ["en", "es", "ar"]))));
});

afterAll(() => site?.close());

it("opens the list of languages without a script, and stays on the same page", async () => {
  const tab = await site.tab({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false });
  await site.visit(tab, "/en/committee/index.html");
  await tab.locator("summary", { hasText: "English" }).click();
  await tab.getByRole("navigation", { name: "Languages of this page" }).getByRole("link", { name: "español" }).click();
  expect(tab.url()).toContain("/es/committee/index.html");
  expect(await tab.locator("html").getAttribute("lang")).toBe("es");
  await tab.context().close();
});

it("leads from the first page to a request and back, by links alone", async () => {
  const tab = await site.tab({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false });
  await site.visit(tab, "/index.html");
  await tab.getByRole("link", { name: "Herbario nacional" }).first().click();
  expect(await tab.getByRole("heading", { level: 1 }).textContent()).toContain("Herbario nacional");
  expect(
    await tab.getByRole("img", { name: "5 of 6 votes so far. In favour: 3. Against: 1. Abstain: 1." }).count(),
  ).toBe(1);
  await tab.getByRole("link", { name: "Board", exact: true }).first().click();
  expect(await tab.getByRole("heading", { level: 1 }).textContent()).toBe("20 requests in motion");
  await tab.context().close();
});

it("is dressed by its stylesheet under its own content policy", async () => {
  const tab = await site.tab();
  await site.visit(tab, "/en/index.html");
  const colour = await tab
    .locator("main")
    .getByRole("link", { name: "Ask for help" })
    .evaluate((link) => getComputedStyle(link).backgroundColor);
  expect(colour).toBe("rgb(51, 102, 204)");
  await tab.context().close();
});
