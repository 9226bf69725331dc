import { describe, expect, it } from "vitest";
import { facetsOf, inOrder } from "../../src/board/requests/facets.ts";
import { requestsFiles } from "../../src/board/requests/requests-files.tsx";
import type { FacetKind } from "../../src/board/site/facet-kind.ts";
import { facetPath } from "../../src/board/site/paths.ts";
import { drawn, fileOf, modelOf, realModel } from "../support/board-many.ts";

const real = realModel();
const many = modelOf(120);
const files = drawn(many, requestsFiles);

const rowsIn = (text: string): number => text.match(/<tr><th scope="row">/g)?.length ?? 0;
const linksIn = (text: string): readonly string[] =>
  [...text.matchAll(/ href="([^"#]+)"/g)].map(([, href = ""]) => href);

describe("facetsOf", () => {
  const countsOf = (kind: FacetKind) =>
    facetsOf(real)
      .filter((facet) => facet.kind === kind)
      .map(({ value, requests }) => [value, requests.length]);

  it("has the stages and exits in the order of the desk, and only those that have a request", () => {
    expect(countsOf("stage").map(([value]) => value)).toEqual([
      "intake",
      "committee-feedback",
      "working-group",
      "final-go",
      "approved",
      "in-support",
      "delivered",
      "learned",
    ]);
    expect(countsOf("exit").map(([value]) => value)).toEqual(["answered", "referred", "not-prioritised"]);
  });

  it("has the largest country first, and behind all of them what has no name of its own", () => {
    const countries = countsOf("country");
    expect(countries.slice(0, 2)).toEqual([
      ["SE", 3],
      ["CL", 2],
    ]);
    expect(countries.at(-1)?.[0]).toBe("global");
  });

  it.each(["country", "language", "year", "partner"] as const)("has each request in one %s", (kind) => {
    const listed = facetsOf(real).flatMap((facet) => (facet.kind === kind ? facet.requests : []));
    expect(new Set(listed)).toEqual(new Set(real.requests.filter(({ lane }) => lane === "request")));
    expect(listed).toHaveLength(new Set(listed).size);
  });

  it("agrees with the figures of the board", () => {
    for (const { id, count } of real.stages) expect(Object.fromEntries(countsOf("stage"))[id] ?? 0, id).toBe(count);
    for (const { id, count } of real.exits) expect(Object.fromEntries(countsOf("exit"))[id] ?? 0, id).toBe(count);
  });

  it("is made once for a model", () => {
    expect(facetsOf(real)).toBe(facetsOf(real));
  });

  it("has only values that are safe in an address", () => {
    for (const { value } of facetsOf(real)) expect(value).toMatch(/^[A-Za-z0-9-]+$/);
  });

  it("holds 10,000 requests", () => {
    const model = modelOf(10_000);
    const all = facetsOf(model);
    expect(all.filter(({ kind }) => kind === "year").flatMap(({ requests }) => requests)).toHaveLength(10_000);
  });
});

describe("the list of all requests", () => {
  it("is in pages of 50, the latest change first, then the higher number", () => {
    expect(
      [1, 2, 3].map((page) => rowsIn(fileOf(files, `/en/requests/${page === 1 ? "" : `page/${page}/`}index.html`))),
    ).toEqual([50, 50, 20]);
    const order = inOrder(many.requests).map(
      ({ changedAt, number }) => `${changedAt} ${String(number).padStart(3, "0")}`,
    );
    expect(order).toEqual([...order].sort().reverse());
  });

  it("links from each page to its first, last and neighbouring pages, and says which one it is", () => {
    const second = fileOf(files, "/en/requests/page/2/index.html");
    expect(second).toContain("page 2 of 3</title>");
    expect(second).toMatch(/<a href="index\.html" aria-label="Page 2" aria-current="page">2<\/a>/);
    expect(linksIn(second)).toEqual(expect.arrayContaining(["../../index.html", "../3/index.html"]));
  });

  it("has the ways to all its parts on its first page, with how many requests each has", () => {
    const first = fileOf(files, "/en/requests/index.html");
    for (const { kind, value } of facetsOf(many)) expect(first).toContain(`href="../${kind}/${value}/index.html"`);
    expect(first).toMatch(
      /href="\.\.\/stage\/final-go\/index\.html"[^>]*><span>Final go<\/span> <span class="column-count">\d+</,
    );
  });

  it("says that nothing is there yet, without an empty table", () => {
    const empty = fileOf(drawn(modelOf(0), requestsFiles), "/en/requests/index.html");
    expect(empty).not.toContain("<table");
  });
});

describe("the pages of facets", () => {
  it("exist in each language, for each facet", () => {
    for (const { kind, value } of facetsOf(many))
      for (const language of ["en", "ar"]) expect(files.has(facetPath(language, kind, value))).toBe(true);
  });

  it("say what they hold, and have as many rows as they say", () => {
    const page = fileOf(files, "/en/country/CL/index.html");
    const listed = facetsOf(many).find(({ kind, value }) => kind === "country" && value === "CL")?.requests.length ?? 0;
    expect(page).toContain("<span>Requests by country: Chile</span>");
    expect(page).toContain(`${listed} requests are listed here`);
    expect(rowsIn(page)).toBe(listed);
  });

  it("have later pages below their own address", () => {
    const model = modelOf(120, (request) => ({ ...request, year: 2026 }));
    expect(rowsIn(fileOf(drawn(model, requestsFiles), "/en/year/2026/page/3/index.html"))).toBe(20);
  });

  it("have the rows of the list, with ways that lead from their own place", () => {
    const list = fileOf(files, "/en/requests/index.html");
    const facet = fileOf(files, "/en/stage/intake/index.html");
    const row = /<tr><th scope="row">.*?<\/tr>/s.exec(facet)?.[0] ?? "";
    expect(row).toContain('href="../../../en/requests/');
    expect(list).toContain(row.replaceAll("../../../en/", "../../en/"));
  });

  it("link the feed of a stage", () => {
    expect(fileOf(files, "/en/stage/final-go/index.html")).toContain('type="application/atom+xml"');
    expect(fileOf(files, "/en/country/CL/index.html")).not.toContain("feed.atom");
  });

  it("are light: none is larger than 120 kB before it is packed", () => {
    const sizes = [...files.values()].map((text) => text.length);
    expect(Math.max(...sizes)).toBeLessThan(120_000);
  });
});
