import * as z from "zod";
import { BallotOutcome, ResultReason, Rule, Tally } from "./ballot-shape.ts";
import { ExitCount, Rules, Stage } from "./index-shape.ts";
import { Address, At, CalendarDate, Count, Day, HEAD, Id, Name, Path, RequestNumber, Words } from "./shape-words.ts";

/** `decisions.json`. */
export const DecisionsShape = z
  .object({
    ...HEAD,
    decisions: z.array(
      z
        .object({
          request: RequestNumber,
          slug: z.string(),
          title: Words,
          ballot: Count,
          stage: Id,
          stageTitle: Words,
          question: Words,
          profile: Id,
          outcome: BallotOutcome.exclude(["open"]),
          reason: ResultReason.nullable(),
          openedAt: At,
          at: At.describe("When the ballot ended."),
          tally: Tally,
          url: Address.nullable(),
          file: Path.describe("The file with the votes, seat by seat."),
          page: Path,
        })
        .meta({ id: "decision" }),
    ),
  })
  .meta({ title: "All ballots that ended, newest first" });

const Counted = { count: Count, requests: z.array(RequestNumber), unseen: Count };

/** `stats.json`. */
export const StatsShape = z
  .object({
    ...HEAD,
    definitions: z.record(z.string(), Words).describe("What each figure means."),
    periods: z
      .array(
        z.object({
          year: z.int().nullable().describe("By the day on which requests arrived, UTC; null for all years."),
          figures: z.array(
            z
              .object({
                id: Id,
                value: z.number().nullable().describe("Null where it is not known."),
                cases: Count.describe("How many cases it was counted from."),
                requests: z.array(RequestNumber),
                unseen: Count.describe("How many more requests there are that are not shown."),
              })
              .meta({ id: "figure" }),
          ),
          breakdowns: z.array(
            z
              .object({
                id: Id,
                exclusive: z.boolean().describe("Whether the rows add up to the total."),
                total: Count,
                rows: z.array(z.object({ name: z.string(), ...Counted })),
              })
              .meta({ id: "breakdown" }),
          ),
        }),
      )
      .describe("All years first, then year by year, the newest first."),
  })
  .meta({ title: "The figures of each year" });

/** `workflow.json`. */
export const WorkflowShape = z
  .object({
    ...HEAD,
    rules: Rules,
    source: Address.nullable().describe("Where the rules are written down."),
    stages: z.array(
      Stage.pick({ id: true, title: true, about: true, waitsFor: true, final: true }).extend({
        ballot: z
          .object({
            question: Words,
            opensBy: Id.nullable().describe("The command that opens it; null where it opens on entry."),
            yields: z.array(z.enum(["priority", "advice"])),
            source: z
              .string()
              .nullable()
              .describe("Where the rule comes from; null where it is Quorumdesk's own proposal."),
          })
          .nullable(),
        ways: z
          .array(
            z.object({
              to: Id.nullable(),
              exit: Id.nullable(),
              on: Id.describe("ballot-passed, ballot-rejected, complete, or the name of a command."),
              when: z.array(z.string()).describe("What must hold as well."),
              atMost: Count.nullable(),
            }),
          )
          .describe("The ways out of the stage. The first that fits is taken."),
      }),
    ),
    exits: z.array(ExitCount.pick({ id: true, title: true })),
    ballots: z.array(Rule).describe("The rules of each kind of ballot, as they are now."),
  })
  .meta({ title: "The stages, the ways to end, and the rules of ballots" });

/** `committee.json`. */
export const CommitteeShape = z
  .object({
    ...HEAD,
    seats: z.array(
      z.object({
        id: Id,
        title: Words,
        name: Name,
        vacant: z.boolean(),
        kind: z.enum(["volunteer", "affiliate-staff", "host-staff"]),
        role: z.enum(["voting", "observer"]),
        chair: z.boolean(),
        from: Day,
        until: Day.nullable(),
        awayUntil: Day.nullable(),
      }),
    ),
    meetings: z.array(CalendarDate),
    dropIns: z.array(CalendarDate),
  })
  .meta({ title: "The seats of the committee, the next meetings and drop-in hours" });
