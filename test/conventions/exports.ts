import ts from "typescript";
import { lineAt, parse } from "./source-files.ts";

/** A declaration that a file exports by name. Re-exports are described where they are declared, and left out. */
export interface Export {
  readonly name: string;
  /** False for an interface or a type, which are gone at run time. */
  readonly isValue: boolean;
  readonly documented: boolean;
  /** True for `z.infer<typeof X>`: the schema carries the description. */
  readonly inferred: boolean;
}

/** The exported declarations of a file, in order. One docstring serves the exports that stand line under line below it. */
export function exportsOf(file: string, text: string): readonly Export[] {
  const source = parse(file, text);
  let documentedTo = -1;
  return source.statements.filter(isExported).flatMap((statement) => {
    const documented =
      ts.getJSDocCommentsAndTags(statement).length > 0 || lineAt(source, statement.getStart()) === documentedTo + 1;
    if (documented) documentedTo = lineAt(source, statement.end);
    return namesOf(statement).map((name) => ({
      name,
      isValue: !ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement),
      documented,
      inferred: ts.isTypeAliasDeclaration(statement) && statement.type.getText(source).startsWith("z.infer<"),
    }));
  });
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const named =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return named && statement.name ? [statement.name.text] : [];
}
