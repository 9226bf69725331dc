import { describe, expect, it } from "vitest";
import { deskFiles } from "../../../src/cli/init/desk-files.ts";
import { loadDesk } from "../../../src/core/config/load-desk.ts";
import { OWN_DESK } from "../../support/own-desk.ts";

const CONFIG = ".github/helpdesk/config.yml";
const ROSTER = ".github/helpdesk/roster.yml";
const CALENDAR = ".github/helpdesk/calendar.yml";
const REQUEST = ".github/ISSUE_TEMPLATE/request.yml";

/** Our own desk with some of its files changed; null leaves a file out. */
function load(change: Readonly<Record<string, ((text: string) => string) | null>>) {
  const files = deskFiles(OWN_DESK).flatMap(({ path, text }) => {
    const edit = change[path];
    return edit === null ? [] : [{ path, text: edit ? edit(text) : text, oid: `oid of ${path}` }];
  });
  return loadDesk(files);
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

  it("reads its forms with the ids of their fields", () => {
    const loading = load({});
    const fields = loading.ok ? loading.desk.forms[0]?.form.fields : [];
    expect(fields?.flatMap(({ id }) => id ?? [])).toEqual([
      "need",
      "reach",
      "gaps",
      "learning",
      "partner-value",
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
  });

  it("host staff may vote where the desk says so with a reason", () => {
    const binding = (text: string) => text.replace("host-staff: false", "host-staff: true\n  reason: We are three.");
    const seat = (text: string) =>
      text.replace("kind: host-staff\n    role: observer", "kind: host-staff\n    role: voting");
    expect(noticesOf(load({ [CONFIG]: binding, [ROSTER]: seat }))).toEqual([]);
  });
});
