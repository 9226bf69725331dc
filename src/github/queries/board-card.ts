import { CARD_FIELDS, FIELD_NAMES } from "../../core/config/board-fields.ts";

/** The alias of each of the desk's fields among the values of an item. */
export const valueAlias = (place: number): string => `value${place}`;

const VALUES = CARD_FIELDS.map(
  (field, place) => `${valueAlias(place)}: fieldValueByName(name: ${JSON.stringify(FIELD_NAMES[field])}) { ...Value }`,
).join("\n          ");

/**
 * A project of an organisation with its fields, and the item of one issue with the values of the desk's fields, archived or
 * not. An issue in more than 50 projects, and a project with more fields than GitHub allows, are not looked for.
 */
export const BOARD_CARD_QUERY = `
query BoardCard($board: String!, $project: Int!, $owner: String!, $name: String!, $number: Int!) {
  organization(login: $board) {
    projectV2(number: $project) {
      id
      fields(first: 50) {
        nodes {
          __typename
          ... on ProjectV2FieldCommon { id databaseId name dataType }
          ... on ProjectV2SingleSelectField { options { id name } }
        }
      }
    }
  }
  repository(owner: $owner, name: $name) {
    issue(number: $number) {
      id
      projectItems(first: 50, includeArchived: true) {
        nodes {
          id
          fullDatabaseId
          isArchived
          project { id }
          ${VALUES}
        }
      }
    }
  }
}
fragment Value on ProjectV2ItemFieldValue {
  __typename
  ... on ProjectV2ItemFieldSingleSelectValue { name }
  ... on ProjectV2ItemFieldTextValue { text }
  ... on ProjectV2ItemFieldDateValue { date }
}`;

/** Which issue stands behind a card. */
export const CARD_PLACE_QUERY = `
query CardPlace($content: ID!) {
  node(id: $content) {
    ... on Issue { number repository { name owner { login } } }
  }
}`;

/** Puts an issue on a project. */
export const ADD_CARD_MUTATION = `
mutation AddCard($project: ID!, $content: ID!) {
  addProjectV2ItemById(input: { projectId: $project, contentId: $content }) { item { id fullDatabaseId } }
}`;

/** One thing to write into a field: `set` a value, or `clear` it. */
export interface FieldWrite {
  readonly kind: "set" | "clear";
}

/** Writes several fields of one item, in their order. Each place has its own variables: `field0`, and `value0` where one is set. */
export function writeCardMutation(writes: readonly FieldWrite[]): string {
  const variables = writes.map(({ kind }, place) =>
    kind === "set" ? `$field${place}: ID!, $value${place}: ProjectV2FieldValue!` : `$field${place}: ID!`,
  );
  const mutations = writes.map(({ kind }, place) => {
    const where = `projectId: $project, itemId: $item, fieldId: $field${place}`;
    return kind === "set"
      ? `write${place}: updateProjectV2ItemFieldValue(input: { ${where}, value: $value${place} }) { projectV2Item { id } }`
      : `write${place}: clearProjectV2ItemFieldValue(input: { ${where} }) { projectV2Item { id } }`;
  });
  return `
mutation WriteCard($project: ID!, $item: ID!, ${variables.join(", ")}) {
  ${mutations.join("\n  ")}
}`;
}
