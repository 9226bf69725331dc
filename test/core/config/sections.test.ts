import { describe, expect, it } from "vitest";
import { deskFiles } from "../../../src/cli/init/desk-files.ts";
import { loadDesk } from "../../../src/core/config/load-desk.ts";
import { loadToDecide } from "../../../src/core/config/load-to-decide.ts";
import { OWN_DESK } from "../../support/own-desk.ts";

const CONFIG = ".github/helpdesk/config.yml";
const ROSTER = ".github/helpdesk/roster.yml";
const CALENDAR = ".github/helpdesk/calendar.yml";
const RESOURCES = ".github/helpdesk/resources.yml";
const REQUEST = ".github/ISSUE_TEMPLATE/request.yml";

/** Our own desk with some of its files changed; null leaves a file out. */
function load(change: Readonly<Record<string, ((text: string) => string) | null>>, on?: string) {
  const files = deskFiles(OWN_DESK).flatMap(({ path, text }) => {
    const edit = change[path];
    return edit === null ? [] : [{ path, text: edit ? edit(text) : text, oid: `oid of ${path}` }];
  });
  return loadDesk(files, on);
}

const noticesOf = (loading: ReturnType<typeof loadDesk>) =>
  loading.ok ? loading.notices.map(({ message }) => message.say) : loading;

describe("a desk that loads", () => {
  it("has the preset's sections where the file has none", () => {
    const loading = load({});
    expect(loading.ok && loading.desk.config.exits.map(({ id }) => id)).toContain("referred");
  });

  it("has a section of its own whole in place of the preset's", () => {
    const loading = load({ [CONFIG]: (text) => `${text}support-types: [translate]\n` });
    expect(loading.ok && loading.desk.config["support-types"]).toEqual(["translate"]);
  });

  it("names the files it was read from by their blob ids", () => {
    const loading = load({});
    expect(loading.ok && loading.desk.oids[ROSTER]).toBe(`oid of ${ROSTER}`);
  });

  it("needs no calendar", () => {
    const loading = load({ [CALENDAR]: null });
    expect(loading.ok && loading.desk.calendar.meetings).toEqual([]);
  });

  it("needs no list of resources", () => {
    const loading = load({ [RESOURCES]: null });
    expect(loading.ok && loading.desk.resources).toEqual([]);
  });

  it("has the resources of its file", () => {
    const listed = 'resources: [{ title: "A", url: "https://example.org/a", language: en, sort: guide }]';
    const loading = load({ [RESOURCES]: (text) => text.replace("resources: []", listed) });
    expect(loading.ok && loading.desk.resources).toMatchObject([{ title: "A", sort: "guide", for: [] }]);
  });

  it("decides although its list of resources is wrong, and says so", () => {
    const files = deskFiles(OWN_DESK).map(({ path, text }) => ({
      path,
      text: path === RESOURCES ? "version: 1\nresources: [{ title: A }]\n" : text,
      oid: path,
    }));
    expect(loadDesk(files).ok).toBe(false);
    const loading = loadToDecide(files);
    expect(loading.ok && loading.desk.resources).toEqual([]);
    expect(loading.ok && loading.notices.map(({ file }) => file)).toContain(RESOURCES);
    expect(loadToDecide(files.filter(({ path }) => path !== ROSTER)).ok).toBe(false);
  });

  it("reads its forms with the ids of their fields", () => {
    const loading = load({});
    const fields = loading.ok ? loading.desk.forms[0]?.form.fields : [];
    expect(fields?.flatMap(({ id }) => id ?? [])).toEqual([
      "need",
      "reach",
      "gaps",
      "learning",
      "partner-value",
      "support",
      "partner-kind",
      "material",
      "country",
      "language",
      "stage-of-idea",
      "links",
      "disclosure",
      "consent",
    ]);
  });

  it("requires of a requester only what is needed and how to reach them", () => {
    const loading = load({});
    const fields = loading.ok ? loading.desk.forms[0]?.form.fields : [];
    expect(fields?.filter(({ required }) => required).map(({ id }) => id)).toEqual(["need", "reach"]);
  });
});

describe("notices, which keep no desk from loading", () => {
  it.each([
    {
      rule: "an alternate of an observer has nothing to do",
      change: {
        [ROSTER]: (text: string) =>
          text.replace("kind: host-staff", "kind: host-staff\n    alternate: { id: 77, login: zoe }"),
      },
      key: "config-alternate-of-observer",
    },
    {
      rule: "an alternate of a vacant seat votes for nobody",
      change: {
        [ROSTER]: (text: string) => text.replace(/member: .*invented-finland.*/, "alternate: { id: 77, login: zoe }"),
      },
      key: "config-alternate-of-vacancy",
    },
    {
      rule: "one account under two logins is worth a look",
      change: {
        [ROSTER]: (text: string) =>
          text.replace("groups: {}", "groups: { translation: [{ id: 9000000000001, login: other }] }"),
      },
      key: "config-two-logins",
    },
    {
      rule: "a form should not set the label of a stage",
      change: { [REQUEST]: (text: string) => `${text}labels: [Approved]\n` },
      key: "config-form-sets-label",
    },
  ])("$rule", ({ change, key }) => {
    expect(noticesOf(load(change))).toEqual([key]);
  });

  it("a ballot until the next meeting wants a meeting in the calendar", () => {
    const profile = `profiles:
  standard: { passes: { more-than: 1/2, of: cast }, quorum: majority, min-yes: 1, min-eligible: 1, open-for: "until: next-meeting", min-open: 72h, early-close-notice: 24h, extend-by: 7d, max-extensions: 1, hard-limit: 60d }
  consent: { passes: { at-least: 1/1, of: cast }, quorum: none, min-yes: 1, min-eligible: 1, open-for: 72h, min-open: 72h, early-close-notice: 24h, extend-by: 7d, max-extensions: 0, hard-limit: 60d }
`;
    expect(noticesOf(load({ [CONFIG]: (text) => text + profile }))).toEqual(["config-no-meeting-to-wait-for"]);
    const meeting = () => `version: 1\nmeetings: [{ on: "2026-12-01" }]\n`;
    expect(noticesOf(load({ [CONFIG]: (text) => text + profile, [CALENDAR]: meeting }))).toEqual([]);
    const monthly = () => `version: 1\nmeeting-rule: { every: "first tuesday", from: "2026-11-01" }\n`;
    expect(noticesOf(load({ [CONFIG]: (text) => text + profile, [CALENDAR]: monthly }))).toEqual([]);
  });

  const profile = (name: string, open: string, limit: string, more = "") =>
    `  ${name}: { passes: { more-than: 1/2, of: cast }, quorum: majority, min-yes: 1, min-eligible: 1, open-for: ${open}, min-open: 72h, early-close-notice: 24h, extend-by: 7d, max-extensions: 1, hard-limit: ${limit}${more} }\n`;
  const others = profile("standard", "7d", "60d") + profile("consent", "7d", "60d");

  it.each([
    ["an extension that the hard limit cuts short is told", "13d", "", ["config-hard-limit-under-extensions"]],
    [
      "a late concern that leaves less than 72 hours is told",
      "9d",
      "",
      ["config-hard-limit-under-extensions", "config-hard-limit-under-concern"],
    ],
    ["a concern that holds nothing up needs no room", "9d", ", concerns: note", ["config-hard-limit-under-extensions"]],
    ["14 days are room enough", "14d", "", []],
  ])("%s", (_, limit, more, keys) => {
    const profiles = `profiles:\n${others}${profile("tight", "7d", limit, more)}`;
    expect(noticesOf(load({ [CONFIG]: (text) => text + profiles }))).toEqual(keys);
  });

  it("a form's profile that is weaker than a stage's own is told: there the stage's holds", () => {
    const rules = (name: string) => (text: string) =>
      text.replace("kind: request\n", `kind: rules\n    profile: ${name}\n`);
    expect(noticesOf(load({ [CONFIG]: rules("charter") }))).toEqual([]);
    expect(noticesOf(load({ [CONFIG]: rules("consent") }))).toEqual([
      "config-form-profile-unused",
      "config-form-profile-unused",
    ]);
    const loading = load({ [CONFIG]: rules("charter") });
    expect(loading.ok && loading.desk.forms[0]).toMatchObject({ kind: "rules", profile: "charter" });
  });

  it.each([
    ["meeting", "config-exception-without-meeting"],
    ["drop-in", "config-exception-without-drop-in"],
  ])("an exception of a %s that hits no date is told", (kind, key) => {
    const exception = `version: 1\nexceptions: [{ of: ${kind}, on: "2026-12-01", reason: "Away" }]\n`;
    expect(noticesOf(load({ [CALENDAR]: () => exception }))).toEqual([key]);
  });

  it("somebody may have one voting seat after another", () => {
    const next = `  - { id: next, member: { id: 9000000000001, login: invented-finland }, kind: volunteer, role: voting, from: "2027-01-01" }\n\n# They`;
    const ended = (text: string) => text.replace('from: "2026-11-01"', 'from: "2026-11-01"\n    until: "2026-12-31"');
    expect(noticesOf(load({ [ROSTER]: (text) => ended(text).replace("\n# They", next) }))).toEqual([]);
    expect(load({ [ROSTER]: (text) => text.replace("\n# They", next) }).ok).toBe(false);
  });

  it("host staff may vote where the desk says so with a reason", () => {
    const binding = (text: string) => text.replace("host-staff: false", "host-staff: true\n  reason: We are three.");
    const seat = (text: string) =>
      text.replace("kind: host-staff\n    role: observer", "kind: host-staff\n    role: voting");
    expect(noticesOf(load({ [CONFIG]: binding, [ROSTER]: seat }))).toEqual([]);
  });
});

describe("what a day adds to the notices", () => {
  const ends = (text: string) => text.replace('from: "2026-11-01"', 'from: "2026-11-01"\n    until: "2026-12-31"');
  const monthly = (more = "") => `version: 1
meeting-rule: { every: "last thursday", from: "2026-11-01" }
drop-in-rule: { every: "last wednesday", from: "2026-11-01" }
${more}`;

  it.each([
    ["nothing while a term is long", "2026-10-31", []],
    ["a term that ends within 60 days", "2026-11-02", ["config-term-ends"]],
    ["a term that is over", "2027-01-01", ["config-term-over"]],
    ["nothing where no day is given", undefined, []],
  ])("%s", (_, on, keys) => expect(noticesOf(load({ [ROSTER]: ends }, on))).toEqual(keys));

  it.each([
    ["2026-11-21", "", ["config-meeting-at-year-end 2026-12-31", "config-drop-in-at-year-end 2026-12-30"]],
    [
      "2026-11-21",
      'exceptions: [{ of: meeting, on: "2026-12-31", at: "10:00", reason: "We do meet" }]',
      ["config-drop-in-at-year-end 2026-12-30"],
    ],
    ["2026-12-31", "", ["config-meeting-at-year-end 2026-12-31"]],
    ["2027-01-01", "", ["config-meeting-at-year-end 2027-12-30", "config-drop-in-at-year-end 2027-12-29"]],
  ])("on %s, dates by rule around New Year that nothing is said of: %s", (on, more, told) => {
    const loading = load({ [CALENDAR]: () => monthly(more) }, on);
    const said = loading.ok ? loading.notices.map(({ message }) => `${message.say} ${message.with[0]}`) : loading;
    expect(said).toEqual(told);
  });

  it.each([
    ["2026-11-21", ["config-drop-in-at-year-end 2027-01-01"]],
    ["2027-01-02", []],
  ])("on %s, a date on the first of January: %s", (on, told) => {
    const calendar = 'version: 1\ndrop-in-rule: { every: "first friday", from: "2026-11-01" }\n';
    const loading = load({ [CALENDAR]: () => calendar }, on);
    const said = loading.ok ? loading.notices.map(({ message }) => `${message.say} ${message.with[0]}`) : loading;
    expect(said).toEqual(told);
  });

  it("a zone that nobody knows is a problem at its line, which says what is allowed", () => {
    const calendar = 'version: 1\ndrop-in-rule:\n  every: "last thursday"\n  zone: Stockholm\n  from: "2026-11-01"\n';
    const loading = load({ [CALENDAR]: () => calendar });
    expect(loading).toMatchObject({
      ok: false,
      problems: [{ line: 4, path: "drop-in-rule.zone", message: { say: "config-not-a-zone", with: ["Stockholm"] } }],
    });
  });
});
