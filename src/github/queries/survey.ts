import { DESK_FILE_FIELDS } from "./desk-files.ts";
import { ACTOR } from "./request.ts";

/** Comments that a page of the survey shows of each issue. The card is the desk's second comment, or near it. */
const FIRST_COMMENTS = 10;

/** A hundred issues, with who wrote their first comments; on the first page the desk's files. Costs 2 points. */
export const SURVEY_QUERY = `
query Survey(
  $owner: String!
  $name: String!
  $states: [IssueState!]!
  $since: DateTime
  $after: String
  $isFirst: Boolean!
) {
  rateLimit { remaining }
  repository(owner: $owner, name: $name) {
    ...DeskFiles @include(if: $isFirst)
    issues(
      first: 100
      after: $after
      states: $states
      filterBy: { since: $since }
      orderBy: { field: CREATED_AT, direction: ASC }
    ) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        number
        createdAt
        updatedAt
        state
        labels(first: 50) { totalCount nodes { name } }
        comments(first: ${FIRST_COMMENTS}) { totalCount nodes { id author { ...Who } } }
      }
    }
  }
}
fragment DeskFiles on Repository {${DESK_FILE_FIELDS}
}
${ACTOR}`;

/** The texts of comments and issues by their ids. Costs 1 point. */
export const BODIES_QUERY = `
query Bodies($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on IssueComment { id body }
    ... on Issue { id body }
  }
}`;

/** The first hundred comments of issues, without their texts. Costs 1 point for fifty issues. */
export const COMMENTS_QUERY = `
query Comments($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Issue { id comments(first: 100) { nodes { id fullDatabaseId author { ...Who } } } }
  }
}
${ACTOR}`;

/** The reactions on comments: the first hundred of each, and how many there are. Costs 1 point for fifty comments. */
export const REACTIONS_OF_MANY_QUERY = `
query ReactionsOfMany($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on IssueComment {
      id
      reactions(first: 100) { totalCount nodes { content createdAt user { databaseId login } } }
    }
  }
}`;
