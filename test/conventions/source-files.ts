import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** The top folder of the checkout, with a slash at the end. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** One import, as written. `line` counts from 1. */
export interface Import {
  readonly from: string;
  readonly line: number;
  /** `type` is erased by the compiler; `lazy` is `import()`, which loads when the code comes there. */
  readonly kind: "loaded" | "lazy" | "type";
}

/** All TypeScript files below a folder of the checkout, sorted, as in `src/cli/main.ts`. */
export function sourceFiles(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => posix.join(entry.parentPath.slice(ROOT.length), entry.name))
    .sort();
}

/** The text of a file of the checkout. */
export const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");

/** The syntax tree of a text. The name decides whether it may hold JSX. */
export const parse = (file: string, text: string): ts.SourceFile =>
  ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);

/** The line of a position, from 1. */
export const lineAt = (source: ts.SourceFile, position: number): number =>
  source.getLineAndCharacterOfPosition(position).line + 1;

/** Everything that a file imports: `import`, `export ... from`, and `import()` of a fixed name. */
export function importsOf(file: string, text: string): readonly Import[] {
  const source = parse(file, text);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const asked = specifierOf(node);
    if (asked) found.push({ from: asked.specifier.text, line: lineAt(source, node.getStart()), kind: asked.kind });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function specifierOf(
  node: ts.Node,
): { readonly specifier: ts.StringLiteralLike; readonly kind: Import["kind"] } | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteralLike(node.moduleSpecifier)) {
    return {
      specifier: node.moduleSpecifier,
      kind: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ? "type" : "loaded",
    };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteralLike(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier, kind: node.isTypeOnly ? "type" : "loaded" };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [name] = node.arguments;
    return name && ts.isStringLiteralLike(name) ? { specifier: name, kind: "lazy" } : undefined;
  }
  if (
    ts.isImportTypeNode(node) &&
    ts.isLiteralTypeNode(node.argument) &&
    ts.isStringLiteralLike(node.argument.literal)
  ) {
    return { specifier: node.argument.literal, kind: "type" };
  }
  return undefined;
}

/** The file that a relative import means, as in `src/core/domain/ids.ts`. */
export const resolveImport = (file: string, from: string): string => posix.join(posix.dirname(file), from);

/** The text with comments and quoted text blanked out, so that a rule about code does not trip over words. */
export function codeOf(file: string, text: string): string {
  const source = parse(file, text);
  const units = text.split("");
  const blank = (from: number, to: number): void => {
    for (let at = from; at < to; at++) if (units[at] !== "\n") units[at] = " ";
  };
  const visit = (node: ts.Node): void => {
    const comments = [
      ...(ts.getLeadingCommentRanges(text, node.pos) ?? []),
      ...(ts.getTrailingCommentRanges(text, node.end) ?? []),
    ];
    if (node.kind !== ts.SyntaxKind.JsxText) for (const comment of comments) blank(comment.pos, comment.end);
    if (isQuoted(node)) blank(node.getStart(), node.end);
    for (const child of node.getChildren(source)) visit(child);
  };
  visit(source);
  return units.join("");
}

function isQuoted(node: ts.Node): boolean {
  switch (node.kind) {
    case ts.SyntaxKind.StringLiteral:
    case ts.SyntaxKind.NoSubstitutionTemplateLiteral:
    case ts.SyntaxKind.TemplateHead:
    case ts.SyntaxKind.TemplateMiddle:
    case ts.SyntaxKind.TemplateTail:
    case ts.SyntaxKind.RegularExpressionLiteral:
    case ts.SyntaxKind.JsxText:
      return true;
    default:
      return false;
  }
}
