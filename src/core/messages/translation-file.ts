/** A file of translations as translatewiki writes it: texts by key, credits in `@metadata`, and whatever else it may hold. */
export interface TranslationFile {
  /** All members in their order, those that nobody here knows as well. */
  readonly members: ReadonlyMap<string, unknown>;
  /** The texts among them. */
  readonly texts: ReadonlyMap<string, string>;
  /** What the file is indented with. */
  readonly indent: string;
}

/** Reads a file of translations. Throws where it is no JSON, or no object. */
export function readTranslationFile(json: string): TranslationFile {
  const said: unknown = JSON.parse(json);
  if (typeof said !== "object" || said === null || Array.isArray(said)) throw new Error("no file of translations");
  const members = Object.entries(said);
  return {
    members: new Map(members),
    texts: new Map(members.filter((entry): entry is [string, string] => typeof entry[1] === "string")),
    indent: /^\s*\{\r?\n([ \t]+)/.exec(json)?.[1] ?? "\t",
  };
}

/** The file again, with other texts: those that are there keep their place, new ones come last, the others go. What is no text stays. */
export function writeTranslationFile({ members, indent }: TranslationFile, texts: ReadonlyMap<string, string>): string {
  const kept = [...members].flatMap(([key, member]) => {
    if (typeof member !== "string") return [[key, member] as const];
    const text = texts.get(key);
    return text === undefined ? [] : [[key, text] as const];
  });
  const added = [...texts].filter(([key]) => !members.has(key));
  return `${JSON.stringify(Object.fromEntries([...kept, ...added]), null, indent)}\n`;
}
