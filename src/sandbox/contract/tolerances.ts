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

const FAILURES = /^status (401|403|429|500|502|503) is not described$/;

/** Where the published description is known to be behind what GitHub does. */
export const TOLERANCES: readonly Tolerance[] = [
  {
    id: "failures-of-any-operation",
    reason:
      "Bad credentials, rate limits and outages may answer any request; the description lists them for some operations only.",
    source: "https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api",
    covers: ({ what }) => FAILURES.test(what),
  },
];
