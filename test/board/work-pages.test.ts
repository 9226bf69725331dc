import { describe, expect, it } from "vitest";
import { buildBoard } from "../../src/board/build-board.ts";
import { boardModel } from "../../src/core/reports/board-model.ts";
import { boardDesk, HELPER } from "../support/board-desk.ts";
import { READ_AT } from "../support/board-story.ts";
import { workDesk, workInputs } from "./work-stories.ts";

function build(desk = workDesk()) {
  const model = boardModel(workInputs(desk), desk, READ_AT);
  const files = new Map(buildBoard(model, { basePath: "" }).map(({ path, text }) => [path, text]));
  const text = (path: string): string => files.get(path) ?? "";
  const data = (path: string) => JSON.parse(text(path));
  return { model, files, text, data };
}

const { model, files, text, data } = build();
const hands = text("/en/hands/index.html");
const groups = text("/en/groups/index.html");

/** A section of a page, by its id. */
const section = (page: string, id: string): string => {
  const from = page.indexOf(`<section id="${id}"`);
  return from === -1 ? "" : page.slice(from, page.indexOf("</section>", from));
};

describe("the list of what needs hands", () => {
  it("stands by group in the order of the desk, the oldest request first", () => {
    expect(model.hands.map(({ group, requests }) => [group, requests])).toEqual([
      ["implementation", [201, 202]],
      ["translation", [201]],
      ["helpdesk-team", [203]],
    ]);
    expect(hands).toContain("<h1>3 requests need hands</h1>");
    expect([...hands.matchAll(/<section id="([^"]+)" class="group"/g)].map(([, id]) => id)).toEqual([
      "group-implementation",
      "group-translation",
      "group-helpdesk-team",
    ]);
  });

  it("says what is asked, in which language, since when, and how it is taken", () => {
    const untaken = section(hands, "group-translation");
    for (const words of ["Old maps of the harbour", "Nobody has taken it up.", "<code>/claim</code>", "Ghana", "Twi"])
      expect(untaken).toContain(words);
    expect(untaken).toContain('Waits since <time datetime="2026-09-05T09:00:00Z">5 September 2026</time>');
    const asks = section(hands, "group-implementation");
    for (const words of [
      "Somebody who reads Wolof",
      "<code>/claim 1</code>",
      "Missing material, need 2",
      "Open #202 on GitHub",
    ])
      expect(asks).toContain(words);
    expect(asks).not.toContain("<code>/claim 3</code>");
  });

  it("does not name a request whose requester wants no name, nor its words", () => {
    for (const [path, written] of files) expect(written, path).not.toContain("CANARY");
    expect(section(hands, "group-helpdesk-team")).toContain("Request 203");
  });

  it("says in words that there is no active community", () => {
    expect(section(hands, "group-implementation")).toContain('<span class="hold">No active community there</span>');
  });

  it("is there for machines, too", () => {
    expect(data("/api/v1/hands.json")).toMatchObject({
      version: 1,
      builtAt: READ_AT,
      groups: [
        {
          group: "implementation",
          requests: [
            { number: 201, untaken: true, take: "/claim", needs: [], answersIn: "Twi" },
            {
              number: 202,
              untaken: false,
              take: null,
              needs: [
                { number: 1, kind: "hands", take: "/claim 1", text: { text: "Somebody who reads Wolof" } },
                { number: 2, kind: "material", take: "/claim 2" },
              ],
            },
          ],
        },
        { group: "translation" },
        { group: "helpdesk-team", requests: [{ title: "Request 203", needs: [{ text: "withheld" }] }] },
      ],
    });
  });

  it("says so where nothing needs hands", () => {
    const desk = workDesk();
    const empty = buildBoard(boardModel([], desk, READ_AT), { basePath: "" });
    const page = empty.find(({ path }) => path === "/en/hands/index.html")?.text;
    expect(page).toContain("<h1>Nothing needs hands now</h1>");
  });
});

describe("the page of the working groups", () => {
  it("has each group with its leads, its members, what it works on and what needs hands there", () => {
    const group = section(groups, "implementation");
    expect(group).toContain("Lead: @helper-noor");
    expect(group).toContain("Members: @aino");
    expect(group).toContain('<a href="../hands/index.html#group-implementation">2 requests need hands here</a>');
    expect(group).toContain("Letters of a poet");
    expect(section(groups, "communication")).toContain("No one yet. You could be the first.");
    expect(section(groups, "helpdesk-team")).toContain("The coordinators care for it: @coordinator-mira");
  });

  it("names members only as the board's settings allow", () => {
    const by = (voters: "seat" | "count"): string =>
      section(build(workDesk(voters)).text("/en/groups/index.html"), "implementation");
    expect(by("seat")).toContain("Members: Finland");
    expect(by("count")).toContain("1 member is not named here.");
    expect(by("count")).not.toContain("@aino");
  });

  it("has task forces with their charter and their last day; those that are over last, with summary and credits", () => {
    expect(section(groups, "maps")).toContain("What it shall reach: <bdi>All maps of the atlas are online.</bdi>");
    expect(section(groups, "maps")).toContain('Task force until <time datetime="2026-12-01T00:00:00Z">');
    const over = section(groups, "negatives");
    expect(groups.indexOf("Task forces that are over")).toBeLessThan(groups.indexOf('id="negatives"'));
    expect(groups.indexOf('id="maps"')).toBeLessThan(groups.indexOf("Task forces that are over"));
    for (const words of ["400 negatives are online.", `Worked in it: @${HELPER.login}`, "1 request is finished."])
      expect(over).toContain(words);
    expect(over).not.toContain("need hands here");
  });

  it("says how to join, by mail before the form, which the desk may not have", () => {
    expect(groups).toContain("Write to <bdi>helpdesk@wikimedia.se</bdi>");
    expect(groups).not.toContain("Fill in the form");
    const desk = boardDesk();
    const [form] = desk.forms;
    const joins = form
      ? { ...desk, forms: [...desk.forms, { ...form, file: "join.yml", kind: "join" as const }] }
      : desk;
    const page = build(joins).text("/en/groups/index.html");
    const place = page.indexOf("https://github.com/hub/helpdesk/issues/new?template=join.yml");
    expect(place).toBeGreaterThan(page.indexOf("Write to"));
  });

  it("is there for machines, too", () => {
    const { groups: listed, join } = data("/api/v1/groups.json");
    expect(join).toEqual({ form: null, contact: "helpdesk@wikimedia.se" });
    expect(listed.at(-1)).toMatchObject({ id: "negatives", over: true, members: ["@helper-noor"], past: [204] });
  });
});

describe("themes", () => {
  it("are listed with their requests, also those that only records name", () => {
    expect(model.themes).toMatchObject([
      { issue: 900, kind: "campaign", requests: [201], title: { text: "Wiki Loves Maps" } },
      { issue: 901, kind: "funding", requests: [] },
      { issue: 77, kind: null, requests: [202], title: { text: "" } },
    ]);
    expect(data("/api/v1/themes.json")).toMatchObject({
      version: 1,
      themes: [{ issue: 900 }, { issue: 901 }, { issue: 77 }],
    });
    const page = text("/en/themes/index.html");
    expect(page).toContain("Old maps of the harbour");
    expect(page).toContain("Issue #77");
    expect(page).toContain("Joint application for funding");
  });

  it("are named on the page of a request", () => {
    const page = text("/en/requests/201/index.html");
    expect(page).toContain('<a href="../../themes/index.html#theme-900">Part of “<bdi>Wiki Loves Maps</bdi>”</a>');
    expect(text("/en/requests/202/index.html")).toContain("Part of #77");
  });
});

describe("the page of a request", () => {
  it("says what is needed and who cares for it, and links the groups' own parts", () => {
    const page = text("/en/requests/202/index.html");
    expect(page).toContain('Need 1 <span class="hold">no one yet</span>');
    expect(page).toContain(
      '<span class="hold">met on <time datetime="2026-09-11T09:00:00Z">11 September 2026</time></span>',
    );
    expect(page).toContain('<a href="https://github.com/hub/helpdesk/issues/950">Translation: issue #950</a>');
  });
});
