/** What may not stand in XML 1.0, and what turns the direction of a line around: nobody sees it, and it hides what is there. */
const UNFIT =
  /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\u{1fffe}\u{1ffff}]/gu;

const MARKS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** A text by anybody as it may stand in XML, between tags or in an attribute. */
export const xmlText = (text: string): string =>
  text.replace(UNFIT, "").replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);

/** The attributes of an element; one that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** An element with what stands in it, which is XML already: text goes through `xmlText` first. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xmlText(value)}"`],
  );
  const inner = children.join("");
  return inner === "" ? `<${name}${given.join("")}/>` : `<${name}${given.join("")}>${inner}</${name}>`;
}
