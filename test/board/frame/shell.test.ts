import { describe, expect, it } from "vitest";
import { frameFiles } from "../../../src/board/frame/frame-files.tsx";
import { Shell } from "../../../src/board/frame/shell.tsx";
import { pageOf } from "../../../src/board/site/page.ts";
import { renderPage } from "../../../src/board/site/render-page.ts";
import { sentence } from "../../../src/core/domain/sentence.ts";
import { type BoardModel, boardModel } from "../../../src/core/reports/board-model.ts";
import { boardDesk } from "../../support/board-desk.ts";
import { READ_AT } from "../../support/board-story.ts";

const LANGUAGES = ["en", "es", "ar"] as const;

function modelOf(boardUrl: string | null = "https://hub.example.org/helpdesk/"): BoardModel {
  const model = boardModel([], boardDesk(), READ_AT);
  return { ...model, desk: { ...model.desk, boardUrl, languages: LANGUAGES, reviewed: ["en", "es"] } };
}

type ShellProps = Parameters<typeof Shell>[0];

/** A page with one paragraph. */
function draw(path: string, props: Partial<ShellProps> = {}, languages?: readonly string[], model = modelOf()): string {
  const [, language = "en"] = path.split("/");
  const page = pageOf(model, {
    language: language.length === 2 ? language : "en",
    path,
    ...(languages && { languages }),
  });
  return renderPage(path, Shell({ page, title: "Title", about: "About", children: "Words", ...props })).text;
}

const linksOf = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map(([, href = ""]) => href);

describe("the head of a page", () => {
  it("has the policy right after the encoding: our own script and style, nothing else", () => {
    expect(draw("/en/about/index.html")).toMatch(
      /<head><meta charset="utf-8"\/?><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'"/,
    );
  });

  it("loads one script from the site, and has none in itself", () => {
    const html = draw("/en/about/index.html");
    expect(linksOf(html, /<script([^>]*)>/g)).toEqual([' src="../../assets/board.js" defer']);
    expect(html).toContain("defer></script>");
  });

  it("names itself and its siblings in all languages by absolute addresses, each the same list", () => {
    const expected = [
      ["en", "https://hub.example.org/helpdesk/en/about/"],
      ["es", "https://hub.example.org/helpdesk/es/about/"],
      ["ar", "https://hub.example.org/helpdesk/ar/about/"],
      ["x-default", "https://hub.example.org/helpdesk/en/about/"],
    ];
    for (const language of LANGUAGES) {
      const html = draw(`/${language}/about/index.html`);
      const found = [...html.matchAll(/rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(([, ...pair]) => pair);
      expect(found).toEqual(expected);
      expect(html).toContain(`<link rel="canonical" href="https://hub.example.org/helpdesk/${language}/about/"`);
    }
  });

  it("sends readers of other languages to the entrance of the site", () => {
    for (const path of ["/index.html", "/en/index.html", "/ar/index.html"])
      expect(draw(path)).toContain('hreflang="x-default" href="https://hub.example.org/helpdesk/"');
  });

  it("gives no address while the board's own is not known", () => {
    expect(draw("/en/index.html", {}, undefined, modelOf(null))).not.toMatch(/canonical|rel="alternate"|og:url/);
  });

  it("says what it is to other sites, links its feeds, and stays out of searches where it should", () => {
    const feeds = [{ href: "/en/committee/feed.atom", title: sentence("board-follow-feed") }];
    const html = draw("/en/committee/index.html", { feeds, noindex: true });
    expect(html).toContain('<meta property="og:title" content="Title"');
    expect(html).toContain('<meta property="og:description" content="About"');
    expect(html).toContain('<meta name="robots" content="noindex"');
    expect(html).toContain(
      '<link rel="alternate" type="application/atom+xml" href="feed.atom" title="Follow by feed (Atom)"',
    );
    expect(html).toContain('<a href="feed.atom">Follow by feed (Atom)</a>');
    expect(draw("/en/about/index.html")).not.toMatch(/robots|atom/);
  });
});

describe("the languages of a page", () => {
  it("are named by themselves, each in its own direction, in a list that opens without a script", () => {
    const html = draw("/es/numbers/index.html");
    expect(html).toMatch(/<details class="menu"><summary class="button">.*?<span>español<\/span><\/summary>/);
    expect(html).toContain('<a href="../../ar/numbers/index.html" lang="ar" hreflang="ar" dir="rtl">العربية</a>');
    expect(html).toContain('lang="es" hreflang="es" dir="ltr" aria-current="true">español</a>');
  });

  it("lead to the same page, and to the nearest one where it does not exist", () => {
    const path = "/en/requests/7/index.html";
    const [, toSpanish, toArabic] = linksOf(draw(path, {}, ["en", "es"]), /<a href="([^"]+)" lang="/g);
    expect(toSpanish).toBe("../../../es/requests/7/index.html");
    expect(toArabic).toBe("../../../ar/requests/index.html");
    expect(draw(path, {}, ["en", "es"])).not.toContain('hreflang="ar" href=');
  });

  it("are not offered on a board in one language", () => {
    const model = modelOf();
    const one = { ...model, desk: { ...model.desk, languages: ["en"] } };
    expect(draw("/en/index.html", {}, ["en"], one)).not.toMatch(/<details|Languages of this page/);
  });

  it("say of a translation that nobody has checked it, and link to how far it is", () => {
    expect(draw("/ar/index.html")).toMatch(/class="page-note"><p class="wrap">.*?href="translations\/index.html"/);
    for (const path of ["/en/index.html", "/es/index.html"])
      expect(draw(path).match(/class="page-note"/g)).toHaveLength(1);
  });
});

describe("every page", () => {
  const html = draw("/en/committee/seats/india/index.html", { here: "committee" });

  it("asks in the same words at the same place, and leads to the page about asking", () => {
    expect(html).toContain('<a class="button button-ask" href="../../../ask/index.html">Ask for help</a>');
    expect(draw("/en/ask/index.html", { here: "ask" })).toContain(
      'class="button button-ask" href="index.html" aria-current="page"',
    );
  });

  it("marks its place in the navigation: this page, or the one that it is below", () => {
    expect(html).toContain('<a href="../../index.html" aria-current="true">Committee</a>');
    expect(draw("/en/committee/index.html", { here: "committee" })).toContain(
      '<a href="index.html" aria-current="page">Committee</a>',
    );
  });

  it("says when its data was read, for people and machines, and holds the warning of old data back", () => {
    expect(html).toContain('<time datetime="2026-09-20T06:00:00Z">20 September 2026, 06:00 UTC</time>');
    expect(html).toMatch(/data-built-at="2026-09-20T06:00:00Z" data-stale-hours="48" hidden/);
  });

  it("says who hosts it and what is known of visitors, and how to reach the desk", () => {
    expect(html).toContain("GitHub hosts these pages and logs the IP addresses of visitors.");
    expect(html).toContain('<a href="mailto:helpdesk@wikimedia.se"><bdi>helpdesk@wikimedia.se</bdi></a>');
    for (const part of ["data", "translations", "accessibility", "privacy", "status"])
      expect(html).toContain(`href="../../../${part}/index.html"`);
  });

  it("has a name for each of its navigations, and no name twice", () => {
    const names = linksOf(html, /<nav[^>]* aria-label="([^"]+)"/g);
    expect(names).toHaveLength(html.match(/<nav/g)?.length ?? 0);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("the page for wrong addresses", () => {
  const files = [...frameFiles({ model: modelOf(), languages: LANGUAGES, basePath: "/helpdesk" })];
  const html = files.find(({ path }) => path === "/404.html")?.text ?? "";

  it("speaks all languages, and starts each link at the site's own path", () => {
    for (const [language, dir] of [
      ["en", "ltr"],
      ["es", "ltr"],
      ["ar", "rtl"],
    ]) {
      expect(html).toContain(`<section lang="${language}" dir="${dir}">`);
      expect(html).toContain(`href="/helpdesk/${language}/index.html"`);
    }
    expect(
      linksOf(html, /\s(?:href|src)="([^"]*)"/g).filter((href) => !/^(?:\/helpdesk\/|#|mailto:|https:)/.test(href)),
    ).toEqual([]);
  });

  it("has no address of its own", () => {
    expect(html).toContain('content="noindex"');
    expect(html).not.toMatch(/canonical|hreflang="x-default"/);
  });
});

describe("the desk's own notice", () => {
  const noticed = (notice: string | null): string => {
    const model = modelOf();
    return draw("/es/about/index.html", {}, undefined, { ...model, desk: { ...model.desk, notice } });
  };

  it("stands on the page, in the desk's language", () => {
    expect(noticed("This is a sample.")).toContain(
      '<div class="page-note"><p class="wrap"><span lang="en" dir="ltr">This is a sample.</span></p></div>',
    );
  });

  it("leaves nothing where there is none", () => {
    expect(noticed(null)).not.toContain('<div class="page-note"><p');
  });
});
