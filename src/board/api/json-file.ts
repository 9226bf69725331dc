import type * as z from "zod";
import type { SiteFile } from "../site/write-site.ts";

/** What a shape takes, whether or not somebody may change it. */
export type Content<T> = T extends readonly (infer One)[]
  ? readonly Content<One>[]
  : T extends object
    ? { readonly [Key in keyof T]: Content<T[Key]> }
    : T;

/**
 * A file of data. The shape is its allow-list and its order: what it does not name is not written, and what does not fit it throws, for
 * that is our bug.
 */
export function jsonFile<Shape extends z.ZodType>(
  path: string,
  shape: Shape,
  content: Content<z.input<Shape>>,
): SiteFile {
  const fitted = shape.safeParse(content);
  if (fitted.success) return { path, text: `${JSON.stringify(fitted.data)}\n` };
  const wrong = fitted.error.issues.map((issue) => `${issue.path.join("/")}: ${issue.message}`);
  throw new Error(`${path} does not fit its schema: ${wrong.slice(0, 5).join("; ")}`);
}
