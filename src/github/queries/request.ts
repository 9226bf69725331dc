import { DESK_FILE_FIELDS } from "./desk-files.ts";

/** Who did something. `Actor` has no id of its own, so each kind of account is asked for its own. */
export const ACTOR = `
fragment Who on Actor {
  __typename
  login
  ... on User { databaseId }
  ... on Bot { databaseId }
  ... on Organization { databaseId }
  ... on Mannequin { databaseId }
  ... on EnterpriseUserAccount { user { databaseId } }
}`;

/**
 * One request, whole: the desk's files, the issue, its parent, the newest issues that mention it, its comments with
 * reactions and revisions, its timeline. Three cursors page the three long lists; the first page asks with null, and only
 * it asks for mentions. They are so many that the query still costs 2 points: revisions count for each of them.
 */
export const REQUEST_QUERY = `
query Request(
  $owner: String!
  $name: String!
  $number: Int!
  $comments: String
  $timeline: String
  $edits: String
  $isFirst: Boolean = true
) {
  viewer { __typename login databaseId }
  rateLimit { cost remaining resetAt }
  repository(owner: $owner, name: $name) {
    databaseId
    name
    owner { login }
    url
    isPrivate
    ${DESK_FILE_FIELDS.trim()}
    issue(number: $number) {
      id
      fullDatabaseId
      number
      url
      title
      body
      author { ...Who }
      createdAt
      updatedAt
      lastEditedAt
      state
      locked
      parent { number url title state repository { databaseId } }
      subIssues(first: 100) @include(if: $isFirst) {
        nodes { number url title state repository { databaseId } body author { ...Who } }
      }
      labels(first: 100) { totalCount nodes { name } }
      userContentEdits(first: 100, after: $edits) {
        pageInfo { hasNextPage endCursor }
        nodes { editedAt editor { ...Who } }
      }
      comments(first: 100, after: $comments) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          fullDatabaseId
          url
          author { ...Who }
          body
          createdAt
          lastEditedAt
          editor { ...Who }
          isMinimized
          userContentEdits(first: 100) { totalCount nodes { editor { ...Who } } }
          reactions(first: 100) { totalCount nodes { content createdAt user { databaseId login } } }
        }
      }
      mentions: timelineItems(last: 40, itemTypes: [CROSS_REFERENCED_EVENT]) @include(if: $isFirst) {
        nodes {
          ... on CrossReferencedEvent {
            source {
              ... on Issue {
                number
                url
                title
                state
                repository { databaseId }
                body
                author { ...Who }
                createdAt
                lastEditedAt
                userContentEdits(first: 100) { totalCount nodes { editor { ...Who } } }
              }
            }
          }
        }
      }
      timelineItems(
        first: 100
        after: $timeline
        itemTypes: [
          LABELED_EVENT
          UNLABELED_EVENT
          CLOSED_EVENT
          REOPENED_EVENT
          COMMENT_DELETED_EVENT
          RENAMED_TITLE_EVENT
          LOCKED_EVENT
          UNLOCKED_EVENT
          TRANSFERRED_EVENT
          ASSIGNED_EVENT
          UNASSIGNED_EVENT
        ]
      ) {
        pageInfo { hasNextPage endCursor }
        nodes {
          __typename
          ... on LabeledEvent { createdAt actor { ...Who } label { name } }
          ... on UnlabeledEvent { createdAt actor { ...Who } label { name } }
          ... on ClosedEvent { createdAt actor { ...Who } }
          ... on ReopenedEvent { createdAt actor { ...Who } }
          ... on CommentDeletedEvent { createdAt actor { ...Who } deletedCommentAuthor { ...Who } }
          ... on RenamedTitleEvent { createdAt actor { ...Who } }
          ... on LockedEvent { createdAt actor { ...Who } }
          ... on UnlockedEvent { createdAt actor { ...Who } }
          ... on TransferredEvent { createdAt actor { ...Who } }
          ... on AssignedEvent { createdAt actor { ...Who } assignee { ...Who } }
          ... on UnassignedEvent { createdAt actor { ...Who } assignee { ...Who } }
        }
      }
    }
  }
}
${ACTOR}`;
