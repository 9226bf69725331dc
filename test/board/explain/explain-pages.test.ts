import { describe, expect, it } from "vitest";
import { apiFiles } from "../../../src/board/api/api-files.ts";
import { explainFiles } from "../../../src/board/explain/explain-files.tsx";
import { siteStatus } from "../../../src/board/explain/site-status.ts";
import type { SiteFile } from "../../../src/board/site/write-site.ts";
import { type BoardModel, boardModel } from "../../../src/core/reports/board-model.ts";
import { boardDesk } from "../../support/board-desk.ts";
import { boardInputs } from "../../support/board-fixture.ts";
import { READ_AT } from "../../support/board-story.ts";

const desk = boardDesk();
const model = boardModel(boardInputs(desk), desk, READ_AT);
const draw = (of: BoardModel): readonly SiteFile[] => [...explainFiles({ model: of, languages: ["en"], basePath: "" })];
const site = draw(model);
const data = [...apiFiles({ model, languages: ["en"], basePath: "" })];
const page = (name: string): string => site.find(({ path }) => path === `/en/${name}/index.html`)?.text ?? "";

describe("the poster", () => {
  const poster = page("poster");

  it("has its seven parts, in the order of reading", () => {
    const parts = [...poster.matchAll(/<h2 id="([a-z]+)">/g)].map(([, id]) => id);
    expect(parts).toEqual(["hub", "helpdesk", "flow", "types", "outcomes", "benefits", "contact"]);
  });

  it("shows the figures of all years", () => {
    const received = model.periods[0]?.figures.find(({ id }) => id === "received")?.value;
    expect(poster).toContain(`<span class="figure">${received}</span> <span class="quiet">requests</span>`);
  });

  it("has a code for phones that opens the page about asking", () => {
    expect(poster).toContain(
      'aria-label="A code to scan with a phone. It opens https://hub.example.org/helpdesk/en/ask/"',
    );
    expect(poster).toMatch(/<path class="qr-ink" d="M4 4h7v1h-7z/);
  });

  it("leaves out what a desk without an address or requests has not", () => {
    const bare = { ...model, desk: { ...model.desk, boardUrl: null, contact: null }, dropIns: [] };
    const text = draw(bare).find(({ path }) => path === "/en/poster/index.html")?.text ?? "";
    expect(text).not.toContain('class="qr"');
    expect(text).not.toContain("mailto:");
    const empty = boardModel([], desk, READ_AT);
    expect(draw(empty).find(({ path }) => path === "/en/poster/index.html")?.text).toContain(
      '<span class="figure">0</span> <span class="quiet">requests</span>',
    );
  });
});

describe("the pages about the desk and the site", () => {
  it("say who decides, and that staff do not, as the configuration has it", () => {
    expect(page("about")).toContain("<bdi>Helpdesk</bdi> is run by <bdi>Content Partnerships Hub");
    expect(page("about")).toContain("It has 7 members who vote.");
    expect(page("about")).toContain("do not decide what comes first");
    const other = { ...model, rules: { ...model.rules, hostStaffVotes: "Nobody else is there." } };
    const about = draw(other).find(({ path }) => path === "/en/about/index.html")?.text;
    expect(about).toContain("Staff who have a seat vote as well.");
  });

  it("say honestly what was not tested", () => {
    expect(page("accessibility")).toContain("No person has read these pages with a screen reader yet.");
  });

  it("name GitHub as the host that logs addresses, and say how to have less shown", () => {
    const privacy = page("privacy");
    expect(privacy).toContain("GitHub sees and logs the IP addresses of visitors");
    expect(privacy).toContain("set no cookies");
    expect(privacy).toContain("Older versions may still be in its history");
    expect(privacy).toContain('<a href="mailto:helpdesk@wikimedia.se">');
  });

  it("tell the state of the site by its data alone, to people and machines alike", () => {
    const status = JSON.parse(data.find(({ path }) => path === "/status.json")?.text ?? "{}");
    expect(status).toEqual({ ...siteStatus(model) });
    expect(status).toMatchObject({ builtAt: READ_AT, requests: model.requests.length });
    expect(status.notes).toContainEqual({ id: "rules", count: 1 });
    expect(page("status")).toContain("The committee has not yet adopted the rules for votes.");
  });

  it("count the places that are not understood, so that somebody can mend them", () => {
    const [first, ...others] = model.requests.filter(({ lane }) => lane === "request");
    if (!first) throw new Error("no request");
    const lost = { ...first, country: "Atlantis", place: { kind: "unknown" as const } };
    const before = siteStatus(model).notes.find(({ id }) => id === "place")?.count ?? 0;
    const after = siteStatus({ ...model, requests: [lost, ...others] }).notes.find(({ id }) => id === "place");
    expect(after?.count).toBe(before + 1);
  });
});
