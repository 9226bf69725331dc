import { beforeAll, describe, expect, it } from "vitest";
import { userId } from "../../../src/core/domain/ids.ts";
import type { BoardInput } from "../../../src/core/reports/board-model.ts";
import { MEMBERS, member } from "../../support/board-desk.ts";
import { siteDesk, siteInputs, siteSource, wholeSite } from "../../support/board-site.ts";
import { BoardStory, day } from "../../support/board-story.ts";

const SEATS = ["Finland", "India", "Morocco", "Brazil", "Egypt", "Kenya", "Chile"];

/** A member who asks for help, steps aside, speaks up in another request, takes something over, and is called by others. */
function memberEverywhere(desk: ReturnType<typeof siteDesk>): readonly BoardInput[] {
  const asks = new BoardStory(desk, {
    number: 501,
    title: "A member asks",
    at: day("08-01"),
    author: member("bala"),
    answers: { "What do you need?": "Help." },
  })
    .enter("committee-feedback", day("08-02"))
    .open(day("08-02"))
    .record(day("08-03"), { kind: "member-recused", member: member("bala"), by: "self" });
  const by = member("davi");
  const works = new BoardStory(desk, { number: 502, title: "Members at work", at: day("08-01") });
  const text = (command: string, hour: number) => works.text(by, day("08-03", hour), command, "Some words.");
  works
    .enter("committee-feedback", day("08-02"))
    .open(day("08-02"))
    .vote(by, "no", day("08-03"), "A reason.")
    .record(day("08-04"), {
      kind: "concern-raised",
      ballot: 1,
      name: "pace",
      by,
      reason: text("/concern pace ", 1),
      blocks: true,
    })
    .record(day("08-04"), { kind: "feedback-given", by, stage: "committee-feedback", text: text("/feedback ", 2) })
    .record(day("08-05"), { kind: "group-assigned", group: "implementation" })
    .record(day("08-05"), { kind: "person-assigned", group: "implementation", person: by })
    .record(day("08-05"), { kind: "plan-written", by, supportTypes: ["train"], text: text("/plan train\n", 3) })
    .record(day("08-05"), { kind: "check-answered", item: "risk", answer: "ok", by, note: text("/check risk ok ", 4) })
    .record(day("08-05"), { kind: "need-stated", number: 1, need: "hands", by, text: text("/needs ", 5) })
    .record(day("08-05"), { kind: "need-taken", number: 1, person: by })
    .record(day("08-05"), { kind: "progress-noted", by, text: text("/progress ", 6) })
    .record(day("08-06"), { kind: "reminder-given", ballot: 1, reminder: "half-way", members: [by], digest: false });
  return [asks.input(), works.input()];
}

/** What a build makes with a rule of the desk, without the copies of records, which are public on GitHub under those names. */
async function siteWith(voters: "handle" | "seat" | "count"): Promise<ReadonlyMap<string, string>> {
  const desk = siteDesk(voters, ["en", "ar"]);
  const site = await wholeSite(siteSource(desk, [...siteInputs(desk), ...memberEverywhere(desk)]));
  return new Map([...site].filter(([path]) => !path.startsWith("/records/")));
}

/** Where a word stands by itself, and in which file. */
const places = (site: ReadonlyMap<string, string>, words: readonly string[]): readonly string[] => {
  const word = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.join("|")})(?![\\p{L}\\p{N}])`, "u");
  return [...site].flatMap(([path, text]) => {
    const found = word.exec(text);
    return found ? [`${path}: …${text.slice(Math.max(0, found.index - 60), found.index + 40)}…`] : [];
  });
};

const LOGINS = MEMBERS.map(({ login }) => login);

describe.each(["seat", "count"] as const)("P11 a desk that names its committee by %s", (voters) => {
  let site: ReadonlyMap<string, string> = new Map();
  beforeAll(async () => {
    site = await siteWith(voters);
  });

  it("P11 has no login of a member in any file", () => {
    expect(site.size).toBeGreaterThan(300);
    expect(places(site, LOGINS)).toEqual([]);
  });

  it("P11 has no number of a member's account either", () => {
    const ids = MEMBERS.map(({ id }) => String(id));
    const found = [...site].filter(([, text]) => ids.some((id) => new RegExp(`"id":\\s*${id}\\b`).test(text)));
    expect(found.map(([path]) => path)).toEqual([]);
  });

  it("P11 links to no comment in which a member voted or spoke as one", () => {
    const page = site.get("/en/requests/502/index.html") ?? "";
    const ballots = /<section[^>]*id="ballots"[\s\S]*?<\/section>/.exec(page)?.[0] ?? page;
    expect(ballots).not.toMatch(/#issuecomment-\d+"[^>]*>[^<]*(?:vote|reason)/i);
  });
});

describe("P11 what each rule shows", () => {
  it("P11 by handle: members are called by their logins", async () => {
    const page = (await siteWith("handle")).get("/en/requests/109/index.html") ?? "";
    expect(page).toContain("@faraji");
  });

  it("P11 by seat: the seats are named, and how each voted", async () => {
    const page = (await siteWith("seat")).get("/en/requests/109/index.html") ?? "";
    for (const seat of SEATS) expect(page).toContain(seat);
  });

  it("P11 by count: neither seats nor members are told apart, only numbers are", async () => {
    const site = await siteWith("count");
    const page = site.get("/en/requests/109/index.html") ?? "";
    expect(page).toContain("In favour: 3");
    for (const seat of SEATS.filter((one) => one !== "Chile")) expect(page).not.toMatch(new RegExp(`>${seat}<`));
    expect([...site.keys()].filter((path) => path.includes("/seats/"))).toEqual([]);
  });

  it("P11 nobody who only spoke in a thread is named: neither who offered help nor who was asked", async () => {
    const desk = siteDesk("handle", ["en"]);
    const stranger = { id: userId(8801), login: "stranger-in-the-thread" };
    const story = new BoardStory(desk, { number: 503, title: "Offers", at: day("08-01") }).enter(
      "working-group",
      day("08-02"),
    );
    story.say(stranger, day("08-03"), "I know somebody who could help.");
    story.record(day("08-04"), { kind: "help-offered", person: stranger });
    const site = await wholeSite(siteSource(desk, [story.input()]));
    expect([...site].filter(([path, text]) => !path.startsWith("/records/") && text.includes(stranger.login))).toEqual(
      [],
    );
  });
});
