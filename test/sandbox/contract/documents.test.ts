import { readdirSync } from "node:fs";
import { join } from "node:path";
import { NoDeprecatedCustomRule, parse, specifiedRules, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { writeCardMutation } from "../../../src/github/queries/board-card.ts";
import { namedQuery } from "../../../src/github/queries/named.ts";
import { githubSchema } from "../../../src/sandbox/contract/github-schema.ts";
import { ROOT, read } from "../../conventions/source-files.ts";

const FOLDER = "src/github/queries";

/** Documents that a function makes, in the forms that they take. Other functions of the folder make names only. */
const MADE: Readonly<Record<string, readonly string[]>> = {
  aliases: [],
  valueAlias: [],
  namedQuery: [namedQuery(2, 1), namedQuery(1, 0), namedQuery(0, 1)],
  writeCardMutation: [writeCardMutation([{ kind: "set" }, { kind: "clear" }]), writeCardMutation([{ kind: "set" }])],
};

/** Every document of the adapter, by its name. */
async function documents(): Promise<readonly (readonly [string, string])[]> {
  const modules: object[] = [];
  for (const file of readdirSync(join(ROOT, FOLDER))) modules.push(await import(join(ROOT, FOLDER, file)));
  return modules.flatMap((one) =>
    Object.entries(one).flatMap(([name, value]): readonly (readonly [string, string])[] => {
      // Parts of documents are looked at where they are used.
      if (typeof value === "string") return /^\s*(query|mutation)\b/.test(value) ? [[name, value]] : [];
      if (typeof value !== "function") return [];
      const made = MADE[name];
      if (!made) throw new Error(`${name} of ${FOLDER} is not in the table of this test`);
      return made.map((document, index) => [`${name} ${index}`, document]);
    }),
  );
}

/** Short documents that stand in other files of the product, where they are asked. */
const inline = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.startsWith("sandbox/") && !file.startsWith("github/queries/"))
  .flatMap((file) =>
    [...read(`src/${file}`).matchAll(/["`](\s*(?:query|mutation)\b[^"`]*\{[^"`]*)["`]/g)].map(
      ([, document = ""]) => [file, document] as const,
    ),
  );

const wrongIn = (document: string): readonly string[] =>
  validate(githubSchema(), parse(document), [...specifiedRules, NoDeprecatedCustomRule]).map(({ message }) => message);

const found = await documents();

describe("the product's GraphQL", () => {
  it.each([...found, ...inline])("%s fits GitHub's schema and has no deprecated field", (_, document) => {
    expect(wrongIn(document)).toEqual([]);
  });

  it("is all of it", () => {
    expect(found.length).toBeGreaterThan(14);
    expect(inline.length).toBeGreaterThan(0);
  });

  it.each([
    ["a deprecated field", "timeline(first: 1) { totalCount }", "Issue.timeline is deprecated"],
    [
      "a deprecated field of a list",
      "reactionGroups { users(first: 1) { totalCount } }",
      "ReactionGroup.users is deprecated",
    ],
    ["an unknown field", "votes", 'Cannot query field "votes"'],
  ])("is refused with %s", (_, field, words) => {
    const planted = found.map(([, document]) => document.replace(/(\bissue\([^)]*\) \{)/, `$1 ${field} `));
    const changed = planted.filter((document, index) => document !== found[index]?.[1]);
    expect(changed.length).toBeGreaterThan(0);
    for (const document of changed) expect(wrongIn(document).join()).toContain(words);
  });
});
