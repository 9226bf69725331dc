const BLOB = "... on Blob { oid text isTruncated isBinary }";

/** The desk's files at `HEAD`, as fields of a repository. They cost nothing. */
export const DESK_FILE_FIELDS = `
    config: object(expression: "HEAD:.github/helpdesk/config.yml") { ${BLOB} }
    roster: object(expression: "HEAD:.github/helpdesk/roster.yml") { ${BLOB} }
    calendar: object(expression: "HEAD:.github/helpdesk/calendar.yml") { ${BLOB} }
    resources: object(expression: "HEAD:.github/helpdesk/resources.yml") { ${BLOB} }
    forms: object(expression: "HEAD:.github/ISSUE_TEMPLATE") {
      ... on Tree { entries { name type object { ${BLOB} } } }
    }`;
