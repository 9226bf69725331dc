/** One thing that differs from the published description. */
export interface Deviation {
  /** The operation, webhook or query. */
  readonly where: string;
  readonly what: string;
}

/** A difference that GitHub itself shows. One that no longer matches anything in a whole test run must go. */
export interface Tolerance {
  readonly id: string;
  readonly reason: string;
  /** Where GitHub was seen to do so, or says so. */
  readonly source: string;
  covers(deviation: Deviation): boolean;
}

const REFUSAL = /^status (401|403|404|410) is not described$/;

/** Where the published description is known to be behind what GitHub does. */
export const TOLERANCES: readonly Tolerance[] = [
  {
    id: "refusals-of-any-operation",
    reason:
      "What is not there, was deleted, or may not be seen or changed with a token, is refused by any operation; the description lists these answers for some only.",
    source: "https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api",
    covers: ({ what }) => REFUSAL.test(what),
  },
  {
    id: "issue-list-cursors",
    reason:
      "Long lists of issues lead on by `after` and `before` in the `Link` header; the description knows `page` only.",
    source: "https://github.com/google/go-github/issues/3565",
    covers: ({ where, what }) =>
      where === "GET /repos/{owner}/{repo}/issues request" && /^query: (after|before) is not a parameter$/.test(what),
  },
  {
    id: "account-of-an-installation",
    reason:
      "In the list of installations the description asks of an account to be a person and an enterprise at once; elsewhere either will do.",
    source: "https://docs.github.com/en/rest/apps/apps#list-installations-for-the-authenticated-app",
    covers: ({ where, what }) => where === "GET /app/installations 200" && what.startsWith("body: /*/account "),
  },
  {
    id: "events-of-an-app",
    reason:
      "The description allows in each webhook other names of the events that an App hears, those that were seen there one day; an App may hear any.",
    source: "https://docs.github.com/en/webhooks/webhook-events-and-payloads#projects_v2_item",
    covers: ({ where, what }) =>
      where.startsWith("webhook ") &&
      /^\/issue\/performed_via_github_app\/events\/\* .*, not "projects_v2_item"$/.test(what),
  },
];
