import { describe, expect, it } from "vitest";
import { withSitemap } from "../../../src/board/sitemap/sitemap.ts";
import { dataModel } from "../../support/data-site.ts";

const page = (path: string, robots = "") => ({ path, text: `<!DOCTYPE html><html><head>${robots}</head></html>` });

const FILES = [
  page("/index.html"),
  page("/404.html"),
  page("/en/requests/7/index.html"),
  page("/en/index.html"),
  page("/en/committee/seats/kenya/index.html", '<meta name="robots" content="noindex"/>'),
  { path: "/api/v1/index.json", text: "{}" },
];

const model = dataModel();
const added = (most?: number) => [...withSitemap(FILES, model, most)].slice(FILES.length);

describe("the sitemap", () => {
  it("lists the pages of each language by their full addresses, in order, and none that asks not to be listed", () => {
    const [sitemap] = added();
    expect(sitemap).toEqual({
      path: "/sitemap.xml",
      text: `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://hub.example.org/helpdesk/en/</loc></url>
<url><loc>https://hub.example.org/helpdesk/en/requests/7/</loc></url>
</urlset>
`,
    });
  });

  it("is named in robots.txt, which forbids nothing: a page that is not to be listed says so itself", () => {
    expect(added().at(-1)).toEqual({
      path: "/robots.txt",
      text: "User-agent: *\nAllow: /\n\nSitemap: https://hub.example.org/helpdesk/sitemap.xml\n",
    });
  });

  it("is cut into several files where a file would get too long", () => {
    const files = added(1);
    expect(files.map(({ path }) => path)).toEqual(["/sitemap-1.xml", "/sitemap-2.xml", "/sitemap.xml", "/robots.txt"]);
    expect(files[2]?.text).toContain("<sitemap><loc>https://hub.example.org/helpdesk/sitemap-2.xml</loc></sitemap>");
  });

  it("is not written where nobody knows where the board will be", () => {
    const nowhere = { desk: { ...model.desk, boardUrl: null } };
    expect([...withSitemap(FILES, nowhere)]).toEqual(FILES);
  });
});
