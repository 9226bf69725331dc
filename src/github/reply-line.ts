import * as z from "zod";
import { type CommentId, commentId } from "../core/domain/ids.ts";
import { canonicalJson } from "../core/records/canonical-json.ts";

/** What a reply's marker keeps: the comment that it answers. */
export const replyLine = (to: CommentId): string => canonicalJson({ to });

const Line = z.strictObject({ to: z.int().min(1).transform(commentId) });

/** The comment that a reply answers. Undefined for anything that `replyLine` would not have written in just these bytes. */
export function parseReply(line: string): CommentId | undefined {
  const read = Line.safeParse(parseJson(line));
  return read.success && replyLine(read.data.to) === line ? read.data.to : undefined;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
