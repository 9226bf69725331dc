import * as z from "zod";
import { LineSide, Rank } from "./care-shape.ts";
import {
  Address,
  At,
  Count,
  HEAD,
  Id,
  Name,
  Path,
  PublicText,
  RequestNumber,
  Words,
  WrittenText,
} from "./shape-words.ts";

const Numbers = z.array(RequestNumber);

/** `groups.json`. */
export const GroupsShape = z
  .object({
    ...HEAD,
    join: z.object({ form: Address.nullable(), contact: z.string().nullable() }),
    groups: z.array(
      z.object({
        id: Id,
        title: Words,
        about: Words,
        kind: z.enum(["standing", "task-force"]),
        isDefault: z.boolean(),
        label: z.string().nullable(),
        charter: Words.nullable(),
        until: At.nullable(),
        over: z.boolean(),
        summary: Words.nullable(),
        leads: z.array(z.string()),
        members: z.array(z.string()),
        unnamed: Count,
        byCoordinators: z.boolean(),
        requests: Numbers,
        past: Numbers,
      }),
    ),
  })
  .meta({ title: "The working groups" });

/** `hands.json`. */
export const HandsShape = z
  .object({
    ...HEAD,
    groups: z.array(
      z.object({
        group: Id.nullable(),
        title: Words.nullable(),
        requests: z.array(
          z.object({
            number: RequestNumber,
            title: Words,
            country: Words.nullable(),
            answersIn: Words.nullable(),
            since: At,
            untaken: z.boolean(),
            take: z.string().nullable().describe("The command that takes it."),
            needs: z.array(
              z.object({
                number: Count,
                kind: z.enum(["hands", "material"]),
                text: WrittenText,
                since: At,
                take: z.string(),
              }),
            ),
            url: Address,
            page: Path,
          }),
        ),
      }),
    ),
  })
  .meta({ title: "What needs hands, by group, the oldest first" });

/** `themes.json`. */
export const ThemesShape = z
  .object({
    ...HEAD,
    themes: z.array(
      z.object({
        issue: Count,
        title: PublicText,
        kind: z.enum(["campaign", "agency", "training", "funding", "other"]).nullable(),
        url: Address.nullable(),
        requests: Numbers,
      }),
    ),
  })
  .meta({ title: "Requests that belong together" });

/** `queue.json`. */
export const QueueShape = z
  .object({
    ...HEAD,
    line: z.object({ places: Count, started: Count, free: Count, from: At, until: At }).nullable(),
    entries: z.array(
      z.object({
        place: Count,
        number: RequestNumber.nullable(),
        since: At,
        waited: Count.describe("Whole days."),
        priority: Id.nullable(),
        rank: Rank.nullable(),
        pending: Rank.nullable(),
        line: LineSide,
      }),
    ),
    history: z.array(
      z.object({
        at: At,
        number: RequestNumber.nullable(),
        from: Count.nullable(),
        to: Count.nullable(),
        why: z.enum(["entered", "left", "ranked", "moved-by-rank"]),
        of: RequestNumber.nullable(),
      }),
    ),
  })
  .meta({ title: "The approved requests that wait for support, in order" });

const Origin = z.object({
  number: RequestNumber,
  country: Words.nullable(),
  partnerKind: Words.nullable(),
  material: Words.nullable(),
  groups: z.array(Words),
  page: Path,
});

const Missing = z.object({
  number: Count,
  text: WrittenText,
  taker: z.object({ name: Name }).nullable(),
  origin: Origin,
  since: At,
  met: z.object({ at: At, resource: z.object({ title: Words, url: Address }).nullable() }).nullable(),
});

/** `resources.json`. */
export const ResourcesShape = z
  .object({
    ...HEAD,
    counts: z.object({ resources: Count, missing: Count, finished: Count, unseen: Count }),
    resources: z.array(
      z.object({
        title: Words,
        url: Address,
        language: z.string(),
        sort: Id,
        licence: z.string().nullable(),
        for: z.array(Words),
        note: Words.nullable(),
        origin: Origin.nullable(),
        need: Count.nullable(),
        at: At.nullable(),
      }),
    ),
    missing: z.array(Missing),
    finished: z.array(Missing),
  })
  .meta({ title: "What was collected, and what is missing" });
