import { describe, expect, it } from "vitest";
import { boardFiles } from "../../../src/board/build-board.ts";
import { dataDesk, dataModel } from "../../support/data-site.ts";

const model = dataModel();
const site = new Map([...boardFiles(model, { basePath: "" })].map(({ path, text }) => [path, text]));
const page = (path: string): string => site.get(path) ?? "";

/** The files of the site to which a page links. */
const linked = (path: string): readonly string[] =>
  [...page(path).matchAll(/\s(?:href|src)="([^"#]+)/g)].flatMap(([, href = ""]) =>
    /^[a-z]+:/.test(href) ? [] : [new URL(href, `https://site.invalid${path}`).pathname],
  );

describe("the data page", () => {
  it("leads to every file that it names, in each language (P8)", () => {
    for (const path of ["/en/data/index.html", "/ar/data/index.html"]) {
      expect(linked(path).length).toBeGreaterThan(40);
      for (const file of linked(path)) expect(site.has(file), `${path} -> ${file}`).toBe(true);
    }
  });

  it("leads to all feeds of its language but those of single requests, to calendars, tables and all files", () => {
    const there = new Set(linked("/en/data/index.html"));
    const wanted = [...site.keys()].filter(
      (path) =>
        /^\/en\/.*\.(?:atom|ics)$/.test(path) ||
        path.endsWith(".csv") ||
        (path.startsWith("/api/v1/") && !path.startsWith("/api/v1/requests/")),
    );
    expect(wanted.filter((path) => !there.has(path))).toEqual([]);
  });

  it("says what may be done with the files, and that words of people are not ours to give", () => {
    const text = page("/en/data/index.html");
    expect(text).toContain('href="https://creativecommons.org/publicdomain/zero/1.0/"');
    expect(text).toContain("This does not hold for what people wrote");
    expect(text).toContain("quorumdesk audit --data https://hub.example.org/helpdesk");
    expect(text).toContain("curl https://hub.example.org/helpdesk/api/v1/requests.json");
  });

  it("names no address where nobody knows where the board will be, and has no hole where there is no request", () => {
    const empty = dataModel(dataDesk(), []);
    const nowhere = { ...empty, desk: { ...empty.desk, boardUrl: null } };
    const files = new Map([...boardFiles(nowhere, { basePath: "" })].map(({ path, text }) => [path, text]));
    const text = files.get("/en/data/index.html") ?? "";
    expect(text).not.toContain("curl");
    expect(text).not.toContain('id="badge"');
    expect(files.has("/sitemap.xml")).toBe(false);
  });
});

describe("the sitemap of a whole site", () => {
  it("lists pages of both languages, and no seat", () => {
    expect(page("/sitemap.xml")).toContain("<loc>https://hub.example.org/helpdesk/ar/requests/109/</loc>");
    expect(page("/sitemap.xml")).not.toContain("/seats/");
    expect(page("/robots.txt")).toContain("sitemap.xml");
  });
});

describe("feeds that pages name", () => {
  it("are all there", () => {
    for (const [path, text] of site) {
      if (!path.endsWith(".html")) continue;
      for (const [, href = ""] of text.matchAll(/href="([^"]*\.(?:atom|ics|csv|svg))"/g)) {
        const file = new URL(href, `https://site.invalid${path}`).pathname.replace(/^\/helpdesk/, "");
        expect(site.has(file), `${path} -> ${href}`).toBe(true);
      }
    }
  });
});
