const PART = `
fragment Part on Issue {
  number
  fullDatabaseId
  body
  author {
    __typename
    login
    ... on User { databaseId }
    ... on Bot { databaseId }
  }
  repository { databaseId }
}`;

/** Where the issue of a part may be: below the request, or, where it did not get there, among the newest issues. */
export const PARTS_QUERY = `
query Parts($owner: String!, $name: String!, $number: Int!) {
  viewer { __typename login databaseId }
  repository(owner: $owner, name: $name) {
    databaseId
    issue(number: $number) { subIssues(first: 100) { nodes { ...Part } } }
    issues(first: 50, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { ...Part } }
  }
}
${PART}`;
