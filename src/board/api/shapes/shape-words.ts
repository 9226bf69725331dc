import * as z from "zod";

/** A moment on GitHub's clock. */
export const At = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
  .meta({ id: "instant", format: "date-time", description: "A moment, UTC, as in 2026-03-01T09:00:00Z." });

/** A day of the calendar. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ id: "day", format: "date", description: "A day, as in 2026-03-26." });

/** How many. */
export const Count = z.int().min(0);

/** The number of a request. */
export const RequestNumber = z.int().meta({
  id: "request-number",
  description: "The number of the issue. Requests from before the desk have negative numbers: -7 is h7 in addresses.",
});

/** An id of the desk's configuration, or a code. */
export const Id = z.string().min(1);

/** An address elsewhere. */
export const Address = z
  .string()
  .regex(/^https?:\/\//)
  .meta({ id: "address", description: "An address of the web." });

/** An address in the site. */
export const Path = z
  .string()
  .regex(/^\//)
  .meta({ id: "path", description: "A file of this site, from the site's own root." });

/** A sentence or a name, made by the desk. */
export const Words = z.string();

/** A name of somebody. */
export const Name = z.string().nullable().meta({
  id: "name",
  description: "A public login or the name of a seat; null where nobody is named.",
});

/** A text by anybody. */
export const PublicText = z
  .object({ text: z.string(), dir: z.enum(["ltr", "rtl"]) })
  .meta({ id: "text", description: "A text by anybody, plain, and the direction in which it is read." });

/** A text that a record refers to. */
export const WrittenText = z.union([PublicText, z.literal("withheld"), z.null()]).meta({
  id: "written-text",
  description:
    "A text as it stands on GitHub now; null where it was removed or changed, withheld where it may not be shown.",
});

/** A date of the calendar. */
export const CalendarDate = z
  .object({ on: Day, starts: At.nullable(), link: Address.nullable(), was: Day.nullable(), reason: Words.nullable() })
  .meta({ id: "date", description: "A date; starts is null where no hour is known." });

/** A period. */
export const Milliseconds = z.int().min(0).describe("Milliseconds.");

/** What each file begins with. */
export const HEAD = {
  version: z.literal(1).describe("The version of these files. Members may be added; none changes its meaning."),
  builtAt: At.describe("The time of the data, by GitHub's clock."),
};

/** Who acts next. */
export const WaitsFor = z.enum(["requester", "coordinator", "committee", "group", "helpdesk", "nobody"]);

/** Whether it is a request, a small question, or a wish to join. */
export const Lane = z.enum(["request", "question", "join"]);

/** How far a request may be shown. */
export const Consent = z.enum(["named", "without-names", "only-counted"]);

/** Whether it is known what came of a request. */
export const OutcomeState = z.enum(["awaited", "reported", "not-reported"]);

/** Who answered, and where the text can be read: parts of many lines. */
export const SAID = { by: Name, at: At, url: Address.nullable() };
