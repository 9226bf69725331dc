/** The open and closed projects of an organisation, a hundred at a time. */
export const BOARDS_QUERY = `
query Boards($owner: String!, $after: String) {
  organization(login: $owner) {
    projectsV2(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { number title closed }
    }
  }
}`;

/** One project, with everything that its set-up looks at. A project has at most 50 fields of its own, beside GitHub's. */
export const BOARD_QUERY = `
query Board($owner: String!, $number: Int!) {
  organization(login: $owner) {
    projectV2(number: $number) {
      id number title url closed public viewerCanUpdate
      fields(first: 100) {
        nodes {
          ... on ProjectV2FieldCommon { id name dataType }
          ... on ProjectV2SingleSelectField { options { id name color description } }
        }
      }
      views(first: 100) { nodes { name } }
      workflows(first: 100) { nodes { name enabled } }
    }
  }
}`;

/** Makes an empty project. GitHub adds fields and a view of its own. */
export const CREATE_BOARD_MUTATION = `
mutation CreateBoard($owner: ID!, $title: String!) {
  createProjectV2(input: { ownerId: $owner, title: $title }) {
    projectV2 { id number title url }
  }
}`;

/** Makes a field; options only where one is chosen from them. */
export const CREATE_FIELD_MUTATION = `
mutation CreateField(
  $board: ID!, $name: String!, $type: ProjectV2CustomFieldType!, $options: [ProjectV2SingleSelectFieldOptionInput!]
) {
  createProjectV2Field(input: { projectId: $board, name: $name, dataType: $type, singleSelectOptions: $options }) {
    projectV2Field { ... on ProjectV2FieldCommon { id } }
  }
}`;

/** Writes all options of a field anew. Those that are named by their id stay, and the cards that have them. */
export const WRITE_OPTIONS_MUTATION = `
mutation WriteOptions($field: ID!, $options: [ProjectV2SingleSelectFieldOptionInput!]) {
  updateProjectV2Field(input: { fieldId: $field, singleSelectOptions: $options }) {
    projectV2Field { ... on ProjectV2FieldCommon { id } }
  }
}`;
