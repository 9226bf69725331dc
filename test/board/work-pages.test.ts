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
const groups = withoutBdi(text("/en/groups/index.html"));

/** A page without the marks that set names apart. */
function withoutBdi(page: string): string {
  return page.replace(/<\/?bdi\b[^>]*>/g, "");
}

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
    expect([...hands.matchAll(/<section id="([^"]+)" class="group/g)].map(([, id]) => id)).toEqual([
      "group-implementation",
      "group-translation",
      "group-helpdesk-team",
    ]);
  });

  it("says what is asked, in which language, since when, and how it is taken", () => {
    const untaken = section(hands, "group-translation");
    for (const words of [
      "Old maps of the harbour",
      "Nobody has taken it up.",
      '<code dir="ltr">/claim</code>',
      "Ghana",
      "Twi",
    ])
      expect(untaken).toContain(words);
    expect(untaken).toContain('Waiting since <time datetime="2026-09-05T09:00:00Z">5 September 2026</time>');
    const asks = section(hands, "group-implementation");
    for (const words of [
      "Somebody who reads Wolof",
      '<code dir="ltr">/claim 1</code>',
      "Missing material, need 2",
      "Open #202 on GitHub",
    ])
      expect(asks).toContain(words);
    expect(asks).not.toContain("/claim 3");
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

describe("the pages of the working groups", () => {
  const group = (id: string, of = text): string => withoutBdi(of(`/en/groups/${id}/index.html`));

  it("lists each group in a few lines, with the way to its own page; those that are over come last", () => {
    for (const { id } of model.groups) expect(groups).toContain(`<a class="title" href="${id}/index.html">`);
    for (const words of ["Lead: @helper-noor", "2 requests need hands here", "works on 2 requests"])
      expect(groups).toContain(words);
    expect(groups).toContain("No one yet. You could be the first.");
    expect(groups.indexOf("Task forces that are over")).toBeLessThan(groups.indexOf("Negatives task force"));
    expect(groups.indexOf("Old maps task force")).toBeLessThan(groups.indexOf("Task forces that are over"));
  });

  it("is one for each group: what needs hands now with the way to take it, what is in progress, who is in it", () => {
    const page = group("implementation");
    for (const words of ["Lead: @helper-noor", "Members: @aino", "Needs hands now", "Letters of a poet", "In progress"])
      expect(page).toContain(words);
    expect(page).toContain('To take it, write this comment on GitHub: <code dir="ltr">/claim 1</code>');
    expect(page).toContain('href="https://github.com/hub/helpdesk/issues/202"');
    expect(page).toContain('href="feed.atom"');
    expect(group("communication")).toContain("Nothing needs hands here now.");
    expect(group("helpdesk-team")).toContain("The coordinators care for it: @coordinator-mira");
  });

  it("names members only as the board's settings allow", () => {
    const by = (voters: "seat" | "count"): string => group("implementation", build(workDesk(voters)).text);
    expect(by("seat")).toContain("Members: Finland");
    expect(by("count")).toContain("1 member is not named here.");
    expect(by("count")).not.toContain("@aino");
  });

  it("has the charter and the last day of a task force; of one that is over summary and credits", () => {
    expect(group("maps")).toContain("What it shall reach: All maps of the atlas are online.");
    expect(group("maps")).toContain('Task force until <time datetime="2026-12-01T00:00:00Z">');
    const over = group("negatives");
    for (const words of ["400 negatives are online.", `Worked in it: @${HELPER.login}`, "Done long ago"])
      expect(over).toContain(words);
    for (const words of ["Needs hands now", "How to join"]) expect(over).not.toContain(words);
  });

  it("says how to join, by mail before the form, which the desk may not have", () => {
    expect(groups).toContain("Write to helpdesk@wikimedia.se");
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
    expect(page).toContain(
      '<a href="https://github.com/hub/helpdesk/issues/950"><bdi>Translation</bdi>: issue #950</a>',
    );
  });
});
