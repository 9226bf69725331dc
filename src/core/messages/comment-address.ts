import type { CommentId } from "../domain/ids.ts";

/** The address of a comment on an issue, as a link. */
export const commentAddress = (issueUrl: string, comment: CommentId): { readonly href: string } => ({
  href: `${issueUrl}#issuecomment-${comment}`,
});
