import { describe, expect, it } from "vitest";
import { siteModel, siteOf } from "../../support/board-site.ts";
import { attribute as attributeOf, elementsOf, type PageElement } from "../../support/read-page.ts";

const site = siteOf(siteModel());
const pages = [...site].filter(([path]) => path.endsWith(".html"));

const attribute = (one: PageElement, wanted: string): string => attributeOf(one, wanted) ?? "";

/** Attributes whose address a browser fetches without being asked. */
const FETCHED = ["src", "srcset", "poster", "data", "background", "action", "formaction", "ping", "manifest"];
/** Links that a browser follows by itself. `alternate` and `canonical` are for others. */
const LOADED =
  /\b(?:stylesheet|preload|modulepreload|prefetch|icon|apple-touch-icon|manifest|dns-prefetch|preconnect)\b/;

/** Addresses on another host that opening a page would ask for. */
function fetchedElsewhere(html: string): readonly string[] {
  return elementsOf(html).flatMap((one) => [
    ...FETCHED.map((name) => attribute(one, name)).filter((address) => /(?:^|[\s,])(?:[a-z]+:)?\/\//i.test(address)),
    ...(one.tagName === "link" &&
    LOADED.test(attribute(one, "rel")) &&
    /^(?:[a-z]+:)?\/\//i.test(attribute(one, "href"))
      ? [attribute(one, "href")]
      : []),
    ...(attribute(one, "http-equiv").toLowerCase() === "refresh" ? [attribute(one, "content")] : []),
    ...(one.tagName === "use" ? [attribute(one, "href")].filter((address) => !address.startsWith("#")) : []),
  ]);
}

describe("the site needs no other host", () => {
  it("P1 no page has an address on another host in anything that a browser loads by itself", () => {
    expect(pages.length).toBeGreaterThan(500);
    const found = pages.flatMap(([path, html]) => fetchedElsewhere(html).map((address) => `${path}: ${address}`));
    expect(found.filter((one) => !/: \d+; url=[./a-z-]+$/.test(one))).toEqual([]);
  });

  it("P1 no file of any kind loads a style, a font or a picture from a host", () => {
    const found = [...site].flatMap(([path, text]) =>
      [
        ...text.matchAll(/(?:\ssrc=["']?|url\(\s*["']?|@import\s*["']?)(?:https?:)?\/\/[^\s"')]*/gi),
        ...text.matchAll(/<link\b(?=[^>]*\brel="(?:stylesheet|preload|icon)")[^>]*\bhref="(?:https?:)?\/\/[^>]*>/gi),
        ...text.matchAll(/<\?xml-stylesheet|<!DOCTYPE(?! html>)|<!ENTITY/gi),
      ].map(([what]) => `${path}: ${what}`),
    );
    expect(found).toEqual([]);
  });

  it("P1 the script asks for nothing but the index of the search, and sends nothing", () => {
    const script = site.get("/assets/board.js") ?? "";
    expect(script).not.toMatch(/https?:|XMLHttpRequest|sendBeacon|WebSocket|EventSource|import\(|serviceWorker/);
    expect(script.match(/fetch\(/g) ?? []).toHaveLength(1);
  });

  it("P2 every page begins with its characters, then with a policy that lets nothing in from elsewhere", () => {
    for (const [path, html] of pages) {
      const [html_, head, first, second] = elementsOf(html);
      expect([html_?.tagName, head?.tagName], path).toEqual(["html", "head"]);
      expect(first && attribute(first, "charset"), path).toBe("utf-8");
      expect(second && attribute(second, "http-equiv"), path).toBe("Content-Security-Policy");
      const policy = (second ? attribute(second, "content") : "").split("; ");
      expect(policy, path).toContain("default-src 'none'");
      expect(policy, path).toContain("base-uri 'none'");
      const sources = policy.flatMap((rule) => rule.split(" ").slice(1));
      expect(
        sources.filter((source) => !["'none'", "'self'", "data:"].includes(source)),
        path,
      ).toEqual([]);
      expect(
        policy.filter((rule) => rule.includes("data:")),
        path,
      ).toEqual(["img-src 'self' data:"]);
    }
  });

  it("P2 nothing in the script keeps anything on a visitor's machine", () => {
    expect(site.get("/assets/board.js")).not.toMatch(/cookie|localStorage|sessionStorage|indexedDB|caches\b/);
  });
});

describe("what the privacy page says", () => {
  /** A page's text, as it is read. */
  const textOf = (html: string): string =>
    html
      .replace(/<head>.*?<\/head>/s, "")
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ");

  it("P11 in every language it names GitHub as the host, and says that it notes IP addresses", () => {
    for (const language of ["en", "es", "ar", "en-x-rtl"]) {
      const text = textOf(site.get(`/${language}/privacy/index.html`) ?? "");
      expect(text, language).toMatch(/GitHub/);
      expect(text, language).toMatch(/\bIP\b/);
    }
    const english = textOf(site.get("/en/privacy/index.html") ?? "");
    expect(english).toMatch(/GitHub[^.]*\b(?:keeps|logs|notes|stores|records)[^.]*IP address|IP address[^.]*GitHub/i);
    expect(english).toMatch(/cookie/i);
  });

  it("P11 every page links to it", () => {
    for (const [path, html] of pages) expect(html, path).toMatch(/href="[^"]*privacy\/index\.html"/);
  });
});
