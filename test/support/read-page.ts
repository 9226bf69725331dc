import { type DefaultTreeAdapterTypes, parse } from "parse5";

/** An element of a page, as a browser reads it. */
export type PageElement = DefaultTreeAdapterTypes.Element;

/** All elements below a node and the node itself, in reading order. */
export function elementsIn(node: DefaultTreeAdapterTypes.Node): readonly PageElement[] {
  const children = "childNodes" in node ? node.childNodes.flatMap(elementsIn) : [];
  return "tagName" in node ? [node, ...children] : children;
}

/** All elements of a page, or an element and all that are in it. */
export const elementsOf = (page: string | PageElement): readonly PageElement[] =>
  elementsIn(typeof page === "string" ? parse(page) : page);

/** An attribute; undefined where there is none. */
export const attribute = ({ attrs }: PageElement, wanted: string): string | undefined =>
  attrs.find(({ name }) => name === wanted)?.value;

/** The text of a node, pictures and scripts left out, with single spaces. */
export function textIn(node: DefaultTreeAdapterTypes.Node): string {
  return rawText(node).replace(/\s+/g, " ").trim();
}

function rawText(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === "#text" && "value" in node) return node.value;
  if (node.nodeName === "svg" || node.nodeName === "script" || node.nodeName === "head") return "";
  return "childNodes" in node ? node.childNodes.map(rawText).join("") : "";
}
