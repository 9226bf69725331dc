/** A generated page of the manual. */
export interface Page {
  /** File name in `docs/reference/`. */
  readonly file: string;
  /** Markdown, with the note about its origin. Ends with a line feed. */
  readonly text: string;
}

/** A page with its heading and the note that nobody edits it by hand. */
export function page(file: string, heading: string, origin: string, parts: readonly string[]): Page {
  const note = `<!-- Made by \`npm run docs\` from ${origin}. Do not edit: a check fails when it differs. -->`;
  return { file, text: `${[note, `# ${heading}`, ...parts].join("\n\n")}\n` };
}

/** A table. Cells are Markdown of one line; a bar in them is escaped. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A block of text that is shown as it is written. */
export const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;

/** Text in code letters. */
export const code = (text: string): string => `\`${text.replaceAll("`", "'")}\``;

/** Several texts in code letters, with commas. */
export const codes = (texts: readonly string[]): string => texts.map(code).join(", ");

const cell = (text: string): string => text.replace(/\s+/g, " ").replaceAll("|", "\\|").trim();
