import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { PageElement } from "./read-page.ts";

type PageNode = DefaultTreeAdapterTypes.Node;

const childrenOf = (node: PageNode): readonly PageNode[] => ("childNodes" in node ? node.childNodes : []);

/** What a visitor of a page's tree is told. */
export interface PageVisitor {
  /** An element, before what is in it. False: what is in it is left out. */
  enter?(element: PageElement, within: readonly PageElement[]): boolean;
  text?(text: string, within: readonly PageElement[]): void;
}

/** Goes through a page, or what is in an element, from its top to its end. `within` are the elements around, the outermost first. */
export function visitPage(page: string | PageElement, visitor: PageVisitor): void {
  const visit = (node: PageNode, within: readonly PageElement[]): void => {
    if (node.nodeName === "#text" && "value" in node) {
      visitor.text?.(node.value, within);
      return;
    }
    if ("tagName" in node) {
      if (visitor.enter?.(node, within) === false) return;
      for (const child of node.childNodes) visit(child, [...within, node]);
      return;
    }
    for (const child of childrenOf(node)) visit(child, within);
  };
  visit(typeof page === "string" ? parse(page) : page, []);
}
