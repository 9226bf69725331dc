/**
 * Issues and accounts by what people call them, each under an alias: `issue0`, `login0` and so on. The text only depends
 * on how many there are; what is asked for travels as variables.
 */
export function namedQuery(issues: number, logins: number): string {
  const numbers = aliases("issue", issues);
  const names = aliases("login", logins);
  const variables = [...numbers.map((alias) => `$${alias}: Int!`), ...names.map((alias) => `$${alias}: String!`)];
  const found = numbers.map((alias) => `    ${alias}: issue(number: $${alias}) { number url title state }`);
  const people = names.map((alias) => `  ${alias}: user(login: $${alias}) { __typename login databaseId }`);
  return [
    `query Named(${["$owner: String!", "$name: String!", ...variables].join(", ")}) {`,
    "  repository(owner: $owner, name: $name) {",
    "    id",
    ...found,
    "  }",
    ...people,
    "}",
  ].join("\n");
}

/** The aliases of so many things of one kind. */
export const aliases = (kind: "issue" | "login", count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${kind}${index}`);
