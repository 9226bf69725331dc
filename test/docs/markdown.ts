import { readdirSync } from "node:fs";
import { join, posix } from "node:path";
import { ROOT, read } from "../conventions/source-files.ts";

/** A link of a page: where it points and the words it stands on. */
export interface Link {
  readonly page: string;
  readonly words: string;
  readonly to: string;
}

/** The pages of the manual, the README first, as in `docs/index.md`. */
export function pages(): readonly string[] {
  const docs = readdirSync(join(ROOT, "docs"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map((entry) => posix.join(entry.parentPath.slice(ROOT.length), entry.name))
    .sort();
  return ["README.md", ...docs];
}

/** A page's prose: what stands between fences of code is left out. */
export const proseOf = (page: string): string => read(page).replace(/^(```|~~~)[^\n]*\n[\s\S]*?^\1\s*$/gm, "");

/** The links and pictures of a page. */
export function linksOf(page: string): readonly Link[] {
  return [...proseOf(page).matchAll(/!?\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^()\s]+)\)/g)].map((match) => ({
    page,
    words: match[1] ?? "",
    to: match[2] ?? "",
  }));
}

/** The addresses of a page's headings, as GitHub makes them. */
export function anchorsOf(page: string): readonly string[] {
  const seen = new Map<string, number>();
  return [...proseOf(page).matchAll(/^#{1,6} +(.+?) *#*$/gm)].map(([, heading = ""]) => {
    const anchor = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, "")
      .replaceAll(" ", "-");
    const before = seen.get(anchor) ?? 0;
    seen.set(anchor, before + 1);
    return before === 0 ? anchor : `${anchor}-${before}`;
  });
}

/** The file that a link of a page points at, and the heading in it. Undefined for an address of another host. */
export function targetOf({
  page,
  to,
}: Link): { readonly file: string; readonly anchor: string | undefined } | undefined {
  if (/^[a-z]+:/.test(to)) return undefined;
  const [path = "", anchor] = to.split("#");
  return { file: path === "" ? page : posix.join(posix.dirname(page), path), anchor };
}

/** Paths of this repository that a page names in code letters, as in `src/app/sweep.ts`. */
export function pathsNamedIn(page: string): readonly string[] {
  return [...proseOf(page).matchAll(/`((?:src|test|docs|action|\.github|\.ci)\/[\w./-]*)`/g)].map(
    ([, path = ""]) => path,
  );
}
