import MarkdownIt from "markdown-it";
import type { RenderRule } from "markdown-it/lib/renderer.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { publicText } from "../../core/records/public-text.ts";

/** Stand for the names of boxes that scroll sideways until the language of the page is known. No text holds them: they are control characters. */
const TABLE = "\u0001";
const CODE = "\u0002";
const MARKS = new RegExp(`[${TABLE}${CODE}]`, "g");

/** What the boxes are called for screen readers. */
export interface BoxNames {
  readonly table: string;
  readonly code: string;
}

/**
 * A text by anybody as HTML, written in Markdown as GitHub reads it: no HTML of its own, nothing loaded (a picture becomes a link),
 * links to https and http only, headings as bold paragraphs, so that the page's own order of headings stays. Mail addresses that only
 * show once the text is put together are masked, `kept` is the one that may stand. The text has been capped by `publicText`.
 */
export function markdownHtml(text: { readonly text: string }, names: BoxNames, kept?: string): string {
  let html = drawn.get(text);
  if (html === undefined) {
    html = markdown.render(text.text, { kept });
    drawn.set(text, html);
  }
  return html.includes(TABLE) || html.includes(CODE)
    ? html.replace(MARKS, (mark) => escapeHtml(mark === TABLE ? names.table : names.code))
    : html;
}

/** Each text is drawn once, however many languages the page has. */
const drawn = new WeakMap<object, string>();

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true });
const { escapeHtml } = markdown.utils;

// What looks like an entity stands as it was written: what it hides has been through no check.
markdown.disable("entity");
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
markdown.linkify.add("mailto:", null).add("ftp:", null).add("//", null);
markdown.validateLink = (address) => /^https?:\/\/[^\s/]/i.test(address) && publicText(address).text === address;
// As it was written: decoded, an address may show anything.
markdown.normalizeLinkText = (address) => address;

markdown.core.ruler.push("board", ({ tokens, env }) => {
  for (const token of tokens) if (token.children) token.children = inline(token.children, keptIn(env));
});

const keptIn = (env: unknown): string | undefined =>
  typeof env === "object" && env !== null && "kept" in env && typeof env.kept === "string" ? env.kept : undefined;

/** The parts of a line: pictures as links, none in another link, and no mail address. */
function inline(tokens: readonly Token[], kept: string | undefined): Token[] {
  let depth = 0;
  return tokens.flatMap((token): Token[] => {
    depth += token.type === "link_open" ? 1 : token.type === "link_close" ? -1 : 0;
    if (token.type === "image") return picture(token, depth > 0, kept);
    if (token.type === "text" || token.type === "code_inline") token.content = masked(token.content, kept);
    return [token];
  });
}

function picture(image: Token, isInLink: boolean, kept: string | undefined): Token[] {
  const address = image.attrGet("src") ?? "";
  const words = new markdown.core.State("", markdown, {}).Token;
  const text = new words("text", "", 0);
  text.content = masked(image.content.trim() === "" ? address : image.content, kept);
  if (isInLink) return [text];
  const [open, close] = [new words("link_open", "a", 1), new words("link_close", "a", -1)];
  open.attrSet("href", address);
  return [open, text, close];
}

const masked = (text: string, kept: string | undefined): string =>
  /[@＠]|%40/.test(text) ? text.replace(/\S+/g, (word) => publicText(word, kept).text) : text;

const plain = markdown.renderer.renderToken.bind(markdown.renderer);
const code: RenderRule = (tokens, index) =>
  `<div class="scroll" role="group" tabindex="0" aria-label="${CODE}"><pre><code>${escapeHtml(tokens[index]?.content ?? "")}</code></pre></div>\n`;

const RULES: Readonly<Record<string, RenderRule>> = {
  link_open: (tokens, index, options) => {
    tokens[index]?.attrSet("rel", "nofollow ugc noreferrer");
    return plain(tokens, index, options);
  },
  heading_open: () => "<p><strong>",
  heading_close: () => "</strong></p>\n",
  table_open: () => `<div class="scroll" role="group" tabindex="0" aria-label="${TABLE}"><table>\n`,
  table_close: () => "</table></div>\n",
  // Alignment would be a style of its own; the text's direction decides.
  th_open: () => "<th>",
  td_open: () => "<td>",
  fence: code,
  code_block: code,
};
Object.assign(markdown.renderer.rules, RULES);
