/** What ends a block of HTML: a line that holds this, or `blank`, a blank line. */
export type HtmlBlockEnd = RegExp | "blank";

const BLOCK_TAGS =
  "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul";

/** CommonMark's seven kinds of HTML blocks: how they begin and what ends them. The last cannot interrupt a paragraph. */
const KINDS: readonly { readonly begins: RegExp; readonly end: HtmlBlockEnd; readonly interrupts: boolean }[] = [
  { begins: /^<(?:script|pre|style|textarea)(?:\s|>|$)/i, end: /<\/(?:script|pre|style|textarea)>/i, interrupts: true },
  { begins: /^<!--/, end: /-->/, interrupts: true },
  { begins: /^<\?/, end: /\?>/, interrupts: true },
  { begins: /^<![A-Za-z]/, end: />/, interrupts: true },
  { begins: /^<!\[CDATA\[/, end: /\]\]>/, interrupts: true },
  { begins: new RegExp(`^</?(?:${BLOCK_TAGS})(?:\\s|/?>|$)`, "i"), end: "blank", interrupts: true },
  { begins: /^<\/?[A-Za-z][A-Za-z0-9-]*(?:[\s/][^<>]*)?>\s*$/, end: "blank", interrupts: false },
];

/** What ends the HTML block that begins with this line, its indent taken off; undefined where none begins. */
export function htmlBlockEnd(line: string, isInParagraph: boolean): HtmlBlockEnd | undefined {
  if (!line.startsWith("<")) return undefined;
  return KINDS.find(({ begins, interrupts }) => (interrupts || !isInParagraph) && begins.test(line))?.end;
}
