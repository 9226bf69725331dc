import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { schemaPath } from "../../../src/board/api/schema-files.ts";
import { SITE_LANGUAGES, siteDesk, siteModel, siteOf } from "../../support/board-site.ts";
import { attribute, elementsOf, type PageElement } from "../../support/read-page.ts";

type Files = ReadonlyMap<string, string>;

const HOST = "https://hub.example.org";
/** What the desk's configuration says of where the board is. */
const BOARD_PATH = "/helpdesk";

/** The attributes that name parts of the same page by their ids. */
const OWN_PARTS = ["aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"];

interface Read {
  readonly ids: ReadonlySet<string>;
  readonly elements: readonly PageElement[];
}

const readPages = (files: Files): ReadonlyMap<string, Read> =>
  new Map(
    [...files].flatMap(([path, text]): readonly (readonly [string, Read])[] => {
      if (!path.endsWith(".html")) return [];
      const elements = elementsOf(text);
      return [[path, { elements, ids: new Set(elements.flatMap((one) => attribute(one, "id") ?? [])) }]];
    }),
  );

/** A file of the site by its path, also where that is a folder. */
const fileAt = (path: string): string => (path.endsWith("/") ? `${path}index.html` : path);

/** What is wrong with the links of a site that lies at `base` on its host. */
function brokenLinks(files: Files, base: string): readonly string[] {
  const pages = readPages(files);
  const wrong: string[] = [];
  const look = (from: string, href: string, at: string): void => {
    const url = new URL(href, `${HOST}${at}${from}`);
    if (url.origin !== HOST) return;
    const pathname = url.pathname === at ? `${at}/` : url.pathname;
    const target = pathname.startsWith(`${at}/`) ? fileAt(pathname.slice(at.length)) : undefined;
    const isThere = target !== undefined && files.has(target);
    const part = decodeURIComponent(url.hash.slice(1));
    if (!isThere || (part !== "" && !pages.get(target)?.ids.has(part))) wrong.push(`${from} -> ${href}`);
  };
  for (const [path, { elements, ids }] of pages) {
    for (const one of elements) {
      for (const name of ["href", "src", "xlink:href"]) {
        const href = attribute(one, name);
        if (href === undefined || /^(?:mailto|data):/.test(href)) continue;
        // An absolute address is one of the configured board, wherever this copy of it lies.
        look(path, href, href.startsWith(HOST) ? BOARD_PATH : base);
      }
      const own = OWN_PARTS.flatMap((name) => (attribute(one, name) ?? "").split(" ")).filter((id) => id !== "");
      wrong.push(...own.filter((id) => !ids.has(id)).map((id) => `${path}: no #${id}`));
    }
  }
  return wrong;
}

const site = siteOf(siteModel(), BOARD_PATH);

describe("P8 links", () => {
  it.each(["", "/helpdesk"])("P8 none is broken where the site lies at “%s/”, on any page in any language", (base) => {
    const files = base === "" ? siteOf(siteModel(siteDesk("handle", ["en", "es", "ar"]))) : site;
    expect(brokenLinks(files, base)).toEqual([]);
  });

  it("P8 each page of another language that a page names is there, and names it back", () => {
    const pages = readPages(site);
    const alternates = new Map(
      [...pages].map(([path, { elements }]) => [
        path,
        elements
          .filter((one) => one.tagName === "link" && attribute(one, "hreflang") !== undefined)
          .map((one) => fileAt((attribute(one, "href") ?? "").slice(`${HOST}${BOARD_PATH}`.length))),
      ]),
    );
    for (const [path, others] of alternates) {
      if (path === "/404.html") continue;
      expect(others.length, path).toBeGreaterThan(1);
      for (const other of others) {
        expect(site.has(other), `${path} -> ${other}`).toBe(true);
        if (path !== "/index.html" && other !== "/index.html") expect(alternates.get(other), other).toContain(path);
      }
    }
  });

  it("P8 the languages to choose from lead to the same page in that language, where it is there", () => {
    const languages = new Set<string>(SITE_LANGUAGES);
    for (const [path, { elements }] of readPages(site)) {
      const chosen = elements.filter((one) => {
        const language = attribute(one, "hreflang");
        return one.tagName === "a" && language !== undefined && language === attribute(one, "lang");
      });
      const here = chosen.filter((one) => !/^https:/.test(attribute(one, "href") ?? ""));
      expect(here.length, path).toBeGreaterThan(0);
      for (const link of here) {
        const { pathname } = new URL(attribute(link, "href") ?? "", `${HOST}${BOARD_PATH}${path}`);
        const target = fileAt(pathname.slice(BOARD_PATH.length));
        const [, from = "", ...rest] = path.split("/");
        expect(site.has(target), `${path} -> ${target}`).toBe(true);
        const same = ["", attribute(link, "hreflang"), ...rest].join("/");
        if (languages.has(from) && site.has(same)) expect(target).toBe(same);
      }
    }
  });

  it("P8 feeds, calendars, the list of pages and the data name only pages and files that are there", () => {
    const wrong: string[] = [];
    for (const [path, text] of site) {
      if (path.endsWith(".html")) continue;
      const plain = path.endsWith(".ics") ? text.replaceAll("\r\n ", "") : text;
      for (const [address] of plain.matchAll(/https:\/\/hub\.example\.org[^\s"'<>\\,;]*/g)) {
        if (path.includes("/schema/") || /[{}]/.test(address)) continue;
        const { pathname } = new URL(address.replaceAll("&amp;", "&"));
        const target = pathname.startsWith(`${BOARD_PATH}/`) ? fileAt(pathname.slice(BOARD_PATH.length)) : "outside";
        if (!site.has(target) && pathname !== BOARD_PATH) wrong.push(`${path} -> ${address}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe("P8 files for machines", () => {
  it("P8 each file of data fits its schema, by a validator that is not ours", () => {
    const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
    addFormats.default(ajv);
    const data = [...site.keys()].filter((path) => /^\/api\/v1\/.*\.json$/.test(path) && !path.includes("/schema/"));
    const wrong = data.flatMap((path) => {
      const name = path.startsWith("/api/v1/requests/") ? "request" : path.slice("/api/v1/".length, -".json".length);
      const schema = JSON.parse(site.get(schemaPath(name as "index")) ?? "null");
      const validate = ajv.getSchema(schema.$id) ?? ajv.compile(schema);
      return validate(JSON.parse(site.get(path) ?? "")) ? [] : [`${path}: ${ajv.errorsText(validate.errors)}`];
    });
    expect(data.length).toBeGreaterThan(40);
    expect(wrong).toEqual([]);
  });

  it.each(["en", "es", "ar"])(
    "P8 the calendar of the drop-in hours has the twelve dates of 2026, three in the afternoon in Stockholm: %s",
    (language) => {
      const calendar = new ICAL.Component(ICAL.parse(site.get(`/${language}/drop-in/helpdesk.ics`) ?? ""));
      for (const zone of calendar.getAllSubcomponents("vtimezone")) {
        const known = new ICAL.Timezone(zone);
        ICAL.TimezoneService.register(known, known.tzid);
      }
      const days = calendar.getAllSubcomponents("vevent").flatMap((component) => {
        const steps = new ICAL.Event(component).iterator();
        const found: string[] = [];
        for (let at = steps.next(); at && at.year <= 2026; at = steps.next())
          found.push(at.toJSDate().toISOString().slice(0, 16));
        return found;
      });
      expect(days.sort()).toEqual(
        [
          "01-29",
          "02-26",
          "03-26",
          "04-30",
          "05-28",
          "06-25",
          "07-30",
          "08-27",
          "09-24",
          "10-29",
          "11-26",
          "12-17",
        ].map((day) => `2026-${day}T${day > "03-29" && day < "10-25" ? 13 : 14}:00`),
      );
    },
  );

  it("P8 each feed has what the standard asks for: ids that nobody else has, titles, times, its own address", () => {
    const feeds = [...site].filter(([path]) => path.endsWith(".atom"));
    expect(feeds.length).toBeGreaterThan(50);
    for (const [path, text] of feeds) {
      const [head = "", ...entries] = text.split("<entry>");
      const own = `${HOST}${BOARD_PATH}${path}`;
      expect(head, path).toContain('xmlns="http://www.w3.org/2005/Atom"');
      expect(head, path).toMatch(/<author>\s*<name>[^<]+<\/name>/);
      expect(head.match(/<link[^>]*rel="self"[^>]*>/)?.[0], path).toContain(`href="${own}"`);
      for (const part of [head, ...entries]) {
        for (const name of ["id", "title", "updated"])
          expect(part.match(new RegExp(`<${name}[ >]`, "g")), `${path} ${name}`).toHaveLength(1);
        const updated = /<updated>([^<]*)<\/updated>/.exec(part)?.[1] ?? "";
        expect(updated, path).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);
        expect(updated <= "2026-09-20T06:00:00Z" || updated === "2026-09-20T06:00:00.000Z", path).toBe(true);
      }
      const ids = entries.map((entry) => /<id>([^<]*)<\/id>/.exec(entry)?.[1]);
      expect(new Set(ids).size, path).toBe(ids.length);
      for (const id of ids) expect(() => new URL(id ?? ""), path).not.toThrow();
    }
  });
});
