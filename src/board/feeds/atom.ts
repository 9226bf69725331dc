import type { Instant } from "../../core/domain/ids.ts";
import type { Direction } from "../../core/records/public-text.ts";
import { element, xmlText } from "./xml.ts";

/** Words, and the language that they are in; null where that is not known. */
export interface Worded {
  readonly text: string;
  readonly language: string | null;
  readonly dir: Direction;
}

/** Something that happened. */
export interface FeedEntry {
  /** A URI that never changes. */
  readonly id: string;
  readonly title: Worded;
  readonly published: Instant;
  readonly updated: Instant;
  /** The page that tells more. */
  readonly page: string;
  readonly paragraphs: readonly Worded[];
}

/** A feed. Addresses are absolute, or relative to the feed itself where nobody knows where the site will be. */
export interface Feed {
  readonly id: string;
  readonly title: Worded;
  readonly about: Worded;
  /** BCP 47 tag of the feed's own words. */
  readonly language: string;
  readonly updated: Instant;
  readonly author: string;
  readonly self: string;
  readonly page: string;
  readonly entries: readonly FeedEntry[];
}

const XHTML = "http://www.w3.org/1999/xhtml";

/** A feed as Atom 1.0. */
export function atom({ id, title, about, language, updated, author, self, page, entries }: Feed): string {
  const lines = [
    textElement("id", id),
    worded("title", title),
    worded("subtitle", about),
    textElement("updated", updated),
    element("author", {}, textElement("name", author)),
    element("link", { rel: "self", type: "application/atom+xml", href: self }),
    element("link", { rel: "alternate", type: "text/html", href: page }),
    textElement("generator", "Quorumdesk"),
    ...entries.map((entry) => entryElement(entry)),
  ];
  const feed = element(
    "feed",
    { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": language },
    "\n",
    lines.join("\n"),
    "\n",
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed}\n`;
}

function entryElement({ id, title, published, updated, page, paragraphs }: FeedEntry): string {
  return element(
    "entry",
    {},
    textElement("id", id),
    worded("title", title),
    textElement("published", published),
    textElement("updated", updated),
    element("link", { rel: "alternate", type: "text/html", href: page }),
    element("content", { type: "xhtml" }, element("div", { xmlns: XHTML }, ...paragraphs.map(paragraph))),
  );
}

/** Words in their own language and direction: one entry often has two of each. */
const paragraph = ({ text, language, dir }: Worded): string =>
  element("p", { "xml:lang": language ?? "und", lang: language ?? "und", dir }, xmlText(text));

const worded = (name: string, { text, language }: Worded): string =>
  element(name, { "xml:lang": language ?? undefined }, xmlText(text));

const textElement = (name: string, text: string): string => element(name, {}, xmlText(text));
