import { data, Evaluator, Lexer, Parser } from "@actions/expressions";

/** What an expression can name: `github`, `vars`, `secrets`, each with its values. */
export type Contexts = Readonly<Record<string, unknown>>;

/** What stands between `${{` and `}}`. A string in it may hold a brace. */
const EXPRESSION = /\$\{\{((?:'[^']*'|[^'])*?)\}\}/g;

/**
 * Whether a condition lets a job start, as GitHub's own evaluator says it. Throws on an expression that GitHub would refuse,
 * and on a context or a function that the runner does not know, such as `needs`.
 */
export function holds(condition: string, contexts: Contexts): boolean {
  const bare = condition.replace(EXPRESSION, (_, inside: string) => `(${inside})`);
  return evaluate(`!!(${bare})`, contexts).coerceString() === "true";
}

/** A text with each `${{ }}` in it replaced by its value. Throws as `holds` does. */
export const fillExpressions = (text: string, contexts: Contexts): string =>
  text.replace(EXPRESSION, (_, inside: string) => evaluate(inside, contexts).coerceString());

/** Nobody cancels a run of the sandbox. */
const CANCELLED = { name: "cancelled", minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(false) };

function evaluate(expression: string, contexts: Contexts): ReturnType<Evaluator["evaluate"]> {
  const { tokens } = new Lexer(expression).lex();
  const parsed = new Parser(tokens, Object.keys(contexts), [CANCELLED]).parse();
  const known = JSON.parse(JSON.stringify(contexts), data.reviver);
  return new Evaluator(parsed, known, new Map([[CANCELLED.name, CANCELLED]])).evaluate();
}
