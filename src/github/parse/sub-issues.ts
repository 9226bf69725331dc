import * as z from "zod";
import type { SubIssue } from "../../core/domain/snapshot.ts";
import { partIn } from "../part-marker.ts";
import { namedIssueFields, toNamedIssue } from "./named-issue.ts";
import { Actor, HostText } from "./primitives.ts";

const Node = z.object({
  ...namedIssueFields,
  repository: z.object({ databaseId: z.int() }),
  body: HostText,
  author: Actor,
});

/** The sub-issues of an issue; missing where they were not asked for, null where the token may not look. */
export const SubIssues = z.object({ nodes: z.array(Node.nullable()).nullable() }).nullish();

/** Where sub-issues are read, and whose markers are believed. */
export interface BelowWhat {
  readonly repositoryId: number;
  readonly issueId: number;
  /** Whether an account is one by which the desk writes. */
  isWriter(id: number): boolean;
}

/** The sub-issues that stand in the same repository, in GitHub's order. */
export const toSubIssues = (subIssues: z.output<typeof SubIssues>, place: BelowWhat): readonly SubIssue[] =>
  (subIssues?.nodes ?? []).flatMap((node) => {
    if (node?.repository.databaseId !== place.repositoryId) return [];
    const part = node.author && place.isWriter(node.author.id) ? partIn(node.body, place.issueId) : undefined;
    return [{ ...toNamedIssue(node), ...(part !== undefined && { part }) }];
  });
