import * as z from "zod";
import type { NamedIssue } from "../../core/domain/snapshot.ts";
import { HostText } from "./primitives.ts";

const Fields = z.object({ number: z.int(), url: z.string(), title: HostText, state: z.enum(["OPEN", "CLOSED"]) });

/** Another issue, by its number, title and state; null where there is none. */
export const NamedIssueNode = Fields.nullable().transform((node) => (node ? toNamedIssue(node) : null));

/** The four facts that an issue is named by. */
export const namedIssueFields = Fields.shape;

/** An issue as a snapshot names it. */
export const toNamedIssue = ({ number, url, title, state }: z.output<typeof Fields>): NamedIssue => ({
  number,
  url,
  title,
  state: state === "OPEN" ? "open" : "closed",
});
