import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { jsonFile } from "../../../src/board/api/json-file.ts";
import { SCHEMAS, schemaPath } from "../../../src/board/api/schema-files.ts";
import { StatsShape } from "../../../src/board/api/shapes/figures-shape.ts";
import { requestSlug } from "../../../src/board/site/paths.ts";
import { instant } from "../../../src/core/domain/ids.ts";
import { dataDesk, dataModel, dataSite, hostileModel } from "../../support/data-site.ts";

const model = dataModel();
const site = dataSite(model);

const textOf = (path: string): string => {
  const text = site.get(path);
  if (text === undefined) throw new Error(`no file ${path}`);
  return text;
};
const read = (path: string) => JSON.parse(textOf(path));

/** The schema that a file says it has, in our way of naming them. */
const schemaOf = (path: string): string =>
  schemaPath(
    path.startsWith("/api/v1/requests/")
      ? "request"
      : (path.slice(path.lastIndexOf("/") + 1, -".json".length) as "index"),
  );

const dataPaths = (files: ReadonlyMap<string, string>): readonly string[] =>
  [...files.keys()].filter((path) => /^\/(?:api\/v1\/.*|status)\.json$/.test(path) && !path.includes("/schema/"));

/** Another validator than the one that checks while files are written. */
function complaints(files: ReadonlyMap<string, string>): readonly string[] {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
  addFormats.default(ajv);
  return dataPaths(files).flatMap((path) => {
    const schema = JSON.parse(files.get(schemaOf(path)) ?? "null");
    const validate = ajv.getSchema(schema.$id) ?? ajv.compile(schema);
    return validate(JSON.parse(files.get(path) ?? "")) ? [] : [`${path}: ${ajv.errorsText(validate.errors)}`];
  });
}

describe("the files of data", () => {
  it("each have a schema, and an independent validator finds nothing wrong (P8)", () => {
    expect(dataPaths(site).length).toBeGreaterThan(30);
    expect(new Set(dataPaths(site).map(schemaOf))).toEqual(new Set(SCHEMAS.map(schemaPath)));
    expect(complaints(site)).toEqual([]);
  });

  it("still fit their schemas where every text is hostile, and where there is no request at all (P4, P10)", () => {
    expect(complaints(dataSite(hostileModel()))).toEqual([]);
    expect(complaints(dataSite(dataModel(dataDesk(), [])))).toEqual([]);
  });

  it("have schemas of the draft 2020-12 that allow further members and refuse wrong ones", () => {
    const schema = read(schemaPath("stats"));
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(schema.$id).toBe("https://hub.example.org/helpdesk/api/v1/schema/stats.json");
    const ajv = new Ajv2020({ strict: true, strictTypes: false });
    addFormats.default(ajv);
    const validate = ajv.compile(schema);
    expect(validate({ ...read("/api/v1/stats.json"), later: "an addition" })).toBe(true);
    expect(validate({ ...read("/api/v1/stats.json"), builtAt: "yesterday" })).toBe(false);
  });

  it("are not written where they do not fit: the build stops and says where", () => {
    const wrong = { version: 1, builtAt: "yesterday", definitions: {}, periods: [] } as const;
    expect(() => jsonFile("/api/v1/stats.json", StatsShape, wrong)).toThrow(/stats\.json does not fit.*builtAt/);
  });

  it("hold nothing that their shape does not name", () => {
    const extra = { version: 1, builtAt: "2026-09-20T06:00:00Z", definitions: {}, periods: [], secret: "x" } as const;
    expect(jsonFile("/x.json", StatsShape, extra).text).not.toContain("secret");
  });

  it("name every file and every schema in the index, and lead nowhere else", () => {
    const { links, schemas } = read("/api/v1/index.json");
    const [newest] = model.requests;
    const filled = Object.values<string>(links).map((link) =>
      link.replace("{slug}", requestSlug(newest?.number ?? 0)).replace("{year}", "2026"),
    );
    const led = [...filled, ...Object.values<string>(schemas)].map((to) => new URL(to, "https://x/api/v1/").pathname);
    for (const path of led) expect(site.has(path), path).toBe(true);
    const top = dataPaths(site).filter((path) => !path.startsWith("/api/v1/requests/") && !path.endsWith("index.json"));
    expect(top.filter((path) => !led.includes(path))).toEqual([]);
  });

  it("are the same bytes for the same data, and tell the time of the data", () => {
    expect(dataSite(dataModel())).toEqual(site);
    for (const path of dataPaths(site))
      if (path !== "/api/v1/search.json") expect(read(path).builtAt, path).toBe(model.builtAt);
    expect(read("/api/v1/index.json").dataUpdated).toBe("2026-09-19T09:00:00Z");
  });
});

describe("what the files say", () => {
  it("lists requests newest first, with codes and the page of each", () => {
    const { requests } = read("/api/v1/requests.json");
    expect(requests).toHaveLength(model.requests.length);
    const numbers = requests.map(({ number }: { readonly number: number }) => number);
    expect(numbers).toEqual(numbers.toSorted((a: number, b: number) => b - a));
    expect(requests.find(({ number }: { readonly number: number }) => number === 109)).toMatchObject({
      slug: "109",
      stage: "final-go",
      year: 2026,
      waitsFor: "committee",
      page: "/en/requests/109/index.html",
    });
  });

  it("lists each decision with its count and where its votes are", () => {
    const { decisions } = read("/api/v1/decisions.json");
    const ended = model.requests.flatMap(({ ballots }) => ballots.filter(({ outcome }) => outcome !== "open"));
    expect(decisions).toHaveLength(ended.length);
    expect(decisions.map(({ at }: { readonly at: string }) => at)).toEqual(
      decisions
        .map(({ at }: { readonly at: string }) => at)
        .toSorted()
        .toReversed(),
    );
    for (const { file } of decisions) expect(site.has(file), file).toBe(true);
  });

  it("says what each figure means and has the numbers of the model", () => {
    const { periods, definitions } = read("/api/v1/stats.json");
    expect(periods).toEqual(model.periods);
    expect(Object.keys(definitions)).toEqual(model.periods[0]?.figures.map(({ id }) => id));
    expect(definitions.received).toMatch(/^Requests that reached the helpdesk/);
  });

  it("gives the workflow with its ways and the rules of ballots", () => {
    const { stages, ballots } = read("/api/v1/workflow.json");
    expect(stages.map(({ id }: { readonly id: string }) => id)).toEqual(model.stages.map(({ id }) => id));
    expect(stages[0].ways).toEqual([
      { to: "committee-feedback", exit: null, on: "accept", when: ["answers-complete"], atMost: null },
    ]);
    expect(ballots).toEqual(model.committee.rules);
  });

  it("knows a request from before the desk by its slug", () => {
    const old = dataSite({ ...model, requests: model.requests.slice(0, 1).map((one) => ({ ...one, number: -7 })) });
    expect(JSON.parse(old.get("/api/v1/requests/h7.json") ?? "")).toMatchObject({ number: -7, slug: "h7" });
    expect(old.get("/api/v1/requests.csv")).toContain("\r\nh7,");
    expect(old.get("/badge/h7.svg")).toContain(">H7</text>");
    expect(complaints(old)).toEqual([]);
  });
});

describe("addresses in the files", () => {
  it("lead to a page that is there, also of an old request on a board whose first language is not English", () => {
    const desk = dataDesk();
    const inTwo = { ...desk, config: { ...desk.config, board: { ...desk.config.board, languages: ["ar", "en"] } } };
    const full = dataModel(inTwo);
    const old = full.requests.map((request) => ({
      ...request,
      finished: true,
      language: "fr",
      changedAt: instant("2020-01-01T00:00:00Z"),
    }));
    const { resources } = JSON.parse(dataSite({ ...full, requests: old }).get("/api/v1/resources.json") ?? "");
    const pages = resources.flatMap(({ origin }: { readonly origin: { readonly page: string } | null }) =>
      origin ? [origin.page] : [],
    );
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) expect(page).toMatch(/^\/en\/requests\//);
  });

  it("tell no days of a request from before the desk, and its dates no more exactly than they are known", () => {
    const [first] = model.requests;
    if (!first) throw new Error("no request");
    const source = {
      title: "Notes",
      url: "https://example.org/",
      dated: "year",
      ended: "month",
      lesson: null,
    } as const;
    const at = { receivedAt: instant("2023-01-01T00:00:00Z"), changedAt: instant("2023-05-01T00:00:00Z") };
    const several = { kind: "several" as const, codes: [] };
    const historic = { ...first, ...at, number: -7, year: 2023, source, days: { inAll: 0, onHold: 0 }, place: several };
    const files = dataSite({ ...model, requests: [historic] });
    expect(JSON.parse(files.get("/api/v1/requests/h7.json") ?? "").days).toBeNull();
    expect(JSON.parse(files.get("/api/v1/requests.json") ?? "").requests[0].days).toBeNull();
    const [head = [], cells = []] = (files.get("/api/v1/requests.csv") ?? "")
      .split("\r\n")
      .map((row) => row.split(","));
    const cell = (name: string) => cells[head.indexOf(name)];
    expect(["received", "changed", "days", "days_on_hold", "place"].map(cell)).toEqual([
      "2023",
      "2023-05",
      "",
      "",
      "several",
    ]);
  });
});
