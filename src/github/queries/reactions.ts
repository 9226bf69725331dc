/** The rest of a ballot comment's reactions, where there are more than the first hundred. */
export const REACTIONS_QUERY = `
query Reactions($comment: ID!, $after: String) {
  node(id: $comment) {
    ... on IssueComment {
      reactions(first: 100, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { content createdAt user { databaseId login } }
      }
    }
  }
}`;
