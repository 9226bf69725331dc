import * as z from "zod";
import { FullCommentId } from "../parse/primitives.ts";
import { COMMENTS_QUERY } from "../queries/survey.ts";
import { WhoseComment } from "./survey-pages.ts";

/** The comments of issues, without their texts. */
export const COMMENTS = {
  operation: "read comments' ids",
  query: COMMENTS_QUERY,
  atOnce: 50,
  shape: z.object({
    id: z.string(),
    comments: z.object({
      nodes: z.array(WhoseComment.extend({ fullDatabaseId: FullCommentId }).nullable()).nullable(),
    }),
  }),
};
