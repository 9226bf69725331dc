/** WORD JOINER: invisible, and enough to part what GitHub would otherwise recognise. */
const JOINER = "\u2060";

/** A comment of the desk, shown within another one: as a quote, which calls nobody and leaves no trace in other issues. */
export const quoted = (text: string): string =>
  text
    .replace(/@(?=[A-Za-z0-9])/g, `@${JOINER}`)
    .replace(/(?<![\w/(])#(?=\d)/g, `#${JOINER}`)
    .replace(/^/gm, "> ")
    .replace(/^> $/gm, ">");
