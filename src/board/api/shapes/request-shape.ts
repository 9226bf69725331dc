import * as z from "zod";
import { Ballot } from "./ballot-shape.ts";
import {
  Advice,
  Answer,
  Check,
  Exit,
  FormerEnd,
  Hold,
  LineSide,
  Need,
  NextStep,
  Note,
  Outcome,
  Plan,
  Rank,
  Report,
  Resource,
} from "./care-shape.ts";
import {
  Address,
  At,
  Consent,
  Count,
  HEAD,
  Id,
  Lane,
  Name,
  OutcomeState,
  Path,
  PublicText,
  RequestNumber,
  WaitsFor,
  Words,
} from "./shape-words.ts";

const Days = z
  .object({ inAll: Count, onHold: Count })
  .meta({ id: "days", description: "Whole days until it ended or was delivered, or until now; and those on hold." });

const Place = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("country"), code: z.string().describe("ISO 3166-1 alpha-2.") }),
    z.object({ kind: z.literal("several"), codes: z.array(z.string()) }),
    z.object({ kind: z.enum(["global", "unknown"]) }),
  ])
  .meta({ id: "place", description: "Where a request comes from, as far as its own words tell." });

const Queued = z.object({ place: Count.nullable(), of: Count.nullable(), line: LineSide }).nullable();

/** What the list and the file of a request both have. */
const BOTH = {
  number: RequestNumber,
  slug: z
    .string()
    .regex(/^h?\d+$/)
    .describe("The number in addresses."),
  consent: Consent,
  lane: Lane,
  stage: Id.describe("The stage it is in, or was in when it left."),
  finished: z.boolean(),
  since: At.describe("Since when it stands where it stands."),
  receivedAt: At,
  changedAt: At,
  year: z.int(),
  days: Days.nullable(),
  country: Words.nullable().describe("In the requester's own words."),
  place: Place,
  language: z.string().nullable().describe("BCP 47."),
  kinds: z.array(Id),
  partner: Id.nullable(),
  partnerKind: Words.nullable(),
  material: Words.nullable(),
  answersIn: Words.nullable(),
  firstDecidedAt: At.nullable(),
  lastDecidedAt: At.nullable(),
  outcomeState: OutcomeState.nullable(),
  queued: Queued,
  url: Address,
  page: Path,
};

/** One line of the list. */
const RequestRow = z
  .object({
    ...BOTH,
    title: Words,
    exit: Id.nullable(),
    waitsFor: WaitsFor,
    held: z.boolean(),
    next: Words,
    due: At.nullable(),
  })
  .meta({ id: "request" });

/** `requests.json`. */
export const RequestsShape = z
  .object({ ...HEAD, requests: z.array(RequestRow) })
  .meta({ title: "All requests that are shown, newest first" });

const Group = z.object({ id: Id, title: Words, since: At, people: z.array(z.string()) });

/** `requests/{slug}.json`. */
export const RequestShape = z
  .object({
    ...HEAD,
    rulesAdopted: z.boolean().describe("False while the rules of ballots are only proposed."),
    ...BOTH,
    title: PublicText,
    stageTitle: Words,
    exit: Exit.nullable(),
    formerEnds: z.array(FormerEnd),
    onBehalf: z.boolean(),
    channel: z.enum(["form", "mail", "drop-in", "event", "other"]),
    requester: Name,
    source: z
      .object({
        title: Words,
        url: Address,
        dated: z.enum(["day", "month", "year"]).describe("How exactly the day of its arrival is known."),
        ended: z.enum(["day", "month", "year"]).describe("How exactly the day of its end is known."),
        lesson: PublicText.nullable(),
      })
      .nullable()
      .describe("Where a request from before the desk is told."),
    answers: z.array(Answer),
    now: z.object({
      waitsFor: WaitsFor,
      held: z.boolean(),
      what: Words,
      next: Words,
      otherwise: Words.nullable(),
      due: At.nullable(),
    }),
    stations: z.array(
      z.object({
        stage: Id,
        title: Words,
        place: z.enum(["done", "now", "left", "skipped", "to-come"]),
        at: At.nullable(),
      }),
    ),
    holds: z.array(Hold),
    nextStep: NextStep.nullable(),
    progress: z.array(Note),
    communityMissing: z.boolean(),
    partOf: RequestNumber.nullable(),
    ballots: z.array(Ballot),
    advice: z.array(Advice),
    groups: z.array(Group),
    needs: z.array(Need),
    parts: z.array(z.object({ group: Words, issue: Count, state: z.enum(["open", "closed"]).nullable() })),
    hands: z.object({ since: At, untaken: z.boolean(), needs: z.array(Count), groups: z.array(Id) }).nullable(),
    plan: Plan.nullable(),
    checks: z.array(Check),
    ranks: z.array(Rank),
    scores: z.array(z.object({ criterion: Words, median: Count, highest: Count, scored: Count })),
    resources: z.array(Resource),
    outcome: Outcome.nullable(),
    reported: Report.nullable(),
    history: z.array(z.object({ at: At, kind: Id, what: Words, url: Address })),
  })
  .meta({ title: "One request" });
