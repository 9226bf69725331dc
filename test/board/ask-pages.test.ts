import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mailHref } from "../../src/board/ask/mail-href.ts";
import { buildBoard } from "../../src/board/build-board.ts";
import { pageOf } from "../../src/board/site/page.ts";
import type { Desk } from "../../src/core/config/desk.ts";
import { CalendarFile } from "../../src/core/config/schema.ts";
import { type BoardModel, boardModel } from "../../src/core/reports/board-model.ts";
import { boardDesk } from "../support/board-desk.ts";
import { BoardStory, day, READ_AT } from "../support/board-story.ts";

const RULE = { every: "last thursday", at: "15:00", zone: "Europe/Stockholm", from: "2026-01-01" };
const BOOK = "https://www.calendar.example.org/book";
const NO_CONTACT = { contact: undefined };

const withCalendar = (calendar: object): Desk => ({
  ...boardDesk(),
  calendar: CalendarFile.parse({ version: 1, ...calendar }),
});
const inputs = [new BoardStory(boardDesk(), { number: 1, title: "First", at: day("09-01") }).input()];

function build(desk: Desk = boardDesk(), given = inputs, at = READ_AT) {
  const model = boardModel(given, desk, at);
  const files = new Map(buildBoard(model, { basePath: "" }).map(({ path, text }) => [path, text]));
  const text = (path: string): string => mainOf(files.get(`/${path}index.html`) ?? "");
  return { model, text };
}

const mainOf = (page: string): string => page.slice(page.indexOf("<main"), page.indexOf("</main>"));
const plain = (html: string): string =>
  html
    .replace(/<\/?(?:bdi|time)\b[^>]*>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
const mailOf = (page: string): string =>
  (/href="(mailto:[^"]*body=[^"]*)"/.exec(page)?.[1] ?? "").replaceAll("&amp;", "&");

describe("the page that says how to ask", () => {
  const page = build().text("en/ask/");

  it("has the ways in this order: mail, drop-in hour, form", () => {
    const places = ["Write a mail", "Come to the drop-in hour", "Fill in the form on GitHub"].map((way) =>
      page.indexOf(way),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(plain(page)).toContain("You need no account.");
  });

  it("opens a mail with subject and the form's questions, whether somebody may be named among them", () => {
    const mail = new URL(mailOf(page));
    expect(mail.pathname).toBe("helpdesk@wikimedia.se");
    expect(mail.searchParams.get("subject")).toBe("I ask for help");
    const body = mail.searchParams.get("body") ?? "";
    for (const words of [
      "What do you need?\r\n\r\n",
      "Country or region\r\n",
      "May we name you in reports?\r\n( ) You may name me and my organisation\r\n( ) Tell the story without names",
    ])
      expect(body).toContain(words);
    expect(body).not.toContain("How can we reach you?");
    expect(mailOf(page)).not.toContain("+");
  });

  it("has the same questions as text, and says what a mail leads to", () => {
    expect(page).toContain("<li>Will the partner see the value of it?</li>");
    for (const words of ["A coordinator files your request", "a link to a public page", "stay without a name"])
      expect(plain(page)).toContain(words);
  });

  it("asks in the page's language, in an address that is short enough", () => {
    const desk = boardDesk();
    const languages = ["en", "ar"];
    const arabic = build({ ...desk, config: { ...desk.config, board: { ...desk.config.board, languages } } }).text(
      "ar/ask/",
    );
    const mail = mailOf(arabic);
    expect(mail.length).toBeLessThanOrEqual(1_900);
    expect(decodeURIComponent(mail)).toContain("ما الذي تحتاج إليه؟");
    expect(decodeURIComponent(mail)).toContain("هل يمكننا ذكر اسمك في التقارير؟");
    expect(decodeURIComponent(mail)).toContain("https://hub.example.org/helpdesk/ar/ask/");
    expect(arabic).toContain("<li>هل ستتعلّم شيئًا جديدًا؟</li>");
  });

  it("says what GitHub is, that the form is public, and where the button leads", () => {
    expect(plain(page)).toContain("GitHub is a website where people work together in the open.");
    expect(plain(page)).toContain("public there at once, with your user name");
    expect(page).toContain('href="https://github.com/hub/helpdesk/issues/new?template=request.yml" hreflang="en"');
    expect(plain(page)).toContain("Open the form (opens github.com)");
  });

  it("leads to the form in the page's language where there is one, and offers the others", () => {
    const desk = boardDesk();
    const forms = desk.forms.flatMap((form) =>
      form.kind === "request" ? [form, { ...form, file: "request-es.yml", language: "es" }] : [form],
    );
    const board = { ...desk.config.board, languages: ["en", "es", "fr"] };
    const { text } = build({ ...desk, forms, config: { ...desk.config, board } });
    const way = (language: string): string =>
      text(`${language}/ask/`).slice(text(`${language}/ask/`).indexOf('id="form"'));
    expect(way("es")).toMatch(/class="button" href="[^"]*request-es\.yml" hreflang="es"/);
    expect(way("fr")).toMatch(/class="button" href="[^"]*request\.yml" hreflang="en"/);
    expect(way("en")).toContain('hreflang="es" lang="es" dir="ltr">español</a>');
  });

  it("leaves out a way that the desk does not have", () => {
    const bare = withCalendar({});
    const { text } = build({ ...bare, config: { ...bare.config, desk: { ...bare.config.desk, ...NO_CONTACT } } });
    expect(text("en/ask/")).not.toMatch(/mailto:|id="mail"|id="drop-in"/);
    expect(text("en/ask/")).toContain('id="form"');
    expect(plain(text("en/ask/"))).not.toContain("You need no account.");
    const nothing = { ...bare, forms: [], config: { ...bare.config, desk: { ...bare.config.desk, ...NO_CONTACT } } };
    expect(plain(build(nothing, []).text("en/ask/"))).toContain("has not said yet how it can be reached");
  });

  it("promises no time, tells the next meeting, and what is not done where the desk says it", () => {
    const desk = withCalendar({ meetings: [{ on: "2026-10-20", at: "14:00" }] });
    const limits = "We do not take over projects.";
    const asked = plain(
      build({ ...desk, config: { ...desk.config, desk: { ...desk.config.desk, limits } } }).text("en/ask/"),
    );
    expect(asked).toContain("Nobody can promise how long it takes.");
    expect(asked).toContain("Its next meeting: Tuesday 20 October 2026, 14:00 UTC");
    expect(asked).toContain(limits);
    expect(asked).not.toContain("usually");
    expect(plain(page)).not.toContain("What the helpdesk does not do");
  });

  it("says that no new requests are taken up, while it is so", () => {
    const pause = { from: "2026-09-01", until: "2026-09-30", reason: "Summer" };
    expect(plain(build(withCalendar({ "intake-pauses": [pause] })).text("en/ask/"))).toContain("Summer");
  });
});

describe("the address of a mail", () => {
  const { model } = build();
  const page = pageOf(model, { language: "en", path: "/en/ask/index.html" });

  it("is never too long, and can be read again, whatever the form asks", () => {
    const question = fc.record({
      key: fc.constantFrom("need", "consent", "other"),
      label: fc.string({ unit: "binary", maxLength: 400 }),
      required: fc.boolean(),
      options: fc.array(fc.string({ unit: "grapheme", maxLength: 60 }), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(question, { maxLength: 20 }), (questions) => {
        const href = mailHref(page, "desk@example.org", questions);
        expect(href.length).toBeLessThanOrEqual(1_900);
        expect(href).toMatch(/^mailto:desk@example\.org\?subject=[^\s"<>]*&body=[^\s"<>]*$/);
        expect(() => decodeURIComponent(href)).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});

describe("the page of the drop-in hour", () => {
  const cities = [
    { name: "Stockholm", zone: "Europe/Stockholm" },
    { name: "Nairobi", zone: "Africa/Nairobi" },
    { name: "Auckland", zone: "Pacific/Auckland" },
  ];
  const exceptions = [
    { of: "drop-in", on: "2026-12-31", "moved-to": "2026-12-17", reason: "End of the year" },
    { of: "drop-in", on: "2027-03-25", reason: "Easter" },
  ];
  const hub = (more: object = {}) => withCalendar({ "drop-in-rule": { ...RULE, link: BOOK }, cities, ...more });

  it("shows the next date in UTC and in the desk's cities, with the day where it is another one there", () => {
    const page = build(hub()).text("en/drop-in/");
    expect(page).toContain('<time class="leaf" datetime="2026-09-24">');
    expect(page).toContain(
      '<time datetime="2026-09-24T13:00:00Z" data-local>Thursday 24 September 2026, 13:00 UTC</time>',
    );
    expect(plain(page)).toContain("Stockholm 15:00 Nairobi 16:00 Auckland 01:00 Friday");
    expect(plain(page)).toContain("Book or join (opens calendar.example.org)");
    expect(page).toContain('href="helpdesk.ics"');
  });

  it("lists the next twelve dates in order, those that are moved or cancelled with the reason", () => {
    const page = build(hub({ exceptions })).text("en/drop-in/");
    const dates = page.slice(page.indexOf('id="dates"'));
    const days = [...dates.matchAll(/<li class="entry"><time datetime="(\d{4}-\d\d-\d\d)T(\d\d)/g)].map((one) =>
      one.slice(1),
    );
    expect(days.map(([on]) => on)).toEqual(
      ["2026-09-24", "2026-10-29", "2026-11-26", "2026-12-17", "2027-01-28", "2027-02-25"].concat([
        "2027-03-25",
        "2027-04-29",
        "2027-05-27",
        "2027-06-24",
        "2027-07-29",
        "2027-08-26",
        "2027-09-30",
      ]),
    );
    expect(plain(dates)).toContain(
      "Thursday 17 December 2026, 14:00 UTC Moved from 31 December 2026. Reason: End of the year",
    );
    expect(plain(dates)).toContain("25 March 2027: cancelled. Reason: Easter");
  });

  it("warns of a date near New Year of which nothing is said", () => {
    const note = "This day is near New Year. Look here again before you come.";
    expect(plain(build(hub()).text("en/drop-in/"))).toContain(`Thursday 31 December 2026, 14:00 UTC ${note}`);
    expect(plain(build(hub({ exceptions })).text("en/drop-in/"))).not.toContain(note);
  });

  it("shows date and booking link only, where no hour is known", () => {
    const { at: _, ...rule } = RULE;
    const page = build(withCalendar({ "drop-in-rule": { ...rule, link: BOOK }, cities })).text("en/drop-in/");
    expect(page).toContain('datetime="2026-09-24"');
    expect(plain(page)).toContain("You see the hour when you book.");
    expect(page).not.toMatch(/UTC|Stockholm|data-local/);
  });

  it("says so where no date is planned, and the way to ask is still there", () => {
    const page = build(withCalendar({})).text("en/drop-in/");
    expect(plain(page)).toContain("No drop-in hour is planned now.");
    expect(page).toContain('href="../ask/index.html"');
    expect(page).not.toContain(".ics");
  });

  it("says what came of earlier hours", () => {
    const came = inputs.map(({ snapshot, state }) => {
      const registered = state.registered && { ...state.registered, channel: "drop-in" as const };
      return { snapshot, state: { ...state, ...(registered && { registered }) } };
    });
    expect(plain(build(hub(), came).text("en/drop-in/"))).toContain("1 request on this board began in a drop-in hour.");
    expect(plain(build(hub()).text("en/drop-in/"))).not.toContain("What came of earlier hours");
  });
});

describe("the next drop-in hour on the first page", () => {
  it("stands in a box with the way to all dates; without such hours there is none", () => {
    const has = (model: Pick<BoardModel, "dropIns">): number => model.dropIns.length;
    const planned = build();
    expect(has(planned.model)).toBe(1);
    expect(planned.text("en/")).toContain('href="drop-in/index.html"');
    expect(build(withCalendar({})).text("en/")).not.toContain("Next drop-in hour");
  });
});
